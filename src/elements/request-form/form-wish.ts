import type { DeliveryChannel } from '../../disclosure-request/application.js';
import type { FieldName } from '../../disclosure-request/fields.js';
import type { FormDefinition, PrivacyNotice } from '../../disclosure-request/views.js';

/** Whether a field is asked, and whether it has to be answered. */
export type Asked = 'off' | 'optional' | 'required';

/** What a form asks beside the legal minimum, by the site's word or by the endpoint's form definition. */
export interface FormWish {
  /** Of the endpoint's definition. */
  version: string;
  fields: Partial<Record<FieldName, Asked>>;
  /** Ways of obtaining beside the usual ones. */
  channels: DeliveryChannel[];
  /** Several to choose from; otherwise nobody is asked. */
  agencies: { code: string; name: string }[];
  /** An official fills the form in for the applicant. */
  assisted: boolean;
  notice?: PrivacyNotice | undefined;
  /** The name of a field that has to stay empty. */
  honeypot?: string | undefined;
  /** Whether files may be sent along. */
  attachments?: FormDefinition['attachments'] | undefined;
}

/** What only some sites ask, of everybody and of organisations. */
const extras: readonly FieldName[] = ['applicant.workUnit', 'contact.fax', 'information.purpose'];
const organizationExtras: readonly FieldName[] = [
  'applicant.representative',
  'applicant.contactPerson',
  'applicant.organizationKind',
];

/** What the law asks for is always on (art. 29), whatever a site sets; these it may switch. */
const switchable: readonly FieldName[] = [
  ...extras,
  ...organizationExtras,
  'contact.phone',
  'contact.email',
  'contact.address',
  'contact.postcode',
  'information.title',
  'information.documentNumber',
  'information.indexNumber',
];

/** Whether the form asks what only some sites ask of everybody. */
export const asksMore = (wish: FormWish): boolean =>
  wish.assisted || wish.agencies.length > 1 || asks(wish, extras);

/** Whether it asks organisations what only some sites ask. */
export const asksOrganizations = (wish: FormWish): boolean => asks(wish, organizationExtras);

const asks = ({ fields }: FormWish, names: readonly FieldName[]): boolean =>
  names.some((name) => (fields[name] ?? 'off') !== 'off');

/**
 * Reads the `fields` attribute: names apart by spaces, each alone (asked, may stay empty), with `:required` or with
 * `:off`; `online` and `fax` are ways of obtaining. What the endpoint's definition says comes first, the site's word wins.
 */
export function readWish(
  text: string,
  assisted: boolean,
  language: string,
  definition: FormDefinition | undefined,
): FormWish {
  const notices = definition?.privacyNotice ?? {};
  const wish: FormWish = {
    version: definition?.version ?? '',
    fields: {},
    channels: [],
    agencies: definition?.agencies ?? [],
    assisted,
    notice: notices[language] ?? Object.values(notices)[0],
    honeypot: definition?.antiAbuse.honeypotField || undefined,
    attachments: definition?.attachments.files ? definition.attachments : undefined,
  };
  const set = (name: string, asked: string) => {
    const known = asked === 'off' || asked === 'required' ? asked : 'optional';
    const field = switchable.find((one) => one === name);
    if (field) wish.fields[field] = known;
    if ((name === 'online' || name === 'fax') && known !== 'off') wish.channels.push(name);
    if (name === 'fax') wish.fields['contact.fax'] = known;
  };
  for (const name of switchable) {
    const asked = definition?.fields[name];
    if (asked) set(name, asked);
  }
  for (const token of text.split(/\s+/)) {
    const [name = '', asked = ''] = token.split(':');
    set(name, asked);
  }
  return wish;
}
