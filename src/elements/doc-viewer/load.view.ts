import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../foundation/language.js';
import type { LoadState } from './document-loader.js';
import type { docViewerWords } from './doc-viewer.messages.js';

export interface LoadView {
  state: LoadState;
  language: Language;
  words: (typeof docViewerWords)['zh-Hans'];
  /** The document's own address, for a reader to open where it cannot be shown here. */
  original: string | undefined;
  cancel: () => void;
  retry: () => void;
}

/** What the reader sees while a document is on its way, or why it is not there and what to do. */
export function loadView(view: LoadView): TemplateResult {
  const { state, words, original, cancel, retry } = view;
  return html`<div class=${state.is === 'failed' ? 'state failed' : 'state'}>
    <div role="status">${sentence(view)}</div>
    ${state.is === 'loading' ? progress(state, words) : nothing}
    ${state.is === 'loading' ? html`<button @click=${cancel}>${words.cancel}</button>` : nothing}
    ${
      state.is === 'failed' || state.is === 'cancelled'
        ? html`<button @click=${retry}>${words.retry}</button>${
            original ? html`<a class="tool" href=${original}>${words.original}</a>` : nothing
          }`
        : nothing
    }
  </div>`;
}

function sentence({ state, words, language }: LoadView): TemplateResult | typeof nothing {
  if (state.is === 'loading') return html`<p>${words.loading}</p>`;
  if (state.is === 'cancelled') return html`<p>${words.cancelled}</p>`;
  if (state.is === 'failed') return html`<p>${state.words?.[language][state.problem] ?? words.failed}</p>`;
  return state.is === 'shown' ? html`<p class="visually-hidden">${words.loaded}</p>` : nothing;
}

function progress({ received, total }: { received: number; total: number }, words: LoadView['words']) {
  const known = total > 0 && received <= total;
  // Without a value the browser shows that work goes on, not how far it is.
  const bar = known
    ? html`<progress aria-label=${words.loading} max=${total} value=${received}></progress>`
    : html`<progress aria-label=${words.loading}></progress>`;
  return html`${bar}${
    received
      ? html`<p class="bytes">${words.received(size(received), known ? size(total) : '')}</p>`
      : nothing
  }`;
}

/** Bytes in the unit that readers know from their files. */
function size(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
