import {
  applicantKinds,
  deliveryForms,
  formVersion,
  idempotencyKeyField,
  identityKinds,
  organizationKinds,
  type DeliveryChannel,
} from '../../disclosure-request/application.js';
import type { FieldName } from '../../disclosure-request/fields.js';
import type { Language } from '../../foundation/language.js';
import { applicationFormWords } from './application-form.messages.js';
import type { FormWish } from './form-wish.js';
import { privacyNotice } from './privacy-notice.js';
import { newElement } from '../../foundation/new-element.js';

export { readFormDefinition } from '../../endpoint/form-definition.js';
export { applicationFormLightStyles } from './application-form.light.styles.js';
export { readWish } from './form-wish.js';

/** In the order of the words. Fax and online retrieval need what a page may not have: a site switches them on. */
const channels: readonly DeliveryChannel[] = ['post', 'email', 'pickup', 'online', 'fax'];

interface FieldOptions {
  type?: string;
  autocomplete?: string;
  inputmode?: string;
  help?: string;
  optional?: boolean;
  required?: boolean;
}

/**
 * The application as an ordinary form, for a page whose author has none. `docs/snippets/request-form.html` is the same
 * form for authors to copy; a test keeps the two equal. Loads when it is needed; made without a template library, so
 * that this part holds nothing twice.
 *
 * The choices of the applicant's kind are siblings of the groups that depend on them, so that a style sheet alone shows
 * the right one, also on the oldest browsers.
 *
 * @param prefix of the fields' ids, unique in the page
 * @param action where the browser itself posts the form to
 * @param wish what is asked beside the legal minimum
 */
