import {
  applicantKinds,
  deliveryChannels,
  deliveryForms,
  identityKinds,
  organizationKinds,
  pointerOfField,
  type FieldName,
} from 'gov-disclosure/disclosure-request';
import { html, type Html } from '../../http/html.js';
import type { FieldError } from '../../http/problems.js';
import type { FormEntry } from './form-body.js';
import type { FormWords } from './form-words.js';

/** Everything a person sees of the application; `formVersion` is hidden. */
type VisibleField = keyof FormWords['labels'];

const GROUPS: Record<keyof FormWords['groups'], VisibleField[]> = {
  request: ['agency'],
  applicant: [
    'applicant.kind',
    'applicant.name',
    'applicant.workUnit',
    'applicant.identity.kind',
    'applicant.identity.number',
    'applicant.creditCode',
    'applicant.representative',
    'applicant.contactPerson',
    'applicant.organizationKind',
  ],
  contact: ['contact.phone', 'contact.email', 'contact.address', 'contact.postcode', 'contact.fax'],
  information: [
    'information.title',
    'information.documentNumber',
    'information.indexNumber',
    'information.description',
    'information.purpose',
  ],
  delivery: ['delivery.forms', 'delivery.channels', 'delivery.acceptOther'],
  assistance: ['assistedBy'],
};

const CHOICES: Partial<Record<VisibleField, readonly string[]>> = {
  'applicant.kind': applicantKinds,
  'delivery.forms': deliveryForms,
  'delivery.channels': deliveryChannels,
};

const SELECTS: Partial<Record<VisibleField, readonly string[]>> = {
  'applicant.identity.kind': identityKinds,
  'applicant.organizationKind': organizationKinds,
};

/** Autofill tokens (HTML, "Autofill"); numbers of identity papers are not to be remembered. */
const AUTOFILL: Partial<Record<VisibleField, string>> = {
  'applicant.identity.number': 'off',
  'contact.phone': 'tel',
  'contact.email': 'email',
  'contact.address': 'street-address',
  'contact.postcode': 'postal-code',
};

/** Asked only where a site switches them on: shown again only when the posted form had them. */
const SWITCHED_ON = new Set<VisibleField>([
  'agency',
  'applicant.workUnit',
  'applicant.organizationKind',
  'information.purpose',
  'assistedBy',
]);

/** Never asked for, by any kind of applicant or way of obtaining. */
const OPTIONAL = new Set<VisibleField>([
  'applicant.representative',
  'applicant.contactPerson',
  'contact.postcode',
  'information.indexNumber',
  'information.purpose',
]);

export interface FilledForm {
  words: FormWords;
  /** Authorities to choose from. */
  agencies: readonly { code: string; name: string }[];
  entries: readonly FormEntry[];
  errors: readonly FieldError[];
  /** What the site asks, where the form shows all of it and not only what was posted. */
  asked?: Readonly<Record<string, 'off' | 'optional' | 'required'>> | undefined;
}

/** The id of the control that an error's pointer means: that of the field, or of its group. */
export function controlId(pointer: string): string {
  return `field${pointer.replace(/\//g, '-')}`;
}

export function errorText(words: FormWords, error: FieldError): string {
  const say = (words.errors as Partial<FormWords['errors']>)[error.code as keyof FormWords['errors']];
  return (say ?? words.errors['invalid-type'])(error.params ?? {});
}

/** The fields of the application with what was filled in, in their groups, each with its errors beside it. */
export function filledFields(form: FilledForm): Html[] {
  const asked = (field: VisibleField) =>
    !SWITCHED_ON.has(field) ||
    isWrong(form, field) ||
    (form.asked?.[field] ?? 'off') !== 'off' ||
    form.entries.some(([name]) => name === field);
  const groups = Object.entries(GROUPS).map(([group, fields]) => [group, fields.filter(asked)] as const);
  return groups
    .filter(([, fields]) => fields.length > 0)
    .map(
      ([group, fields]) => html`
<fieldset id="${controlId(`/${group}`)}" tabindex="-1">
<legend>${form.words.groups[group as keyof FormWords['groups']]}</legend>
${errorsAt(form, `/${group}`)}
${fields.map((field) => filledField(form, field))}
</fieldset>`,
    );
}

function filledField(form: FilledForm, field: VisibleField): Html {
  const choices = CHOICES[field];
  if (choices) return choiceField(form, field, choices);
  if (field === 'delivery.acceptOther') return acceptOther(form, field);
  const { words } = form;
  const selectable = field === 'agency' ? agencyOptions(form) : optionsOf(words, field);
  const id = controlId(pointerOfField(field));
  const value = valuesOf(form, field)[0] ?? '';
  const described = html` aria-describedby="${id}-error"`;
  const attributes = html`id="${id}" name="${field}"${isWrong(form, field) && html` aria-invalid="true"${described}`}`;
  return html`
<div class="field">
<label for="${id}">${words.labels[field]}${OPTIONAL.has(field) && html` <small>${words.optional}</small>`}</label>
${errorsAt(form, pointerOfField(field))}
${
  selectable
    ? html`<select ${attributes}>${options(words, selectable, value)}</select>`
    : field === 'information.description' || field === 'information.purpose'
      ? html`<textarea ${attributes} rows="6">${'\n' + value}</textarea>`
      : html`<input ${attributes} value="${value}"${AUTOFILL[field] && html` autocomplete="${AUTOFILL[field]}"`}>`
}
</div>`;
}

function choiceField(form: FilledForm, field: VisibleField, choices: readonly string[]): Html {
  const chosen = valuesOf(form, field);
  const type = field === 'applicant.kind' ? 'radio' : 'checkbox';
  return html`
<fieldset class="choices" id="${controlId(pointerOfField(field))}" tabindex="-1">
<legend>${form.words.labels[field]}</legend>
${errorsAt(form, pointerOfField(field))}
${choices.map(
  (choice) =>
    html`<label><input type="${type}" name="${field}" value="${choice}"${chosen.includes(choice) && html` checked`}> ${form.words.choices[choice]}</label>`,
)}
</fieldset>`;
}

function acceptOther(form: FilledForm, field: VisibleField): Html {
  const checked = valuesOf(form, field).some((value) => value !== 'false');
  return html`
<p class="choices"><label><input type="checkbox" id="${controlId(pointerOfField(field))}" name="${field}" value="true"${
    checked && html` checked`
  }> ${form.words.labels[field]}</label></p>`;
}

type Option = readonly [value: string, label: string];

function options(words: FormWords, all: readonly Option[], value: string): Html {
  const one = ([option, label]: Option) =>
    html`<option value="${option}"${option === value && html` selected`}>${label}</option>`;
  return html`<option value="">${words.choose}</option>${all.map(one)}`;
}

function optionsOf(words: FormWords, field: VisibleField): Option[] | undefined {
  return SELECTS[field]?.map((kind): Option => [kind, words.choices[kind] ?? kind]);
}

function agencyOptions({ agencies }: FilledForm): Option[] {
  return agencies.map(({ code, name }): Option => [code, name]);
}

function errorsAt({ words, errors }: FilledForm, pointer: string): Html[] {
  return errors
    .filter((error) => error.pointer === pointer)
    .map((error) => html`<p class="error" id="${controlId(pointer)}-error">${errorText(words, error)}</p>`);
}

function isWrong({ errors }: FilledForm, field: FieldName): boolean {
  return errors.some(({ pointer }) => pointer === pointerOfField(field));
}

function valuesOf({ entries }: FilledForm, field: FieldName): string[] {
  return entries.filter(([name, value]) => name === field && value !== '').map(([, value]) => value);
}
