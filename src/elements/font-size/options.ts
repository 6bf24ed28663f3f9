/**
 * What is not needed at first sight: a stepper or a slider, the elder mode, and the rules that let enlarged text reflow.
 * Loads where one of them is asked for.
 */
import type { html as Html, TemplateResult } from 'lit';
import { adoptSheet } from '../../foundation/adopt-sheet.js';
import type { Language } from '../../foundation/language.js';
import { applyElderMode, elderSize } from './elder-mode.js';
import { scaleIndents } from './fixed-indents.js';
import { optionWords } from './options.messages.js';
import { optionStyles } from './options.styles.js';
import { reflowStyles } from './reflow.styles.js';
import { markWideTables } from './wide-tables.js';

let sheet: CSSStyleSheet | undefined;

/** Gives the element the styles of the looks in this file, and its page those of enlarged text. */
export function adoptOptionStyles(root: ShadowRoot): void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(optionStyles);
  }
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  adoptSheet(root.host.getRootNode(), reflowStyles);
}

/** What else belongs to a change of size or mode. */
export function refine(elder: boolean, contents: readonly HTMLElement[]): void {
  markWideTables();
  scaleIndents();
  applyElderMode(elder, contents);
}

interface LookState {
  size: number;
  steps: number[];
  language: Language;
}

/**
 * The stepper or the slider; undefined for any other look.
 *
 * @param html the element's own: a second copy of Lit in this part would not know its templates
 */
export function renderLook(
  html: typeof Html,
  look: string,
  { size, steps, language }: LookState,
  choose: (size: number) => void,
): TemplateResult | undefined {
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
  if (look !== 'stepper') return undefined;
  const smaller = Math.max(...steps.filter((step) => step < size));
  const larger = Math.min(...steps.filter((step) => step > size));
  // Their names begin with what is seen: who commands by voice says that (WCAG 2.5.3).
  return html`${button(`A− ${words.smaller}`, 'A−', smaller)}${button(`A+ ${words.larger}`, 'A+', larger)}${state}`;
}

/** The size to come back to when the elder mode ends. */
let before = 100;

/** The switch of the elder mode. */
export function renderElder(
  html: typeof Html,
  language: Language,
  on: boolean,
  size: number,
  contents: () => HTMLElement[],
  choose: (size: number, elder: boolean) => void,
): TemplateResult {
  const toggle = () => {
    const next = on ? before : elderSize(contents(), size);
    before = size;
    choose(next, !on);
  };
  return html`<button type="button" aria-pressed=${on ? 'true' : 'false'} @click=${toggle}>
    ${optionWords[language].elder}
  </button>`;
}
