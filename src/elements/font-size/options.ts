/**
 * What is not needed at first sight: a stepper or a slider, the elder mode, and the rules that let enlarged text reflow on
 * a page that does not link the sheet. Loads where one of them is asked for.
 */
import type { html as Html, TemplateResult } from 'lit';
import { adoptSheet } from '../../foundation/adopt-sheet.js';
import type { Language } from '../../foundation/language.js';
import { optionWords } from './options.messages.js';
import { optionStyles } from './options.styles.js';
import { reflowStyles } from './reflow.styles.js';

export { applyElderMode, elderSize } from './elder-mode.js';

let sheet: CSSStyleSheet | undefined;

/** Gives the element the styles of the looks in this file, and its page those of enlarged text. */
export function adoptOptionStyles(root: ShadowRoot): void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(optionStyles);
  }
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  const page = root.host.getRootNode();
  const linked = getComputedStyle(document.documentElement).getPropertyValue('--gov-disclosure-css');
  if (page !== document || !linked) adoptSheet(page, reflowStyles);
}

interface LookState {
  size: number;
  steps: number[];
  language: Language;
}

/** @param html the element's own: a second copy of Lit in this part would not know its templates */
export function renderLook(
  html: typeof Html,
  look: 'stepper' | 'slider',
  { size, steps, language }: LookState,
  choose: (size: number) => void,
): TemplateResult {
  const words = optionWords[language];
  const button = (label: string, text: string, step: number) =>
    html`<button
      type="button"
      aria-label=${label}
      title=${label}
      aria-disabled=${isFinite(step) ? 'false' : 'true'}
      @click=${() => isFinite(step) && choose(step)}
    >
      ${text}
    </button>`;
  const state = html`<output>${size}%</output>${size === 100 ? '' : button(words.reset, '↺', 100)}`;
  if (look === 'slider') {
    return html`<input
        type="range"
        aria-label=${words.size}
        aria-valuetext=${`${size}%`}
        min=${Math.min(...steps)}
        max=${Math.max(...steps)}
        step="5"
        .value=${String(size)}
        @change=${(event: Event) => choose(Number((event.target as HTMLInputElement).value))}
      />${state}`;
  }
  const smaller = Math.max(...steps.filter((step) => step < size));
  const larger = Math.min(...steps.filter((step) => step > size));
  return html`${button(words.smaller, 'A−', smaller)}${button(words.larger, 'A+', larger)}${state}`;
}

/** The switch of the elder mode. */
export function renderElder(
  html: typeof Html,
  on: boolean,
  language: Language,
  toggle: () => void,
): TemplateResult {
  return html`<button type="button" aria-pressed=${on ? 'true' : 'false'} @click=${toggle}>
    ${optionWords[language].elder}
  </button>`;
}
