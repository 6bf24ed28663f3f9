import type { Language } from '../../foundation/language.js';
import { newElement } from '../../foundation/new-element.js';
import { printAlone } from '../../foundation/print-alone.js';
import { isChoice, type Control, type FormBinding } from './form-binding.js';
import { paperFormWords } from './paper-form.messages.js';
import { labelOf } from './problems.js';

/** Lines to write a longer text on. */
const LINES = 8;

/**
 * Prints the form as a sheet to be filled in by hand (arts. 29 and 43: not everybody files online): every field of both
 * kinds of applicant, choices as boxes to tick, room for signature and date. What has been filled in is not on it.
 */
export function printBlank(binding: FormBinding, language: Language): void {
  const sheet = blankForm(binding, language);
  document.body.append(sheet);
  const remove = () => {
    window.removeEventListener('afterprint', remove);
    sheet.remove();
  };
  window.addEventListener('afterprint', remove);
  const restore = printAlone(sheet);
  // Where the dialog never says that it was closed.
  binding.marks.onClear(() => {
    restore();
    remove();
  });
}

function blankForm(binding: FormBinding, language: Language): HTMLElement {
  const words = paperFormWords[language];
  const sheet = newElement(
    'section',
    { class: 'gov-receipt', lang: language },
    newElement('h2', {}, words.heading),
  );
  let group: Element | null | undefined;
  let list = newElement('dl');
  const row = (label: string, ...room: (Node | string)[]) =>
    list.append(newElement('dt', {}, label), newElement('dd', {}, ...room));
  const told = new Set<string>();
  for (const control of binding.controls) {
    // Traps and files have no place on paper.
    if (told.has(control.name) || control.closest('[aria-hidden="true"], [data-gov-attachments]')) continue;
    told.add(control.name);
    const owner = control.closest('fieldset');
    if (owner !== group) {
      group = owner;
      const heading = owner?.querySelector('legend')?.textContent?.trim();
      list = newElement('dl');
      sheet.append(...(heading ? [newElement('h3', {}, heading)] : []), list);
    }
    row(labelOf(control.name, binding) + whose(control, binding, words.of), ...roomFor(control, binding));
  }
  list = newElement('dl');
  row(words.signature, '\u00a0');
  row(words.date, words.day);
  sheet.append(list);
  return sheet;
}

/** Of a field that only one kind of applicant fills in: （公民填写）. */
function whose(control: Control, binding: FormBinding, of: (kind: string) => string): string {
  const kind = control.closest('[data-applicant]')?.getAttribute('data-applicant');
  const choice = binding.named('applicant.kind').find(({ value }) => value === kind);
  return choice ? of(choice.labels?.[0]?.textContent?.trim() ?? '') : '';
}

function roomFor(control: Control, binding: FormBinding): (Node | string)[] {
  if (control instanceof HTMLTextAreaElement) {
    return Array.from({ length: LINES }, () => newElement('br'));
  }
  if (control instanceof HTMLSelectElement) {
    return boxes(Array.from(control.options, ({ value, text }) => (value ? text.trim() : '')));
  }
  if (!isChoice(control)) return ['\u00a0'];
  return boxes(
    binding.named(control.name).map(({ value, labels }) => labels?.[0]?.textContent?.trim() || value),
  );
}

function boxes(texts: readonly string[]): string[] {
  return [texts.flatMap((text) => (text ? `□ ${text}` : [])).join('　')];
}
