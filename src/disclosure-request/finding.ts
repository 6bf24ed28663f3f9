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
  | 'too-many'
  | 'unknown-field'
  | 'unusual-identity-number';

/** `too-long` and `too-many`: `max`; `one-of-required`: `fields`; `invalid-choice`: `choices`; `required-for-channel`: `channel`. */
export type FindingParams = Readonly<Record<string, string | number | readonly string[]>>;

export interface Finding {
  /** JSON Pointer (RFC 6901); the empty one is the whole value. */
  pointer: string;
  code: FindingCode;
  params?: FindingParams;
}

/** What a check has found so far. A hostile value must not be answered with a report larger than itself. */
export class Findings {
  readonly all: Finding[] = [];

  refuse(pointer: string, code: FindingCode, params?: FindingParams): void {
    if (this.all.length < 100) this.all.push({ pointer, code, ...(params && { params }) });
  }

  has(pointer: string): boolean {
    return this.all.some((finding) => finding.pointer === pointer);
  }
}
