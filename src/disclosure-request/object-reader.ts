/** The stable codes of what is wrong with a value; the words for people are chosen from them by the reader's client. */
export type FindingCode =
  | 'required'
  | 'required-for-channel'
  | 'one-of-required'
  | 'invalid-type'
  | 'invalid-choice'
  | 'invalid-characters'
  | 'invalid-resident-id'
  | 'invalid-credit-code'
  | 'invalid-phone'
  | 'invalid-email'
  | 'too-long'
  | 'unknown-field'
  | 'unusual-identity-number';

export interface Finding {
  /** JSON Pointer (RFC 6901); the empty one is the whole value. */
  pointer: string;
  code: FindingCode;
  /** `too-long`: `max`; `one-of-required`: `fields`; `invalid-choice`: `choices`; `required-for-channel`: `channel`. */
  params?: Record<string, string | number | readonly string[]>;
}

export interface TextRules {
  required?: boolean;
  /** Several lines are allowed. */
  lines?: boolean;
  tidy?: (value: string) => string;
}

/** A hostile value must not be answered with a report larger than itself. */
const mostErrors = 100;

/**
 * Reads an object of unknown origin field by field: own properties only, each error with its pointer. What nobody asked
 * for is unknown and told by `refuseOthers`.
 */
export class ObjectReader {
  private readonly asked = new Set<string>();

  private constructor(
    private readonly value: Readonly<Record<string, unknown>>,
    private readonly pointer: string,
    readonly errors: Finding[],
  ) {}

  static at(value: unknown, pointer = '', errors: Finding[] = []): ObjectReader {
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    if (!isObject && value !== undefined) errors.push({ pointer, code: 'invalid-type' });
    if (value === undefined && pointer === '') errors.push({ pointer, code: 'required' });
    return new ObjectReader(isObject ? (value as Record<string, unknown>) : {}, pointer, errors);
  }

  pointerOf(field: string): string {
    return `${this.pointer}/${field.replace(/~/g, '~0').replace(/\//g, '~1')}`;
  }

  refuse(field: string, code: FindingCode, params?: Finding['params']): void {
    this.add({ pointer: this.pointerOf(field), code, ...(params ? { params } : {}) });
  }

  refused(field: string): boolean {
    return this.errors.some((error) => error.pointer === this.pointerOf(field));
  }

  /** A part; where it is missing its own fields are told as missing, because that is where a person fills them in. */
  object(field: string): ObjectReader {
    return ObjectReader.at(this.own(field), this.pointerOf(field), this.errors);
  }

  /** A text without white space at its ends; an empty one is as good as none. */
  text(field: string, max: number, rules: TextRules = {}): string | undefined {
    const value = this.own(field);
    if (value === undefined || (typeof value === 'string' && value.trim() === '')) {
      if (rules.required) this.refuse(field, 'required');
      return undefined;
    }
    if (typeof value !== 'string') {
      this.refuse(field, 'invalid-type');
      return undefined;
    }
    // Twice the characters in UTF-16 units is the most that could still be short enough.
    const short = value.length <= max * 8 + 100;
    const tidied = short ? (rules.tidy ?? String)(value.trim().replace(/\r\n?/g, '\n')) : value;
    if (!short || tidied.length > max * 2 || Array.from(tidied).length > max) {
      this.refuse(field, 'too-long', { max });
      return undefined;
    }
    if (hasForeignCharacters(tidied, rules.lines === true)) {
      this.refuse(field, 'invalid-characters');
      return undefined;
    }
    return tidied;
  }

  texts<Field extends string>(
    fields: readonly Field[],
    limits: Readonly<Record<Field, number>>,
  ): Partial<Record<Field, string>> {
    const found: Partial<Record<Field, string>> = {};
    for (const field of fields) {
      const value = this.text(field, limits[field]);
      if (value !== undefined) found[field] = value;
    }
    return found;
  }

  boolean(field: string): boolean | undefined {
    const value = this.own(field);
    if (value === undefined || typeof value === 'boolean') return value;
    this.refuse(field, 'invalid-type');
    return undefined;
  }

  choice<Choice extends string>(field: string, choices: readonly Choice[]): Choice | undefined {
    const value = this.own(field);
    if (value === undefined || value === '') {
      this.refuse(field, 'required');
      return undefined;
    }
    const chosen = choices.find((choice) => choice === value);
    if (!chosen) this.refuse(field, 'invalid-choice', { choices });
    return chosen;
  }

  /** At least one of the choices, each once, in the order of the choices. */
  choices<Choice extends string>(field: string, choices: readonly Choice[]): Choice[] {
    const value = this.own(field);
    if (value === undefined || (Array.isArray(value) && value.length === 0)) {
      this.refuse(field, 'required');
      return [];
    }
    if (!Array.isArray(value)) {
      this.refuse(field, 'invalid-type');
      return [];
    }
    if (value.some((one) => !(choices as readonly unknown[]).includes(one))) {
      this.refuse(field, 'invalid-choice', { choices });
    }
    return choices.filter((choice) => value.includes(choice));
  }

  /** At least one of the fields is filled in; one that is filled in wrongly is told by itself. */
  oneOf(fields: readonly string[]): void {
    if (this.refusedItself || fields.some((field) => this.filled(field) || this.refused(field))) return;
    this.add({ pointer: this.pointer, code: 'one-of-required', params: { fields } });
  }

  refuseOthers(): void {
    for (const field of Object.keys(this.value)) {
      if (!this.asked.has(field)) this.refuse(field.slice(0, 100), 'unknown-field');
    }
  }

  private get refusedItself(): boolean {
    return this.errors.some((error) => error.pointer === this.pointer);
  }

  private filled(field: string): boolean {
    const value = this.own(field);
    return typeof value === 'string' && value.trim() !== '';
  }

  private own(field: string): unknown {
    this.asked.add(field);
    return Object.prototype.hasOwnProperty.call(this.value, field) ? this.value[field] : undefined;
  }

  private add(error: Finding): void {
    if (this.errors.length < mostErrors) this.errors.push(error);
  }
}

/** Control characters and halves of surrogate pairs: no database keeps them and no paper shows them. */
function hasForeignCharacters(value: string, lines: boolean): boolean {
  for (const character of value) {
    const code = character.codePointAt(0) ?? 0;
    if (lines && (code === 0x0a || code === 0x09)) continue;
    if (code < 0x20 || (code >= 0x7f && code < 0xa0) || (code >= 0xd800 && code <= 0xdfff)) return true;
  }
  return false;
}
