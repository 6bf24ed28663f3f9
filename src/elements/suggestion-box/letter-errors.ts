/** What is said of a letter that was not taken, or not found: beside the fields that it is about, and why. */
import type { EndpointError } from '../../endpoint/endpoint-error.js';
import type { SuggestionKind } from '../../endpoint/suggestions.js';
import type { FieldError } from '../../foundation/form-errors.js';
import { fieldOf } from '../../foundation/labelled-field.js';
import type { LetterBoxWords } from './letter-box.messages.js';
import type { LetterFinding } from './letter.js';

/** What the rules here or the endpoint found wrong. */
export function fieldErrors(
  findings: readonly LetterFinding[],
  form: HTMLFormElement,
  kind: SuggestionKind,
  words: LetterBoxWords,
): FieldError[] {
  const labels: Readonly<Record<string, string>> = {
    text: words.text[kind],
    'page.address': words.page,
    'page.quote': words.quote,
    'contact.phone': words.phone,
    'contact.email': words.email,
  };
  return findings.map(({ pointer, code, params }) => {
    const name = pointer.slice(1).replace(/\//g, '.');
    const field = fieldOf(form, name);
    const label = labels[name] ?? name;
    if (code === 'required') return { message: words.fill(label), field };
    if (code === 'too-long') return { message: words.tooLong(label, Number(params?.['max']) || 0), field };
    return { message: words.wrongField(label), field };
  });
}

/** Why it was not taken or answered, and what to do. */
export function reasonOf(error: EndpointError, words: LetterBoxWords): string {
  const { code, status, outcome, retryAfter } = error;
  if (code === 'aborted') return words.stopped;
  if (code === 'offline') return words.offline;
  if (outcome === 'unknown') return words.noAnswer;
  if (outcome === 'not-sent') return words.notSent;
  if (status === 429) return words.tooMany(Math.ceil((retryAfter ?? 60_000) / 60_000));
  return words.refused(code === 'unexplained-status' ? String(status) : code);
}
