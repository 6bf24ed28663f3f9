import { Problem, type FieldError } from './problems.js';

/** Reads the fields of a JSON body one by one; what is wrong is collected and thrown together by `done`. */
export class BodyReader {
  readonly errors: FieldError[] = [];
  private readonly read = new Set<string>();
  private readonly body: Record<string, unknown>;

  /** @param pointer JSON Pointer of the object inside the body */
  constructor(
    body: unknown,
    private readonly pointer = '',
  ) {
    const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
    if (!isObject) this.errors.push({ pointer, code: 'invalid-type' });
    this.body = isObject ? (body as Record<string, unknown>) : {};
  }

  has(name: string): boolean {
    return this.value(name) !== undefined;
  }

  /** Anything, for a reader of its own. */
  value(name: string): unknown {
    this.read.add(name);
    return Object.hasOwn(this.body, name) ? this.body[name] : undefined;
  }

  /** A text without white space at its ends; absent when empty. */
  text(name: string, { max, required = false }: { max: number; required?: boolean }): string | undefined {
    const value = this.value(name);
    if (value === undefined || value === '') {
      if (required) this.refuse(name, 'required');
      return undefined;
    }
    if (typeof value !== 'string') return this.refuse(name, 'invalid-type');
    if (value.length > max * 2 || Array.from(value).length > max)
      return this.refuse(name, 'too-long', { max });
    const text = value.trim().replace(/\r\n?/g, '\n');
    if (!text && required) return this.refuse(name, 'required');
    if (/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]|\p{Surrogate}/u.test(text))
      return this.refuse(name, 'invalid-characters');
    return text || undefined;
  }

  choice<Choice extends string>(
    name: string,
    choices: readonly Choice[],
    required = false,
  ): Choice | undefined {
    const value = this.value(name);
    if (value === undefined && !required) return undefined;
    if (value === undefined) return this.refuse(name, 'required');
    const found = choices.find((choice) => choice === value);
    return found ?? this.refuse(name, 'invalid-choice', { choices });
  }

  whole(name: string, { min, max }: { min: number; max: number }): number | undefined {
    const value = this.value(name);
    if (value === undefined) return undefined;
    if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) return value;
    return this.refuse(name, 'out-of-range', { min, max });
  }

  flag(name: string): boolean | undefined {
    const value = this.value(name);
    return value === undefined || typeof value === 'boolean' ? value : this.refuse(name, 'invalid-type');
  }

  /** @throws Problem when anything was wrong, or a field is there that nobody asked for */
  done(...parts: BodyReader[]): void {
    for (const name of Object.keys(this.body))
      if (!this.read.has(name)) this.refuse(name.slice(0, 100), 'unknown-field');
    for (const part of parts) part.collectUnknown();
    const errors = [this, ...parts].flatMap((part) => part.errors).slice(0, 100);
    if (errors.length > 0) throw new Problem('validation-failed', { errors });
  }

  refuse(name: string, code: string, params?: Record<string, unknown>): undefined {
    const token = name.replace(/~/g, '~0').replace(/\//g, '~1');
    this.errors.push({ pointer: `${this.pointer}/${token}`, code, ...(params ? { params } : {}) });
    return undefined;
  }

  private collectUnknown(): void {
    for (const name of Object.keys(this.body))
      if (!this.read.has(name)) this.refuse(name.slice(0, 100), 'unknown-field');
  }
}
