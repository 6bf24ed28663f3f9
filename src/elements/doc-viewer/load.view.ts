import { html, nothing, type TemplateResult } from 'lit';

/** What the reader sees while a document is on its way, or why it is not there and what to do. */
export interface LoadReport {
  is: 'idle' | 'loading' | 'asking' | 'shown' | 'failed' | 'cancelled';
  sentence: string;
  /** How much has come, in words. */
  bytes?: string;
  /** 0 to 1, or undefined where it is not known how much there is. */
  progress?: number | undefined;
  /** The buttons: word and deed. */
  actions: (readonly [word: string, act: () => void])[];
  /** A link to the document itself. */
  link?: readonly [word: string, address: string];
}

export function loadView(report: LoadReport): TemplateResult {
  const { is, sentence, bytes, progress, actions, link } = report;
  const buttons = actions.map(([word, act]) => html`<button @click=${act}>${word}</button>`);
  // Two templates, so that no button of one state becomes a button of another under the reader's finger.
  return html`<div class="state ${is}">
    <p role="status" class=${/shown|idle|asking/.test(is) ? 'visually-hidden' : ''}>${sentence}</p>
    ${
      is === 'loading'
        ? html`<progress aria-label=${sentence} value=${progress ?? nothing}></progress>
          <p>${bytes}</p>
          ${buttons}`
        : html`${buttons}${link ? html`<a class="tool" href=${link[1]}>${link[0]}</a>` : nothing}`
    }
  </div>`;
}
