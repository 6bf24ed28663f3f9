import { html, nothing, type TemplateResult } from 'lit';
import type { Panel } from './panel.js';

type CopyText = NonNullable<Panel['texts']>[number];

/** Draws what a tool shows. @param close called when the reader leaves the panel with Escape */
export function renderPanel(tool: string, panel: Panel, close: () => void): TemplateResult {
  const { label, note, texts, actions } = panel;
  return html`<div
    id="panel-${tool}"
    class="panel"
    part="panel"
    role="group"
    aria-label=${label}
    @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && close()}
  >
    ${texts?.map(renderText)}
    <div class="actions">
      ${renderProgress(panel)}${note ? html`<p class="note">${note}</p>` : nothing}
      ${actions?.map((action) => html`<button type="button" @click=${action.act}>${action.label}</button>`)}
    </div>
  </div>`;
}

function renderText(text: CopyText): TemplateResult {
  return html`<div class="text">
    <p>${text.label}<span>${text.text}</span></p>
    <button type="button" @click=${(event: Event) => copy(text, event.currentTarget as HTMLElement)}>
      ${text.copyWord}<span class="visually-hidden">${text.label}</span>
    </button>
  </div>`;
}

/** Where the browser refuses to copy, the text is selected, and the reader's own Ctrl+C takes it. */
async function copy(text: CopyText, button: HTMLElement): Promise<void> {
  const shown = button.previousElementSibling?.lastElementChild;
  if (!(await text.copy()) && shown) getSelection()?.selectAllChildren(shown);
}

function renderProgress({ progress, label }: Panel): TemplateResult | typeof nothing {
  if (progress === undefined) return nothing;
  return progress === null
    ? html`<progress aria-label=${label}></progress>`
    : html`<progress aria-label=${label} .value=${progress}></progress>`;
}
