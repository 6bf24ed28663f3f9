import type { Field } from './labelled-field.js';
import { Marks } from './marks.js';
import { newElement } from './new-element.js';

export interface FieldError {
  /** The sentence, which says what to do. */
  message: string;
  /** The field that it stands beside; none where it is about the whole. */
  field?: Field | undefined;
}

let idsGiven = 0;

/**
 * Tells what is to be corrected in a short form, after the GOV.UK pattern: a summary with focus at the top of the form,
 * each line a link to its field, the same words beside the field. All in the form's own root, so that ids and links
 * work.
 */
export class FormErrors {
  private readonly marks = new Marks();

  constructor(private readonly form: HTMLFormElement) {
    // The browser's own bubbles tell one error at a time and vanish.
    form.noValidate = true;
  }

  /**
   * @param heading above the lines; a single error about the whole needs none
   * @param prefix before the words beside a field: 错误：
   */
  show(errors: readonly FieldError[], heading: string, prefix: string): void {
    this.clear();
    const whole = errors.every(({ field }) => !field);
    const lines = errors.map((error) =>
      whole ? newElement('p', {}, error.message) : newElement('li', {}, this.line(error, prefix)),
    );
    const told = whole ? lines : [newElement('h2', {}, heading), newElement('ul', {}, ...lines)];
    // JAWS reads an alert that also takes the focus incompletely: the alert is an inner element.
    const alert = newElement('div', { role: 'alert' }, ...told);
    const summary = newElement('div', { class: 'gov-error-summary', tabindex: '-1' }, alert);
    this.marks.insert(summary, this.form, this.form.firstChild);
    summary.focus();
  }

  clear(): void {
    this.marks.clear();
  }

  private line({ message, field }: FieldError, prefix: string): Node | string {
    if (!field) return message;
    const id = `gov-form-error-${++idsGiven}`;
    if (!field.id) this.marks.set(field, 'id', `${id}-field`);
    const error = newElement(
      'span',
      { class: 'gov-field-error', id },
      newElement('strong', {}, prefix),
      message,
    );
    const outer = field.closest('label') ?? field;
    this.marks.insert(error, outer.parentNode ?? this.form, outer);
    this.marks.describe(field, id);
    this.marks.set(field, 'aria-invalid', 'true');
    const link = newElement('a', { href: `#${field.id}` }, message);
    link.addEventListener('click', (event) => {
      event.preventDefault();
      // The label too has to be on the screen, else the reader does not know where they are.
      (field.closest('p, div') ?? field).scrollIntoView();
      field.focus({ preventScroll: true });
    });
    return link;
  }
}
