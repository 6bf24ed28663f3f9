import { contactNeeded, type Application, type DeliveryChannel } from './application.js';
import { isCreditCode } from './credit-code.js';
import { fieldNames, fieldRules, isFieldName, pointerOfField, type FieldName } from './fields.js';
import { Findings, type Finding } from './finding.js';
import { readField, type FieldValue } from './read-field.js';
import { isResidentId } from './resident-id.js';
import { isObject, ownValue, writeValue } from './values.js';

export interface CheckedApplication {
  /** The application as it is to be stored: known fields only, texts tidied. Absent if there is any error. */
  application?: Application;
  /** What refuses the application. Codes are stable; pointers are JSON Pointers (RFC 6901) into the value. */
  errors: Finding[];
}

/** The objects that an application consists of; the whole is the empty name. */
const parts = ['', 'applicant', 'applicant.identity', 'contact', 'information', 'delivery'];

/**
 * Checks a value of unknown origin against the rules of an application: article 29 of the Regulation, GB 11643 for a
 * resident's identity number and GB 32100 for a credit code. Numbers of other papers never refuse: their shapes are not
 * standardised enough (see `warningsOf`). Fields that an application does not have are errors, and nothing is taken
 * from a prototype.
 */
export function checkApplication(value: unknown): CheckedApplication {
  const findings = new Findings();
  const kind = ownValue(ownValue(value, 'applicant'), 'kind');
  const isOf = (name: string) => isFieldName(name) && (fieldRules[name].of ?? kind) === kind;
  checkParts(value, findings, (name) =>
    kind !== 'citizen' && kind !== 'organization' ? isFieldName(name) : isOf(name),
  );

  const found: Partial<Record<FieldName, FieldValue>> = {};
  for (const name of fieldNames) {
    // Without a kind it is not known which fields belong to the applicant.
    if (fieldRules[name].of && !isOf(name)) continue;
    const raw = name.split('.').reduce(ownValue, value);
    const compact = fieldRules[name].compact === true && !isAsPrinted(found['applicant.identity.kind']);
    const rule = { ...fieldRules[name], compact };
    const read = readField(raw, rule, (code, params) => findings.refuse(pointerOfField(name), code, params));
    if (read !== undefined) found[name] = read;
  }
  checkNumbers(found, findings);
  checkContact(found, findings);
  oneOf('information', ['title', 'documentNumber', 'description'], found, findings);

  const errors = inFormOrder(findings.all);
  if (errors.length) return { errors };
  const application: Record<string, unknown> = {};
  for (const name of fieldNames) if (found[name] !== undefined) writeValue(application, name, found[name]);
  return { application: application as unknown as Application, errors };
}

/** As the fields stand in a form, whatever order the rules were asked in; what is about no field comes last. */
export function inFormOrder<Error extends { pointer: string }>(errors: readonly Error[]): Error[] {
  const place = ({ pointer }: Error): number => {
    const found = fieldNames.findIndex((name) => `${pointerOfField(name)}/`.startsWith(`${pointer}/`));
    return pointer && found >= 0 ? found : fieldNames.length;
  };
  return errors.slice().sort((a, b) => place(a) - place(b));
}

/** Every part is an object and holds nothing that is not asked for. A missing part is told by its fields. */
function checkParts(value: unknown, findings: Findings, known: (name: string) => boolean): void {
  for (const part of parts) {
    const object = part ? part.split('.').reduce(ownValue, value) : value;
    if (object === undefined && part) continue;
    if (!isObject(object)) {
      findings.refuse(pointerOfField(part), object === undefined ? 'required' : 'invalid-type');
      continue;
    }
    const prefix = part && `${part}.`;
    for (const key of Object.keys(object)) {
      const name = prefix + key;
      const isPart = parts.includes(name) && (name !== 'applicant.identity' || known(`${name}.kind`));
      if (key.includes('.') || !(isPart || known(name))) {
        const token = key.slice(0, 100).replace(/~/g, '~0').replace(/\//g, '~1');
        findings.refuse(`${pointerOfField(part)}/${token}`, 'unknown-field');
      }
    }
  }
}

type Found = Partial<Record<FieldName, FieldValue>>;

/** The numbers of these papers are no mere digits and letters. */
function isAsPrinted(kind: FieldValue | undefined): boolean {
  return kind === 'military-id' || kind === 'other';
}

function checkNumbers(found: Found, findings: Findings): void {
  const number = found['applicant.identity.number'];
  const wrongIdentity =
    found['applicant.identity.kind'] === 'resident-id' && typeof number === 'string' && !isResidentId(number);
  if (wrongIdentity) findings.refuse('/applicant/identity/number', 'invalid-resident-id');
  const code = found['applicant.creditCode'];
  if (typeof code === 'string' && !isCreditCode(code)) {
    findings.refuse('/applicant/creditCode', 'invalid-credit-code');
  }
}

/** A contact that can be used, and the one that each chosen way of obtaining needs. */
function checkContact(found: Found, findings: Findings): void {
  for (const name of ['contact.phone', 'contact.fax'] as const) {
    if (name in found && !looksLikePhone(String(found[name]))) {
      findings.refuse(pointerOfField(name), 'invalid-phone');
    }
  }
  if ('contact.email' in found && !/^[^\s@]+@[^\s@]+$/.test(String(found['contact.email']))) {
    findings.refuse('/contact/email', 'invalid-email');
  }
  let channelLacks = false;
  for (const channel of (found['delivery.channels'] ?? []) as DeliveryChannel[]) {
    const field = contactNeeded[channel];
    const pointer = `/contact/${field ?? ''}`;
    if (!field || `contact.${field}` in found || findings.has(pointer)) continue;
    channelLacks = true;
    findings.refuse(pointer, 'required-for-channel', { channel });
  }
  if (!channelLacks) oneOf('contact', ['phone', 'email', 'address', 'fax'], found, findings);
}

/** At least one of the fields is filled in; one that is filled in wrongly is told by itself. */
function oneOf(part: string, fields: string[], found: Found, findings: Findings): void {
  const told = ['', ...fields.map((field) => `/${field}`)].some((field) => findings.has(`/${part}${field}`));
  if (told || fields.some((field) => `${part}.${field}` in found)) return;
  findings.refuse(`/${part}`, 'one-of-required', { fields });
}

/** Enough digits to be called back on; signs, spaces and 转 (extension) as people write them. */
function looksLikePhone(value: string): boolean {
  return /^[\d\s+\-–—()（）#*转,.，／/]+$/.test(value) && value.replace(/\D/g, '').length >= 5;
}
