/**
 * The part that follows a form which the office has changed while it was being filled in (`form-version-stale`): asks the
 * endpoint for the present one, moves every word into it, and tells what is new, what is wrong and what is no longer
 * asked. Loads when that happens.
 */
import { fieldsOfApplication } from '../../disclosure-request/form-fields.js';
import type { Application } from '../../disclosure-request/application.js';
import type { FormDefinition } from '../../disclosure-request/views.js';
import type { EndpointError } from '../../endpoint/endpoint-error.js';
import { exchangeOnce } from '../../endpoint/exchange.js';
import { readFormDefinition } from '../../endpoint/form-definition.js';
import type { Language } from '../../foundation/language.js';
import { newElement } from '../../foundation/new-element.js';
import { applicationFormWords } from './application-form.messages.js';
import { linkTo } from './error-summary.js';
import { isChoice, type FormBinding } from './form-binding.js';
import { formChangeWords } from './form-change.messages.js';
import type { FormCheck } from './form-check.js';
import type { PageForm, Wanted } from './page-form.js';
import { labelOf } from './problems.js';

export interface Change {
  language: Language;
  wanted: Wanted;
  error: EndpointError;
  /** What was refused. */
  application: Application;
  /** What checks the form that is bound at the moment, and tells what is wrong with it. */
  check: () => FormCheck | undefined;
  /** Tells what goes on for the moment. */
  news: (sentence: string) => void;
}

/** A word that the applicant has written, under what the form called it. */
interface Written {
  label: string;
  value: string;
}

/** How long the present form is waited for; milliseconds. */
const PATIENCE = 10_000;

export async function followChange(page: PageForm, change: Change): Promise<void> {
  const { language, wanted, error, application, news } = change;
  const words = formChangeWords[language];
  news(words.asking);
  const present = await exchangeOnce({
    address: `${wanted.address ?? ''}/forms/request`,
    read: (body) => (readFormDefinition(body) ? body : undefined),
    isFresh: true,
    timeout: PATIENCE,
  }).catch(() => undefined);
  news('');
  const definition = readFormDefinition(present);
  const { binding: before } = page;
  if (!before) return;
  if (!definition) {
    change.check()?.tell([], words.notFetched);
    return;
  }
  const known = page.definition;
  const written = wordsIn(before, application, language);
  const names = new Set(before.controls.map(({ name }) => name));
  if (page.isOwn) await page.renew(language, wanted, present);
  else {
    // Its author's form stays as it is; what is missing in it is told. The next filing is judged by the present form.
    const version = before.form.querySelector<HTMLInputElement>('input[name="formVersion"]');
    if (version) version.value = definition.version;
  }
  const { binding } = page;
  const check = change.check();
  if (!binding || !check) return;
  check.tell(error.errors, '', '', {
    title: words.title,
    text: words.text,
    needed: words.needed,
    before: authority(binding, known, definition, error.errors.length === 0, language),
    after: [
      ...list(
        words.added,
        added(binding, names, error).map((name) => {
          const [control] = binding.named(name);
          return control ? linkTo(control, labelOf(name, binding)) : name;
        }),
      ),
      ...list(
        words.dropped,
        dropped(binding, written).map(({ label, value }) => words.entry(label, value)),
      ),
    ],
  });
}

/** What stands in the form, also where it is hidden for this kind of applicant, and what was sent before a reload. */
function wordsIn(binding: FormBinding, application: Application, language: Language): Map<string, Written> {
  const written = new Map<string, Written>();
  for (const [name, value] of fieldsOfApplication(application)) {
    const label = labelOf(name, binding) || usualLabel(name, language);
    if (!isSecret(name)) written.set(name, { label, value });
  }
  for (const control of binding.controls) {
    const { name, value } = control;
    if (value && name && !isChoice(control) && !isSecret(name))
      written.set(name, { label: labelOf(name, binding), value });
  }
  return written;
}

/** What the form that the element writes calls a field that this form does not have. */
function usualLabel(name: string, language: Language): string {
  const words: Readonly<Record<string, unknown>> = applicationFormWords[language];
  const label = words[name.split('.').pop() ?? ''];
  return typeof label === 'string' ? label : name;
}

/** What identifies the applicant is asked by every form, and never shown in a list. */
const isSecret = (name: string) =>
  /^(formVersion|attachments|applicant\.(kind|identity\.\w+|creditCode))$/.test(name);

/** Fields that this form has and the one before had not; those that an error leads to are told by it. */
function added(binding: FormBinding, before: ReadonlySet<string>, { errors }: EndpointError): string[] {
  const told = errors.map(({ pointer }) => pointer.slice(1).replace(/\//g, '.'));
  const names = binding.controls
    .filter((control) => !control.closest('[aria-hidden="true"], [hidden]'))
    .map(({ name }) => name)
    .filter((name) => name && name !== 'agency' && !before.has(name) && !told.includes(name));
  return [...new Set(names)];
}

function dropped(binding: FormBinding, written: Map<string, Written>): Written[] {
  return Array.from(written)
    .filter(([name]) => name !== 'agency' && !binding.named(name).length)
    .map(([, one]) => one);
}

/** Who takes the application, where that has changed or may have. */
function authority(
  binding: FormBinding,
  known: FormDefinition | undefined,
  { agencies }: FormDefinition,
  nothingElse: boolean,
  language: Language,
): Node[] {
  const changed = known && JSON.stringify(known.agencies) !== JSON.stringify(agencies);
  if (!changed && !nothingElse) return [];
  const words = formChangeWords[language];
  const [control] = binding.named('agency');
  if (control) return [newElement('p', {}, linkTo(control, words.chooseAuthority))];
  const [only] = agencies;
  return only ? [newElement('p', {}, words.authority(only.name))] : [];
}

function list(title: string, entries: (Node | string)[]): Node[] {
  if (!entries.length) return [];
  const lines = entries.map((entry) => newElement('li', {}, entry));
  return [newElement('p', {}, title), newElement('ul', {}, ...lines)];
}
