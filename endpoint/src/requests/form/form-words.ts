import type { FieldName, FindingCode } from 'gov-disclosure/disclosure-request';
import type { ProblemCode } from '../../http/problems.js';
import { en } from './form-words.en.js';
import { zhHans } from './form-words.zh-hans.js';
import { zhHant } from './form-words.zh-hant.js';

/** The languages of the pages that answer a form without script. */
export type PageLanguage = 'zh-Hans' | 'zh-Hant' | 'en';

/** Problems that a form can be answered with. */
export type FormProblem = Extract<
  ProblemCode,
  | 'validation-failed'
  | 'malformed-request'
  | 'idempotency-key-required'
  | 'idempotency-key-invalid'
  | 'idempotency-key-reused'
  | 'request-in-progress'
  | 'possible-duplicate'
  | 'form-version-stale'
  | 'origin-not-allowed'
  | 'payload-too-large'
  | 'rate-limited'
  | 'internal-error'
  | 'maintenance'
>;

/** What the endpoint finds beyond the rules of an application. */
export type SiteErrorCode = 'too-fast' | 'leave-empty' | 'unknown-upload' | 'filed-before';

/** Words for one field that needs correcting; `params` as in `Finding`. */
type FieldWords = (params: Readonly<Record<string, unknown>>) => string;

export interface FormWords {
  receiptTitle: string;
  receiptLead: string;
  receiptRows: Record<'number' | 'queryCode' | 'submittedAt' | 'agency' | 'contentHash', string>;
  keepIt: string;
  whatNext: string[];
  formTitle: string;
  summaryTitle: string;
  /** Between the name of a field and what is wrong with it. */
  colon: string;
  submit: string;
  /** Of a form that repeats an earlier request. */
  submitAnother: string;
  optional: string;
  choose: string;
  groups: Record<'request' | 'applicant' | 'contact' | 'information' | 'delivery' | 'assistance', string>;
  labels: Record<Exclude<FieldName, 'formVersion' | 'attachments'>, string>;
  choices: Record<string, string>;
  errors: Record<FindingCode | SiteErrorCode, FieldWords>;
  problems: Record<FormProblem, { title: string; text: string }>;
}

export const formWords: Record<PageLanguage, FormWords> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en };

/** The language of a form's answer: the one that the form names, because that is what its reader reads. */
export function pageLanguage(asked = ''): PageLanguage {
  if (/^zh\b.*-(hant|tw|hk|mo)\b/i.test(asked)) return 'zh-Hant';
  return /^en\b/i.test(asked) ? 'en' : 'zh-Hans';
}
