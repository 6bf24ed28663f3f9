import type { Suggestion, SuggestionKind } from '../../endpoint/suggestions.js';
import { fieldOf, valueIn } from '../../foundation/labelled-field.js';

/** Most characters, by the name of the field: `Suggestion` of docs/endpoint.openapi.yaml. */
export const limits = {
  text: 2000,
  'page.address': 1000,
  'page.quote': 1000,
  'contact.phone': 40,
  'contact.email': 254,
} as const;

export type LetterField = keyof typeof limits;
export const letterFields = Object.keys(limits) as LetterField[];

/** 意见 unless it says 找错. */
export function kindOf(value: unknown): SuggestionKind {
  return value === 'mistake' ? 'mistake' : 'opinion';
}

/** The letter as it goes to the endpoint; what is empty is left out. */
export function letterIn(form: HTMLFormElement, kind: SuggestionKind): Suggestion {
  const at = (name: LetterField) => valueIn(form, name);
  const [address, quote, phone, email] = [
    at('page.address'),
    at('page.quote'),
    at('contact.phone'),
    at('contact.email'),
  ];
  const publish = fieldOf(form, 'publishAnswer');
  const written = valueIn(form, 'kind');
  return {
    kind: written ? kindOf(written) : kind,
    text: at('text'),
    // A quote without its page would say nothing; the contract has none either.
    ...(address ? { page: { address, ...(quote ? { quote } : {}) } } : {}),
    ...(phone || email ? { contact: { ...(phone ? { phone } : {}), ...(email ? { email } : {}) } } : {}),
    ...(publish instanceof HTMLInputElement && publish.checked ? { publishAnswer: true } : {}),
  };
}

export interface LetterFinding {
  pointer: string;
  code: string;
  params?: Readonly<Record<string, unknown>> | undefined;
}

/** What is wrong with it, in the contract's own terms, so that the endpoint's findings read the same. */
export function findingsOf(form: HTMLFormElement): LetterFinding[] {
  const found: LetterFinding[] = valueIn(form, 'text') ? [] : [{ pointer: '/text', code: 'required' }];
  for (const name of letterFields) {
    const max = limits[name];
    if ([...valueIn(form, name)].length > max)
      found.push({ pointer: `/${name.replace('.', '/')}`, code: 'too-long', params: { max } });
  }
  const email = valueIn(form, 'contact.email');
  if (email && !/^[^\s@]+@[^\s@]+$/.test(email))
    found.push({ pointer: '/contact/email', code: 'invalid-email' });
  return found;
}
