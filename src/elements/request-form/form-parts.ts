import type { FieldName } from '../../disclosure-request/fields.js';
import { newElement } from '../../foundation/new-element.js';
import type { Asked } from './form-wish.js';

export interface FieldOptions {
  type?: string;
  autocomplete?: string;
  inputmode?: string;
  help?: string;
  optional?: boolean;
  required?: boolean;
}

type Tag = 'input' | 'textarea' | 'select';

/** What the form that the element writes is made of: labels above fields, help between them, one column. */
export class FormParts {
  /**
   * @param prefix of the fields' ids, unique in the page
   * @param mark behind the label of a field that may stay empty: （选填）
   */
  constructor(
    private readonly prefix: string,
    private readonly mark: string,
  ) {}

  idOf(name: string): string {
    return `${this.prefix}-${name.replace(/\./g, '-')}`;
  }

  /** Label above, then help, then the field. */
  field(tag: Tag, name: FieldName, label: string, options: FieldOptions = {}): HTMLElement {
    const input = tag === 'input';
    const id = this.idOf(name);
    const attributes = {
      id,
      name,
      type: input && (options.type ?? 'text'),
      autocomplete: input && (options.autocomplete ?? 'off'),
      inputmode: options.inputmode,
      rows: tag === 'textarea' && '6',
      required: options.required,
      'aria-describedby': options.help && `${id}-help`,
    };
    const mark = options.optional ? [newElement('span', {}, this.mark)] : [];
    return newElement(
      'p',
      {},
      newElement('label', { for: id }, label, ...mark),
      ...this.help(name, options.help),
      newElement(tag, attributes),
    );
  }

  /** A field that a site may switch: nothing where it is off. */
  asked(
    asked: Asked | undefined,
    tag: Tag,
    name: FieldName,
    label: string,
    options: FieldOptions = {},
  ): HTMLElement[] {
    if (asked === 'off') return [];
    const must = asked === 'required' ? { optional: false, required: true } : {};
    return [this.field(tag, name, label, { ...options, ...must })];
  }

  list(
    name: FieldName,
    label: string,
    entries: readonly (readonly [value: string, text: string])[],
    options: FieldOptions = {},
  ): HTMLElement {
    const made = this.field('select', name, label, options);
    made.lastElementChild?.append(...entries.map(([value, text]) => newElement('option', { value }, text)));
    return made;
  }

  choices(
    type: 'radio' | 'checkbox',
    name: FieldName,
    values: readonly string[],
    texts: readonly string[],
  ): HTMLElement[] {
    return values.flatMap((value, place) => {
      const id = `${this.idOf(name)}-${value}`;
      const checked = type === 'radio' && place === 0;
      return [
        newElement('input', { id, name, type, value, checked }),
        newElement('label', { for: id }, texts[place] ?? value),
      ];
    });
  }

  group(legend: string, help: string | undefined, name: string, ...children: Node[]): HTMLElement {
    return newElement(
      'fieldset',
      { 'aria-describedby': help && `${this.idOf(name)}-help` },
      newElement('legend', {}, legend),
      ...this.help(name, help),
      ...children,
    );
  }

  private help(name: string, help: string | undefined): HTMLElement[] {
    return help ? [newElement('small', { id: `${this.idOf(name)}-help` }, help)] : [];
  }
}
