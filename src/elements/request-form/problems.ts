import { isFieldName } from '../../disclosure-request/index.js';
import { isChoice, type Control, type FormBinding } from './form-binding.js';
import type { FormCheckWords } from './form-check.messages.js';

/** What is to be corrected: the sentence, and the field that it stands beside where the form has one. */
export interface Problem {
  message: string;
  /** The fields that it is about. */
  names: readonly string[];
  /** The one to go to. */
  control: Control | undefined;
}

/** A finding of the shared rules or of the endpoint. */
export interface FindingLike {
  pointer: string;
  code: string;
  params?: Readonly<Record<string, unknown>> | undefined;
}

/** Findings as sentences beside their fields, whether the browser or the endpoint found them. */
export function problemsOf(
  findings: readonly FindingLike[],
  binding: FormBinding,
  words: FormCheckWords,
): Problem[] {
  return findings.map((finding) => {
    // `/delivery/forms/0` is the field `delivery.forms`.
    const name = finding.pointer
      .slice(1)
      .replace(/(\/\d+)+$/, '')
      .replace(/\//g, '.');
    const fields = finding.params?.['fields'];
    const named = (Array.isArray(fields) ? fields.map((field) => `${name}.${String(field)}`) : [name]).filter(
      (one) => binding.named(one).length > 0,
    );
    // `contact` has the field `contact.phone`.
    const below = binding.controls.filter((one) => one.name.startsWith(`${name}.`));
    const control = [...named.flatMap((one) => binding.named(one)), ...below].find((one) => !one.disabled);
    if (name && !control && finding.code === 'required') {
      // The applicant cannot fill in what this form does not have: they are told what they can do.
      const known = words.names[name.split('.').pop() ?? ''];
      return { message: words.notInForm(typeof known === 'string' ? known : ''), names: [], control };
    }
    const labels = named.map((one) => labelOf(one, binding));
    return { message: sentence(finding, labels, control, words), names: named, control };
  });
}

/** What the browser itself finds wrong with fields that the shared rules say nothing about, in its own words. */
export function nativeProblems(binding: FormBinding, told: readonly Problem[]): Problem[] {
  return binding.controls
    .filter((control) => control.willValidate && !control.validity.valid)
    .filter((control) => !told.some((problem) => problem.names.includes(control.name)))
    .filter((control) => !(isFieldName(control.name) && control.validity.valueMissing))
    .map((control) => ({ message: control.validationMessage, names: [control.name], control }));
}

function sentence(
  { code, params }: FindingLike,
  labels: string[],
  control: Control | undefined,
  words: FormCheckWords,
): string {
  const label = labels[0] || words.whole;
  const chooses = !!control && /^(radio|checkbox|select)/.test(control.type);
  switch (code) {
    case 'required':
      return (chooses ? words.choose : words.fill)(label);
    case 'required-for-channel':
      return words.fillForChannel(label);
    case 'one-of-required':
      return words.fillOne(labels);
    case 'invalid-resident-id':
    case 'invalid-credit-code':
      return words.number(label);
    case 'invalid-phone':
      return words.phone(label);
    case 'invalid-email':
      return words.email(label);
    case 'filed-before':
      return words.filedBefore(String(params?.['number'] ?? ''));
    case 'unknown-upload':
      return words.files;
    case 'too-long':
      return words.tooLong(label, Number(params?.['max']) || 0);
    default:
      return words.wrong(label);
  }
}

/** What the page itself calls a field: its label, or the legend of a group of choices. */
export function labelOf(name: string, binding: FormBinding): string {
  const [control] = binding.named(name);
  if (!control) return '';
  const label = isChoice(control)
    ? control.closest('fieldset')?.querySelector('legend')
    : control.labels?.[0];
  // 选填 and the like stand in an element of their own.
  const own = Array.from(label?.childNodes ?? [])
    .map((node) => (node instanceof Text ? node.data : ''))
    .join('')
    .trim();
  const text = own || label?.textContent || control.getAttribute('aria-label') || '';
  return text.replace(/^[*＊\s]+|[*＊:：\s]+$/g, '');
}