export function applicationForm(
  language: Language,
  prefix: string,
  action: string | undefined,
  wish: FormWish,
): HTMLFormElement {
  const words = applicationFormWords[language];
  const idOf = (name: string) => `${prefix}-${name.replace(/\./g, '-')}`;

  const helpOf = (name: string, help: string | undefined) =>
    help ? [newElement('small', { id: `${idOf(name)}-help` }, help)] : [];

  /** Label above, then help, then the field. */
  const field = (
    tag: 'input' | 'textarea' | 'select',
    name: FieldName,
    label: string,
    options: FieldOptions = {},
  ) => {
    const input = tag === 'input';
    const attributes = {
      id: idOf(name),
      name,
      type: input && (options.type ?? 'text'),
      autocomplete: input && (options.autocomplete ?? 'off'),
      inputmode: options.inputmode,
      rows: tag === 'textarea' && '6',
      required: options.required,
      'aria-describedby': options.help && `${idOf(name)}-help`,
    };
    const mark = options.optional ? [newElement('span', {}, words.optional)] : [];
    const control = newElement(tag, attributes);
    return newElement(
      'p',
      {},
      newElement('label', { for: idOf(name) }, label, ...mark),
      ...helpOf(name, options.help),
      control,
    );
  };

  /** A field that only some sites ask for: nothing where it is off. */
  const extra = (tag: 'input' | 'textarea', name: FieldName, label: string, options: FieldOptions = {}) => {
    const asked = wish.fields[name] ?? 'off';
    if (asked === 'off') return [];
    const required = asked === 'required';
    return [field(tag, name, label, { ...options, optional: !required, required })];
  };
  /** A field of the usual form: a site may leave out what the law does not ask for, or demand it. */
  const usual = (tag: 'input' | 'textarea', name: FieldName, label: string, options: FieldOptions = {}) => {
    const asked = wish.fields[name];
    if (asked === 'off') return [];
    return [
      field(
        tag,
        name,
        label,
        asked === 'required' ? { ...options, optional: false, required: true } : options,
      ),
    ];
  };
  const list = (
    name: FieldName,
    label: string,
    entries: readonly (readonly [value: string, text: string])[],
    options: FieldOptions = {},
  ) => {
    const made = field('select', name, label, options);
    made.lastElementChild?.append(...entries.map(([value, text]) => newElement('option', { value }, text)));
    return made;
  };

  const choices = (
    type: 'radio' | 'checkbox',
    name: FieldName,
    values: readonly string[],
    texts: readonly string[],
  ) =>
    values.flatMap((value, place) => {
      const id = `${idOf(name)}-${value}`;
      const checked = type === 'radio' && place === 0;
      return [
        newElement('input', { id, name, type, value, checked }),
        newElement('label', { for: id }, texts[place] ?? value),
      ];
    });

  const group = (legend: string, help: string | undefined, name: string, ...children: Node[]) =>
    newElement(
      'fieldset',
      { 'aria-describedby': help && `${idOf(name)}-help` },
      newElement('legend', {}, legend),
      ...helpOf(name, help),
      ...children,
    );

  const papers = list(
    'applicant.identity.kind',
    words.identityKind,
    identityKinds.map((value, place) => [value, words.identityKinds[place] ?? value] as const),
  );
  const kindOfOrganization = wish.fields['applicant.organizationKind'] ?? 'off';
  const waysOf = channels.filter((channel, place) => place < 3 || wish.channels.includes(channel));

  return newElement(
    'form',
    { class: 'gov-application', method: 'post', action, lang: language },
    newElement('input', { type: 'hidden', name: 'formVersion', value: wish.version || formVersion }),
    newElement('input', { type: 'hidden', name: idempotencyKeyField, value: '' }),
    ...(wish.honeypot ? [honeypot(wish.honeypot, words.honeypot, idOf('honeypot'))] : []),
    ...(wish.assisted
      ? [
          group(
            words.assisted,
            words.assistedHelp,
            'assisted',
            field('input', 'assistedBy', words.assistedBy, { required: true }),
          ),
        ]
      : []),
    ...(wish.agencies.length > 1
      ? [
          list(
            'agency',
            words.agency,
            [['', words.chooseAgency], ...wish.agencies.map(({ code, name }) => [code, name] as const)],
            { required: true },
          ),
        ]
      : []),
    group(
      words.applicant,
      undefined,
      'applicant',
      ...choices('radio', 'applicant.kind', applicantKinds, words.kinds),
      field('input', 'applicant.name', words.name, {
        autocomplete: 'name',
        help: words.nameHelp,
        required: true,
      }),
      newElement(
        'div',
        { 'data-applicant': 'citizen' },
        papers,
        field('input', 'applicant.identity.number', words.identityNumber),
        ...extra('input', 'applicant.workUnit', words.workUnit, { autocomplete: 'organization' }),
      ),
      newElement(
        'div',
        { 'data-applicant': 'organization' },
        field('input', 'applicant.creditCode', words.creditCode, { help: words.creditCodeHelp }),
        ...extra('input', 'applicant.representative', words.representative),
        ...extra('input', 'applicant.contactPerson', words.contactPerson),
        ...(kindOfOrganization === 'off'
          ? []
          : [
              list(
                'applicant.organizationKind',
                words.organizationKind,
                [
                  ['', words.notSaid],
                  ...organizationKinds.map(
                    (value, place) => [value, words.organizationKinds[place] ?? value] as const,
                  ),
                ],
                {
                  help: words.organizationKindHelp,
                  optional: kindOfOrganization === 'optional',
                  required: kindOfOrganization === 'required',
                },
              ),
            ]),
      ),
    ),
    group(
      words.contact,
      words.contactHelp,
      'contact',
      ...usual('input', 'contact.phone', words.phone, { type: 'tel', autocomplete: 'tel' }),
      ...usual('input', 'contact.email', words.email, { type: 'email', autocomplete: 'email' }),
      ...usual('input', 'contact.address', words.address, { autocomplete: 'address-line1' }),
      ...usual('input', 'contact.postcode', words.postcode, {
        autocomplete: 'postal-code',
        inputmode: 'numeric',
        optional: true,
      }),
      ...extra('input', 'contact.fax', words.fax, { type: 'tel', autocomplete: 'off' }),
    ),
    group(
      words.information,
      words.informationHelp,
      'information',
      ...usual('input', 'information.title', words.title),
      ...usual('input', 'information.documentNumber', words.documentNumber),
      ...usual('input', 'information.indexNumber', words.indexNumber, {
        optional: true,
        help: words.indexNumberHelp,
      }),
      ...usual('textarea', 'information.description', words.description, { help: words.descriptionHelp }),
      ...extra('textarea', 'information.purpose', words.purpose),
    ),
    group(
      words.form,
      undefined,
      'delivery.forms',
      ...choices('checkbox', 'delivery.forms', deliveryForms, words.forms),
    ),
    group(
      words.channel,
      words.channelHelp,
      'delivery.channels',
      ...choices(
        'checkbox',
        'delivery.channels',
        waysOf,
        waysOf.map((way) => words.channels[channels.indexOf(way)] ?? way),
      ),
      ...choices('checkbox', 'delivery.acceptOther', ['true'], [words.acceptOther + words.optional]),
    ),
    ...(wish.attachments ? [newElement('div', { 'data-gov-attachments': true })] : []),
    ...(wish.notice ? [privacyNotice(wish.notice, language, prefix)] : []),
    newElement('button', { type: 'submit' }, words.submit),
  );
}

/** Programs fill in every field that they find; people neither see nor reach this one. */
function honeypot(name: string, label: string, id: string): HTMLElement {
  const field = newElement('input', { id, name, type: 'text', tabindex: '-1', autocomplete: 'off' });
  return newElement(
    'p',
    { class: 'gov-not-for-people', 'aria-hidden': 'true' },
    newElement('label', { for: id }, label),
    field,
  );
}

/** Takes over what has been filled in, when the form is written anew: in another language, or with other fields. */
export function takeOver(from: HTMLFormElement, into: HTMLFormElement): void {
  const before = Array.from(from.elements).filter(isField);
  for (const control of Array.from(into.elements).filter(isField)) {
    const [first, ...others] = before.filter(({ name }) => name === control.name);
    if (!first || control.name === 'formVersion') continue;
    if (control instanceof HTMLInputElement && /^(radio|checkbox)$/.test(control.type)) {
      control.checked = [first, ...others].some(
        (one) => one.value === control.value && (one as HTMLInputElement).checked,
      );
    } else control.value = first.value;
    // What was chosen is not to be had any more: nothing is.
    if (control instanceof HTMLSelectElement && control.selectedIndex < 0) control.selectedIndex = 0;
  }
  into.append(...from.querySelectorAll('[name="attachments"]'));
}

function isField(element: Element): element is HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement {
  return 'value' in element && 'name' in element && !!element.name;
}
