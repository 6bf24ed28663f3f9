import {
  applicantKinds,
  contactNeeded,
  deliveryChannels,
  deliveryForms,
  identityKinds,
  textLimits,
  type Application,
  type Citizen,
  type Contact,
  type Delivery,
  type Identity,
  type IdentityKind,
  type Organization,
  type RequestedInformation,
} from './application.js';
import { isCreditCode } from './credit-code.js';
import { ObjectReader, type Finding } from './object-reader.js';
import { isResidentId } from './resident-id.js';

export interface CheckedApplication {
  /** The application as it is to be stored: known fields only, texts tidied. Absent if there is any error. */
  application?: Application;
  /** What refuses the application. Codes are stable; pointers are JSON Pointers (RFC 6901) into the value. */
  errors: Finding[];
  /** What the applicant may want to look at again; never refuses. */
  warnings: Finding[];
}

/**
 * Checks a value of unknown origin against the rules of an application: article 29 of the Regulation, GB 11643 for a
 * resident's identity number and GB 32100 for a credit code. Numbers of other papers only warn: their shapes are not
 * standardised enough to refuse a person. Fields that an application does not have are errors, and nothing is taken
 * from a prototype.
 */
export function checkApplication(value: unknown): CheckedApplication {
  const root = ObjectReader.at(value);
  const warnings: Finding[] = [];
  const version = root.text('formVersion', textLimits.formVersion, { required: true });
  const applicant = readApplicant(root.object('applicant'), warnings);
  const delivery = readDelivery(root.object('delivery'));
  const contact = readContact(root.object('contact'), delivery);
  const information = readInformation(root.object('information'));
  root.refuseOthers();
  const { errors } = root;
  if (errors.length || version === undefined || !applicant) return { errors, warnings };
  return {
    application: { formVersion: version, applicant, contact, information, delivery },
    errors,
    warnings,
  };
}

function readApplicant(reader: ObjectReader, warnings: Finding[]): Citizen | Organization | undefined {
  const kind = reader.choice('kind', applicantKinds);
  const name = reader.text('name', textLimits.name, { required: true }) ?? '';
  // Without a kind it is not known which of the other fields belong here.
  if (!kind) return undefined;
  if (kind === 'citizen') {
    const identity = readIdentity(reader.object('identity'), warnings);
    reader.refuseOthers();
    return { kind, name, identity };
  }
  const creditCode =
    reader.text('creditCode', textLimits.creditCode, { required: true, tidy: compactNumber }) ?? '';
  if (creditCode && !isCreditCode(creditCode)) reader.refuse('creditCode', 'invalid-credit-code');
  const representative = reader.text('representative', textLimits.representative);
  const contactPerson = reader.text('contactPerson', textLimits.contactPerson);
  reader.refuseOthers();
  return {
    kind,
    name,
    creditCode,
    ...(representative === undefined ? {} : { representative }),
    ...(contactPerson === undefined ? {} : { contactPerson }),
  };
}

/** The usual shapes of papers other than the resident's card, of which no standard could be checked. */
const usualNumbers: Partial<Record<IdentityKind, RegExp>> = {
  'hk-macao-travel-permit': /^[HM]\d{8}(\d{2})?$/,
  'taiwan-travel-permit': /^\d{8}$/,
  'foreign-permanent-resident-id': /^([A-Z]{3}\d{12}|9\d{17}|9\d{16}X)$/,
  passport: /^[A-Z0-9]{5,17}$/,
};

function readIdentity(reader: ObjectReader, warnings: Finding[]): Identity {
  const kind = reader.choice('kind', identityKinds);
  const printed = kind === 'military-id' || kind === 'other';
  const number =
    reader.text('number', textLimits.identityNumber, {
      required: true,
      ...(printed ? {} : { tidy: compactNumber }),
    }) ?? '';
  reader.refuseOthers();
  if (!kind || !number) return { kind: kind ?? 'other', number };
  if (kind === 'resident-id' && !isResidentId(number)) reader.refuse('number', 'invalid-resident-id');
  const usual =
    kind === 'hk-macao-taiwan-residence-permit'
      ? /^8[123]0000/.test(number) && isResidentId(number)
      : (usualNumbers[kind]?.test(number) ?? true);
  if (!usual) warnings.push({ pointer: reader.pointerOf('number'), code: 'unusual-identity-number' });
  return { kind, number };
}

function readDelivery(reader: ObjectReader): Delivery {
  const forms = reader.choices('forms', deliveryForms);
  const channels = reader.choices('channels', deliveryChannels);
  const acceptOther = reader.boolean('acceptOther');
  reader.refuseOthers();
  return { forms, channels, ...(acceptOther === undefined ? {} : { acceptOther }) };
}

function readContact(reader: ObjectReader, delivery: Delivery): Contact {
  const contact = reader.texts(['phone', 'email', 'address', 'postcode', 'fax'], textLimits);
  reader.refuseOthers();
  const { phone, email, fax } = contact;
  if (phone !== undefined && !looksLikePhone(phone)) reader.refuse('phone', 'invalid-phone');
  if (fax !== undefined && !looksLikePhone(fax)) reader.refuse('fax', 'invalid-phone');
  if (email !== undefined && !/^[^\s@]+@[^\s@]+$/.test(email)) reader.refuse('email', 'invalid-email');
  let channelLacks = false;
  for (const channel of delivery.channels) {
    const field = contactNeeded[channel];
    if (!field || contact[field] !== undefined || reader.refused(field)) continue;
    channelLacks = true;
    reader.refuse(field, 'required-for-channel', { channel });
  }
  if (!channelLacks) reader.oneOf(['phone', 'email', 'address', 'fax']);
  return contact;
}

function readInformation(reader: ObjectReader): RequestedInformation {
  const information = reader.texts(['title', 'documentNumber', 'indexNumber'], textLimits);
  const description = reader.text('description', textLimits.description, { lines: true });
  reader.refuseOthers();
  reader.oneOf(['title', 'documentNumber', 'description']);
  return { ...information, ...(description === undefined ? {} : { description }) };
}

/** Enough digits to be called back on; signs, spaces and 转 (extension) as people write them. */
function looksLikePhone(value: string): boolean {
  return /^[\d\s+\-–—()（）#*转,.，／/]+$/.test(value) && value.replace(/\D/g, '').length >= 5;
}

/** A number as typed on a Chinese keyboard: full-width digits, spaces between groups, small letters. */
function compactNumber(value: string): string {
  return value.normalize('NFKC').replace(/\s/g, '').toUpperCase();
}
