import { isUsualNumber, type IdentityKind } from '../../disclosure-request/index.js';
import type { Language } from '../../foundation/language.js';
import { Marks } from '../../foundation/marks.js';
import { newElement } from '../../foundation/new-element.js';
import type { Control, FormBinding } from './form-binding.js';
import { formCheckWords } from './form-check.messages.js';
import { masked } from './masked.js';

/** What is said beside the fields of numbers while the form is being filled in: a hint, and a mask once they are left. */
export class NumberNotes {
  private readonly hint = new Marks();
  private readonly masks = new Map<string, Marks>();
  private readonly listeners = new Marks();

  constructor(
    private readonly binding: FormBinding,
    private readonly language: () => Language,
  ) {
    const { form } = binding;
    const heard = { change: this.giveHint, focusin: this.hideMask, focusout: this.showMask };
    for (const [name, hear] of Object.entries(heard)) {
      form.addEventListener(name, hear);
      this.listeners.onClear(() => form.removeEventListener(name, hear));
    }
    // What was filled in before this part was there.
    this.giveHint();
    for (const control of binding.controls) if (control !== document.activeElement) this.mask(control);
  }

  release(): void {
    this.listeners.clear();
    this.hint.clear();
    for (const marks of this.masks.values()) marks.clear();
    this.masks.clear();
  }

  /**
   * Says beside the number of a paper other than the resident's card if it looks unusual. Such numbers follow no
   * standard, so it is a hint that never refuses anybody.
   */
  private readonly giveHint = (): void => {
    this.hint.clear();
    const [control] = this.binding.named('applicant.identity.number');
    const [paper] = this.binding.named('applicant.identity.kind');
    const number = control?.value.normalize('NFKC').replace(/\s/g, '').toUpperCase();
    if (!control || !number || isUsualNumber(paper?.value as IdentityKind, number)) return;
    const id = `${control.id || control.name}-note`;
    const words = formCheckWords[this.language()].unusualNumber;
    const note = newElement('span', { class: 'gov-field-note', id, role: 'status' }, words);
    this.hint.insert(note, control.parentNode ?? this.binding.form, control);
    this.hint.describe(control, id);
  };

  /**
   * Says beside a field that has been left what the style sheet hides in it: the value itself stays whole, and is in
   * sight again as soon as the field has the focus.
   */
  private readonly showMask = (event: Event): void => {
    this.hideMask(event);
    if (event.target instanceof HTMLInputElement) this.mask(event.target);
  };

  private mask(control: Control): void {
    const { name } = control;
    const value = control.value.trim();
    const text = masked(name, value);
    if (!this.binding.named(name).includes(control) || text === value) return;
    const marks = new Marks();
    const id = `${control.id || name}-masked`;
    const words = formCheckWords[this.language()].masked(text);
    const note = newElement('span', { class: 'gov-field-note', id }, words);
    marks.insert(note, control.parentNode ?? this.binding.form, control.nextSibling);
    marks.describe(control, id);
    this.masks.set(name, marks);
  }

  private readonly hideMask = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement)) return;
    this.masks.get(target.name)?.clear();
    this.masks.delete(target.name);
  };
}
