import { createHash, randomUUID } from 'node:crypto';
import {
  formVersion,
  idempotencyKeyField,
  isFieldName,
  type Receipt,
} from 'gov-disclosure/disclosure-request';
import { html, type Html } from '../../http/html.js';
import { PROBLEMS, type Problem } from '../../http/problems.js';
import type { SiteForm } from '../site-form.js';
import { valueOf, type FormEntry } from './form-body.js';
import { controlId, errorText, filledFields } from './form-fields.js';
import { PAGE_STYLE } from './form-page.styles.js';
import { formWords, type FormProblem, type FormWords, type PageLanguage } from './form-words.js';

/** A page that answers a form which was posted without script. */
export interface AnswerPage {
  title: string;
  language: PageLanguage;
  /** Safe HTML of everything between header and footer of the site. */
  main: string;
}

/** A whole HTML document, and the policy that it works under. */
export interface RenderedPage {
  html: string;
  contentSecurityPolicy: string;
}

/** Where a form without script names the earlier request that its applicant knows of and repeats. */
export const REPEATS_FIELD = 'formRepeats';

/** Problems that the same form, corrected or not, can get over: it is shown again, with everything that was filled in. */
const SHOWN_AGAIN = new Set<string>([
  'validation-failed',
  'idempotency-key-required',
  'idempotency-key-invalid',
  'idempotency-key-reused',
  'request-in-progress',
  'possible-duplicate',
  'form-version-stale',
  'rate-limited',
  'internal-error',
  'maintenance',
] satisfies FormProblem[]);

/** A key that is missing, unfit or taken by another content is no key for this form. */
const NEEDS_NEW_KEY = new Set<string>([
  'idempotency-key-required',
  'idempotency-key-invalid',
  'idempotency-key-reused',
] satisfies FormProblem[]);

/** The receipt (回执), to be saved or printed. It promises no due date: the clock starts with the receipt being confirmed. */
export function receiptPage(receipt: Receipt, language: PageLanguage): AnswerPage {
  const words = formWords[language];
  const rows = Object.entries(words.receiptRows).map(([name, label]) => {
    const value = receipt[name as keyof FormWords['receiptRows']];
    if (name === 'contentHash') return html`<div><dt>${label}</dt><dd class="code">${value}</dd></div>`;
    return html`<div><dt>${label}</dt><dd>${name === 'submittedAt' ? readableTime(value) : value}</dd></div>`;
  });
  const main = html`
<div class="gov-answer gov-answer-receipt">
<h1>${words.receiptTitle}</h1>
<p class="lead">${words.receiptLead}</p>
<dl>${rows}</dl>
<p><strong>${words.keepIt}</strong></p>
<ul>${words.whatNext.map((step) => html`<li>${step}</li>`)}</ul>
</div>`;
  return { title: words.receiptTitle, language, main: main.text };
}

/** What went wrong, and the form again with every word of the applicant in it. */
export function problemPage(
  problem: Problem,
  entries: readonly FormEntry[],
  language: PageLanguage,
  { agencies, definition }: SiteForm,
): AnswerPage {
  const words = formWords[language];
  const code = problem.code in words.problems ? (problem.code as FormProblem) : 'internal-error';
  const { title, text } = words.problems[code];
  const errors = problem.more.errors ?? [];
  // From here on the form is the present one: all that it asks is shown, and who takes it.
  const renewed = code === 'form-version-stale' ? definition : undefined;
  const form = SHOWN_AGAIN.has(code) && entries.length > 0;
  // The button of this page says that the applicant knows of the earlier request.
  const repeats = code === 'possible-duplicate' ? String(errors[0]?.params?.['number'] ?? '') : undefined;
  const main = html`
<div class="gov-answer">
<div class="summary" role="alert">
<h1>${title}</h1>
<p>${text}</p>
${renewed && agencies.length === 1 && html`<p>${words.labels.agency}${words.colon}${agencies[0].name}</p>`}
${
  errors.length > 0 &&
  html`
<h2>${words.summaryTitle}</h2>
<ul>${errors.map((error) => html`<li>${summaryLine(words, error.pointer, errorText(words, error))}</li>`)}</ul>`
}
</div>
${
  form &&
  html`
<form method="post">
${hiddenFields(entries, language, NEEDS_NEW_KEY.has(code), renewed?.version)}
${repeats && html`<input type="hidden" name="${REPEATS_FIELD}" value="${repeats}">`}
${filledFields({ words, agencies, entries, errors, asked: renewed?.fields })}
<p class="submit"><button type="submit">${repeats ? words.submitAnother : words.submit}</button></p>
</form>`
}
</div>`;
  return {
    title: PROBLEMS[problem.code].status === 422 ? `${title} - ${words.formTitle}` : title,
    language,
    main: main.text,
  };
}

function summaryLine(words: FormWords, pointer: string, text: string): Html {
  const field = pointer.slice(1).replace(/\//g, '.');
  const label =
    isFieldName(field) && field !== 'formVersion' && field !== 'attachments'
      ? words.labels[field]
      : groupLabel(words, field);
  return label === undefined
    ? html`${text}`
    : html`<a href="#${controlId(pointer)}">${label}${words.colon}${text}</a>`;
}

function groupLabel(words: FormWords, name: string): string | undefined {
  return (words.groups as Record<string, string | undefined>)[name];
}

function hiddenFields(
  entries: readonly FormEntry[],
  language: PageLanguage,
  newKey: boolean,
  newVersion: string | undefined,
): Html {
  const key = (newKey ? undefined : valueOf(entries, idempotencyKeyField)) ?? randomUUID();
  const version = newVersion ?? (valueOf(entries, 'formVersion') || formVersion);
  const fields = { [idempotencyKeyField]: key, language, formVersion: version };
  return html`${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}`;
}

/** `2026-03-02 09:30`: the receipt's time is China's already. */
function readableTime(time: string): string {
  return time.slice(0, 16).replace('T', ' ');
}

/** The page on its own, for an endpoint without a portal around it: one file that can be saved as it is. */
export function plainPage({ title, language, main }: AnswerPage): RenderedPage {
  const hash = createHash('sha256').update(PAGE_STYLE).digest('base64');
  return {
    html: `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>${html`${title}`.text}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<style>${PAGE_STYLE}</style>
</head>
<body><main>${main}</main></body>
</html>
`,
    contentSecurityPolicy: `default-src 'none'; style-src 'sha256-${hash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'`,
  };
}
