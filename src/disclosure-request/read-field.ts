import type { FieldRule } from './fields.js';
import type { FindingCode, FindingParams } from './finding.js';

/** What is stored for a field. */
export type FieldValue = string | boolean | string[];

type Refuse = (code: FindingCode, params?: FindingParams) => void;

/** Reads one field's value of unknown origin by its rule; undefined where there is none or where it is refused. */
export function readField(value: unknown, rule: FieldRule, refuse: Refuse): FieldValue | undefined {
  const { choices } = rule;
  if (isEmpty(value, rule)) {
    if (rule.required) refuse('required');
  } else if (rule.flag) {
    if (typeof value === 'boolean') return value;
    refuse('invalid-type');
  } else if (choices && rule.many) {
    if (!Array.isArray(value)) refuse('invalid-type');
    else if (value.some((one) => !choices.includes(one as string))) refuse('invalid-choice', { choices });
    // Each once and in a fixed order, so that equal applications are equal bytes.
    else return choices.filter((choice) => value.includes(choice));
  } else if (rule.many) {
    return readIds(value, rule, refuse);
  } else if (choices) {
    if (choices.includes(value as string)) return value as string;
    refuse('invalid-choice', { choices });
  } else if (typeof value === 'string') {
    return readText(value, rule, refuse);
  } else {
    refuse('invalid-type');
  }
  return undefined;
}

/** Ids of uploads, each once, in the order in which they were chosen. */
function readIds(value: unknown, { max = 0 }: FieldRule, refuse: Refuse): string[] | undefined {
  if (!Array.isArray(value) || !value.every((one) => typeof one === 'string' && /^[0-9a-f]{32}$/.test(one))) {
    refuse('invalid-type');
    return undefined;
  }
  const ids = Array.from(new Set(value as string[]));
  if (ids.length <= max) return ids;
  refuse('too-many', { max });
  return undefined;
}

/** An empty text is as good as none. */
function isEmpty(value: unknown, { many }: FieldRule): boolean {
  return (
    value === undefined ||
    (typeof value === 'string' && !value.trim()) ||
    (many === true && Array.isArray(value) && !value.length)
  );
}

function readText(value: string, { max = 0, lines, compact }: FieldRule, refuse: Refuse): string | undefined {
  // A code point has at most two units; the rest is room for what tidying takes away.
  const short = value.length <= max * 2 + 100;
  const trimmed = short ? value.trim().replace(/\r\n?/g, '\n') : value;
  const tidied = short && compact ? trimmed.normalize('NFKC').replace(/\s/g, '').toUpperCase() : trimmed;
  if (Array.from(tidied.slice(0, max * 2 + 1)).length > max) refuse('too-long', { max });
  else if (hasForeignCharacters(tidied, lines)) refuse('invalid-characters');
  else return tidied;
  return undefined;
}

/** Control characters and halves of surrogate pairs: no database keeps them and no paper shows them. */
function hasForeignCharacters(value: string, lines = false): boolean {
  return Array.from(lines ? value.replace(/[\n\t]/g, '') : value).some((character) => {
    const code = character.codePointAt(0) ?? 0;
    return code < 0x20 || (code >= 0x7f && code < 0xa0) || (code >= 0xd800 && code <= 0xdfff);
  });
}
