import {
  applicantKinds,
  deliveryChannels,
  deliveryForms,
  identityKinds,
  mostAttachments,
  organizationKinds,
  type ApplicantKind,
} from './application.js';

/** What is asked of one field; a text unless it says otherwise. */
export interface FieldRule {
  /** The most characters (code points) of a text. */
  max?: number;
  required?: true;
  /** The field belongs to this kind of applicant alone. */
  of?: ApplicantKind;
  /** A text of several lines. */
  lines?: true;
  /** A number that people type with spaces, full-width digits or small letters. */
  compact?: boolean;
  choices?: readonly string[];
  /** Several of the choices, or without choices at most `max` ids of uploads. */
  many?: true;
  /** Yes or no. */
  flag?: true;
}

const table = {
  formVersion: { max: 40, required: true },
  agency: { max: 18 },
  'applicant.kind': { choices: applicantKinds, required: true },
  'applicant.name': { max: 200, required: true },
  'applicant.workUnit': { max: 200, of: 'citizen' },
  'applicant.identity.kind': { choices: identityKinds, required: true, of: 'citizen' },
  'applicant.identity.number': { max: 50, required: true, of: 'citizen', compact: true },
  'applicant.creditCode': { max: 50, required: true, of: 'organization', compact: true },
  'applicant.representative': { max: 200, of: 'organization' },
  'applicant.contactPerson': { max: 200, of: 'organization' },
  'applicant.organizationKind': { choices: organizationKinds, of: 'organization' },
  'contact.phone': { max: 40 },
  'contact.email': { max: 254 },
  'contact.address': { max: 300 },
  'contact.postcode': { max: 20 },
  'contact.fax': { max: 40 },
  'information.title': { max: 500 },
  'information.documentNumber': { max: 100 },
  'information.indexNumber': { max: 100 },
  'information.description': { max: 2000, lines: true },
  'information.purpose': { max: 500, lines: true },
  'delivery.forms': { choices: deliveryForms, many: true, required: true },
  'delivery.channels': { choices: deliveryChannels, many: true, required: true },
  'delivery.acceptOther': { flag: true },
  attachments: { many: true, max: mostAttachments },
  assistedBy: { max: 200 },
} satisfies Record<string, FieldRule>;

/** The name of a field: its path in the application, joined by dots. Forms use it as the name of their controls. */
export type FieldName = keyof typeof table;

/** Every field of an application, in the order in which an application is written. */
export const fieldRules: Readonly<Record<FieldName, FieldRule>> = table;

export const fieldNames = Object.keys(table) as FieldName[];

export function isFieldName(name: string): name is FieldName {
  return Object.prototype.hasOwnProperty.call(table, name);
}

/** The field's JSON Pointer in the application: `applicant.name` is `/applicant/name`. */
export function pointerOfField(name: string): string {
  return name && `/${name.replace(/\./g, '/')}`;
}
