import {
  applicantKinds,
  deliveryForms,
  formVersion,
  idempotencyKeyField,
  identityKinds,
  type DeliveryChannel,
} from '../../disclosure-request/application.js';
import type { FieldName } from '../../disclosure-request/fields.js';
import type { Language } from '../../foundation/language.js';
import { applicationFormWords } from './application-form.messages.js';
import { newElement } from '../../foundation/new-element.js';

export { applicationFormLightStyles } from './application-form.light.styles.js';

/** Fax and online retrieval need what a page may not have (a fax number's field, a status page): an author adds them. */
const channels: readonly DeliveryChannel[] = ['post', 'email', 'pickup'];

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
 */
export function applicationForm(
  language: Language,
  prefix: string,
  action: string | undefined,
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

  const papers = field('select', 'applicant.identity.kind', words.identityKind);
  papers.lastElementChild?.append(
    ...identityKinds.map((value, place) =>
      newElement('option', { value }, words.identityKinds[place] ?? value),
    ),
  );

  return newElement(
    'form',
    { class: 'gov-application', method: 'post', action, lang: language },
    newElement('input', { type: 'hidden', name: 'formVersion', value: formVersion }),
    newElement('input', { type: 'hidden', name: idempotencyKeyField, value: '' }),
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
      ),
      newElement(
        'div',
        { 'data-applicant': 'organization' },
        field('input', 'applicant.creditCode', words.creditCode, { help: words.creditCodeHelp }),
      ),
    ),
    group(
      words.contact,
      words.contactHelp,
      'contact',
      field('input', 'contact.phone', words.phone, { type: 'tel', autocomplete: 'tel' }),
      field('input', 'contact.email', words.email, { type: 'email', autocomplete: 'email' }),
      field('input', 'contact.address', words.address, { autocomplete: 'address-line1' }),
      field('input', 'contact.postcode', words.postcode, {
        autocomplete: 'postal-code',
        inputmode: 'numeric',
        optional: true,
      }),
    ),
    group(
      words.information,
      words.informationHelp,
      'information',
      field('input', 'information.title', words.title),
      field('input', 'information.documentNumber', words.documentNumber),
      field('input', 'information.indexNumber', words.indexNumber, {
        optional: true,
        help: words.indexNumberHelp,
      }),
      field('textarea', 'information.description', words.description, { help: words.descriptionHelp }),
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
      ...choices('checkbox', 'delivery.channels', channels, words.channels),
      ...choices('checkbox', 'delivery.acceptOther', ['true'], [words.acceptOther + words.optional]),
    ),
    newElement('button', { type: 'submit' }, words.submit),
  );
}

/** Takes over what has been filled in, when the form is written anew in another language. */
export function takeOver(from: HTMLFormElement, into: HTMLFormElement): void {
  Array.from(into.elements).forEach((control, place) => {
    const old = from.elements[place];
    if (control instanceof HTMLInputElement && old instanceof HTMLInputElement) control.checked = old.checked;
    if ('value' in control && old && 'value' in old) control.value = old.value;
  });
}
