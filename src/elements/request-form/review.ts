/** The part that shows what is about to be filed, as the form reads on paper (核对). Loads with what checks the form. */
import type { Language } from '../../foundation/language.js';
import { newElement } from '../../foundation/new-element.js';
import { printAlone } from '../../foundation/print-alone.js';
import type { Control, FormBinding } from './form-binding.js';
import { masked } from './masked.js';
import { labelOf, type FindingLike } from './problems.js';
import { reviewWords } from './review.messages.js';
import { similarList, type SimilarDocument } from './similar.js';

export { printBlank } from './paper-form.js';
export { findSimilar } from './similar.js';
export { receiptLightStyles as reviewLightStyles } from './receipt.light.styles.js';

export interface ReviewView {
  content: HTMLElement;
  tools: HTMLElement;
  /** It is on its way: there is nothing to be confirmed any more. */
  sent(): void;
  /** Says that the same was filed before, and offers to file another; false where the number is not told. */
  tellEarlier(errors: readonly FindingLike[]): boolean;
}

export interface ReviewActions {
  /** @param repeats the number of the earlier request that the applicant knows of */
  confirm: (repeats?: string) => void;
  back: () => void;
}

/**
 * The filled-in form as a page of its own, and the two ways on from it.
 *
 * @param files names of the attachments
 * @param similar what is public already and may be what is asked for
 */
export function viewReview(
  binding: FormBinding,
  files: readonly string[],
  similar: readonly SimilarDocument[],
  language: Language,
  actions: ReviewActions,
): ReviewView {
  const words = reviewWords[language];
  const lead = newElement('p', { class: 'gov-on-screen' }, words.lead);
  const content = newElement(
    'section',
    { class: 'gov-receipt gov-review', slot: 'receipt', lang: language },
    newElement('h2', { tabindex: '-1' }, words.heading),
    lead,
    ...similarList(similar, words),
    ...groupsOf(binding),
    ...(files.length
      ? [newElement('dl', {}, newElement('dt', {}, words.files), newElement('dd', {}, files.join('、')))]
      : []),
  );
  const button = (label: string, act: () => void, kind?: string) => {
    const made = newElement('button', { type: 'button', class: kind }, label);
    made.addEventListener('click', act);
    return made;
  };
  const tools = newElement(
    'div',
    { class: 'tools', lang: language },
    button(words.confirm, () => actions.confirm(), 'primary'),
    button(words.back, actions.back),
    button(words.print, () => printAlone(content)),
  );
  const tellEarlier = (errors: readonly FindingLike[]): boolean => {
    const { number, submittedAt } = errors[0]?.params ?? {};
    if (typeof number !== 'string') return false;
    const day = typeof submittedAt === 'string' ? submittedAt.slice(0, 10) : '';
    content.querySelector('.gov-earlier')?.remove();
    const notice = newElement(
      'div',
      { class: 'gov-earlier gov-on-screen', tabindex: '-1', role: 'group', 'aria-label': words.earlier },
      newElement('h3', {}, words.earlier),
      newElement('p', {}, words.earlierText(number, day)),
    );
    content.querySelector('h2')?.after(notice);
    // In place of the button that was pressed.
    tools.firstElementChild?.replaceWith(button(words.another, () => actions.confirm(number), 'primary'));
    notice.focus();
    return true;
  };
  return { content, tools, sent: () => lead.remove(), tellEarlier };
}

/** One list for each group of the form, under the group's own heading. */
function groupsOf(binding: FormBinding): HTMLElement[] {
  const parts: HTMLElement[] = [];
  const shown = new Set<string>();
  let group: Element | null | undefined;
  let list: HTMLElement | undefined;
  for (const control of binding.controls) {
    const key = control.name || control.id;
    // The other kind of applicant's fields; what people do not see; the chooser of files, whose files are listed below.
    if (control.disabled || control.closest('[aria-hidden="true"], [data-gov-attachments]')) continue;
    if (shown.has(key)) continue;
    const value = valueOf(control, binding);
    shown.add(key);
    if (!value) continue;
    const owner = control.closest('fieldset');
    if (!list || owner !== group) {
      group = owner;
      const heading = owner?.querySelector('legend')?.textContent?.trim();
      if (heading) parts.push(newElement('h3', {}, heading));
      list = newElement('dl');
      parts.push(list);
    }
    const label = labelOf(control.name, binding) || control.name;
    list.append(newElement('dt', {}, label), newElement('dd', {}, ...display(control.name, value)));
  }
  return parts;
}

function valueOf(control: Control, binding: FormBinding): string {
  if (control.type === 'radio' || control.type === 'checkbox') {
    return binding
      .named(control.name)
      .filter((one) => (one as HTMLInputElement).checked)
      .map((one) => one.labels?.[0]?.textContent?.trim() || one.value)
      .join('、');
  }
  if (control instanceof HTMLSelectElement) {
    return Array.from(control.selectedOptions, (option) => option.text.trim()).join('、');
  }
  if (control.type === 'file') {
    return Array.from((control as HTMLInputElement).files ?? [], (file) => file.name).join('、');
  }
  return control.type === 'password' ? '' : control.value.trim();
}

/** On the screen others may look on; on paper the number is needed. */
function display(name: string, value: string): (Node | string)[] {
  const hidden = masked(name, value);
  if (hidden === value) return [value];
  return [
    newElement('span', { class: 'gov-on-screen' }, hidden),
    newElement('span', { class: 'gov-on-paper' }, value),
  ];
}
