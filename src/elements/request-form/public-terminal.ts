/**
 * What a public terminal needs: words for whoever still waits for an answer, and a note for whoever comes after an
 * applicant that left before there was one. Part of what checks the form.
 */
import type { Language } from '../../foundation/language.js';
import { Marks } from '../../foundation/marks.js';
import { newElement } from '../../foundation/new-element.js';
import { forgetLeft, recallLeft } from './attempt.memory.js';
import type { FormBinding } from './form-binding.js';
import { publicTerminalWords } from './public-terminal.messages.js';

/** Why the page must stay open while there is no definite answer, where the attempt is held in memory alone. */
export function stayHere(isTerminal: boolean, isWaiting: boolean, language: Language): string {
  const words = publicTerminalWords[language];
  if (!isTerminal) return words.notKept;
  return isWaiting ? words.waiting : words.unconfirmed;
}

/** The note above the form; it can be put away, and ends by itself after a while. */
export class LeftNote {
  private readonly marks = new Marks();
  /** What is told now, so that it is told once. */
  private told = '';

  constructor(private readonly binding: FormBinding) {}

  /** @param place tells the forms of a site apart */
  show(place: string, language: Language): void {
    const left = recallLeft(place);
    const told = left ? `${left.getTime()} ${language}` : '';
    if (told === this.told) return;
    this.clear();
    this.told = told;
    if (!left) return;
    const words = publicTerminalWords[language];
    const time = left.toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' });
    const known = newElement('button', { type: 'button' }, words.known);
    known.addEventListener('click', () => {
      forgetLeft(place);
      this.clear();
      this.binding.controls[0]?.focus();
    });
    const note = newElement(
      'section',
      { class: 'gov-field-note', lang: language, 'aria-label': words.leftTitle },
      newElement('p', {}, newElement('strong', {}, words.leftTitle)),
      newElement('p', {}, words.left(time)),
      newElement('p', {}, words.ask),
      newElement('p', {}, words.others),
      known,
    );
    const { form } = this.binding;
    this.marks.insert(note, form, form.firstChild);
  }

  clear(): void {
    this.told = '';
    this.marks.clear();
  }
}
