import { newElement, type Attributes } from './new-element.js';

export type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export interface FieldText {
  /** Unique in the page. */
  id: string;
  name: string;
  label: string;
  /** Stands beside the label: （选填）. */
  optional?: string | undefined;
  /** Stands between label and field, because a field full of text leaves no room after it. */
  help?: string | undefined;
}

/** Label above, then help, then the field: native, in one root, tied together by ids. */
export function labelledField(
  tag: 'input' | 'textarea',
  { id, name, label, optional, help }: FieldText,
  attributes: Attributes = {},
): HTMLParagraphElement {
  const helpId = `${id}-help`;
  return newElement(
    'p',
    {},
    newElement('label', { for: id }, label, ...(optional ? [newElement('span', {}, optional)] : [])),
    ...(help ? [newElement('small', { id: helpId }, help)] : []),
    newElement(tag, { id, name, 'aria-describedby': help && helpId, ...attributes }),
  );
}

/** The field of that name; a form may be an author's, so that it may be of any kind or missing. */
export function fieldOf(form: HTMLFormElement, name: string): Field | undefined {
  return Array.from(form.elements).find(
    (one): one is Field =>
      (one instanceof HTMLInputElement ||
        one instanceof HTMLSelectElement ||
        one instanceof HTMLTextAreaElement) &&
      one.name === name,
  );
}

/** What is written in the field of that name, without spaces around it. */
export function valueIn(form: HTMLFormElement, name: string): string {
  const values = new FormData(form).getAll(name).filter((value) => typeof value === 'string');
  return (values[0] ?? '').trim();
}
