import {
  applicantKinds,
  deliveryForms,
  formVersion,
  identityKinds,
  type DeliveryChannel,
} from '../../disclosure-request/application.js';
import { idempotencyKeyField } from '../../disclosure-request/idempotency-key-field.js';
import type { FieldName } from '../../disclosure-request/fields.js';
import type { Language } from '../../foundation/language.js';
import { newElement } from '../../foundation/new-element.js';
import { applicationFormWords } from './application-form.messages.js';
import { FormParts, type FieldOptions } from './form-parts.js';
import { asksMore, asksOrganizations, type FormWish } from './form-wish.js';
import { privacyNotice } from './privacy-notice.js';

export { readFormDefinition } from '../../endpoint/form-definition.js';
export { applicationFormLightStyles } from './application-form.light.styles.js';
export { readWish } from './form-wish.js';

/** In the order of the words. Fax and online retrieval need what a page may not have: a site switches them on. */
const channels: readonly DeliveryChannel[] = ['post', 'email', 'pickup', 'online', 'fax'];

export interface WrittenForm {
  form: HTMLFormElement;
  /**
   * Adds what only organisations are asked: out of sight until an applicant says that they are one, it comes when they
   * begin. Rejects where it does not load.
   */
  complete(): Promise<void>;
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
 * @param wish what is asked beside the legal minimum; rejects where that does not load
 */
export async function applicationForm(
  language: Language,
  prefix: string,
  action: string | undefined,
  wish: FormWish,
): Promise<WrittenForm> {
  const words = applicationFormWords[language];
  const parts = new FormParts(prefix, words.optional);
  const load = async () => (await import('./extra-fields.js')).extraFields(parts, wish, language);
  let more = asksMore(wish) ? await load() : undefined;
  /** A field of the usual form: a site may leave out what the law does not ask for, or demand it. */
  const usual = (tag: 'input' | 'textarea', name: FieldName, label: string, options: FieldOptions = {}) =>
    parts.asked(wish.fields[name], tag, name, label, options);
  const waysOf = channels.filter((channel, place) => place < 3 || wish.channels.includes(channel));
  const organization = newElement(
    'div',
    { 'data-applicant': 'organization' },
    parts.field('input', 'applicant.creditCode', words.creditCode, { help: words.creditCodeHelp }),
    ...(more?.organization ?? []),
  );
  const complete = async () => {
    if (more || !asksOrganizations(wish)) return;
    const loaded = await load();
    // Asked for twice, it is added once.
    if (!more) organization.append(...loaded.organization);
    more = loaded;
  };

  const form = newElement(
    'form',
    { class: 'gov-application', method: 'post', action, lang: language },
    newElement('input', { type: 'hidden', name: 'formVersion', value: wish.version || formVersion }),
    newElement('input', { type: 'hidden', name: idempotencyKeyField, value: '' }),
    ...(wish.honeypot ? [honeypot(wish.honeypot, words.honeypot, parts.idOf('honeypot'))] : []),
    ...(more?.first ?? []),
    parts.group(
      words.applicant,
      undefined,
      'applicant',
      ...parts.choices('radio', 'applicant.kind', applicantKinds, words.kinds),
      parts.field('input', 'applicant.name', words.name, {
        autocomplete: 'name',
        help: words.nameHelp,
        required: true,
      }),
      newElement(
        'div',
        { 'data-applicant': 'citizen' },
        parts.list(
          'applicant.identity.kind',
          words.identityKind,
          identityKinds.map((value, place) => [value, words.identityKinds[place] ?? value] as const),
        ),
        parts.field('input', 'applicant.identity.number', words.identityNumber),
        ...(more?.citizen ?? []),
      ),
      organization,
    ),
    parts.group(
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
      ...(more?.contact ?? []),
    ),
    parts.group(
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
      ...(more?.information ?? []),
    ),
    parts.group(
      words.form,
      undefined,
      'delivery.forms',
      ...parts.choices('checkbox', 'delivery.forms', deliveryForms, words.forms),
    ),
    parts.group(
      words.channel,
      words.channelHelp,
      'delivery.channels',
      ...parts.choices(
        'checkbox',
        'delivery.channels',
        waysOf,
        waysOf.map((way) => words.channels[channels.indexOf(way)] ?? way),
      ),
      ...parts.choices('checkbox', 'delivery.acceptOther', ['true'], [words.acceptOther + words.optional]),
    ),
    ...(wish.attachments
      ? [newElement('div', { 'data-gov-attachments': true }, newElement('b', {}, words.files))]
      : []),
    ...(wish.notice ? [privacyNotice(wish.notice, language, prefix)] : []),
    newElement('button', { type: 'submit' }, words.submit),
  );
  return { form, complete };
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
