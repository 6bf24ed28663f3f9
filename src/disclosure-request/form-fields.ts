import type { Application } from './application.js';

/** The names of the form's fields, by which an author's form, the element and the endpoint understand each other. */
export const fieldNames = [
  'formVersion',
  'applicant.kind',
  'applicant.name',
  'applicant.identity.kind',
  'applicant.identity.number',
  'applicant.creditCode',
  'applicant.representative',
  'applicant.contactPerson',
  'contact.phone',
  'contact.email',
  'contact.address',
  'contact.postcode',
  'contact.fax',
  'information.title',
  'information.documentNumber',
  'information.indexNumber',
  'information.description',
  'delivery.forms',
  'delivery.channels',
  'delivery.acceptOther',
] as const;
export type FieldName = (typeof fieldNames)[number];

/** The hidden field of a form without script that carries the idempotency key; it is no part of the application. */
export const idempotencyKeyField = 'idempotencyKey';

const repeated: ReadonlySet<string> = new Set(['delivery.forms', 'delivery.channels']);
const ofOneKind: Readonly<Record<string, RegExp>> = {
  citizen: /^applicant\.(creditCode|representative|contactPerson)$/,
  organization: /^applicant\.identity\./,
};

export interface FormEntries {
  /** An application still to be checked: see `checkApplication`. */
  value: Record<string, unknown>;
  idempotencyKey: string | undefined;
  /** Names in the form that are no field of an application. */
  unknown: string[];
}

/**
 * Builds an application's value from the entries of a form, in the browser or from a posted
 * `application/x-www-form-urlencoded` body. Empty fields are absent; the fields of the kind of applicant that was not
 * chosen are left out, because a form without script shows both; control characters that came along with pasted text
 * are dropped.
 */
export function applicationFromFields(entries: Iterable<readonly [string, unknown]>): FormEntries {
  const found: FormEntries = { value: {}, idempotencyKey: undefined, unknown: [] };
  const known: [FieldName, string][] = [];
  for (const [name, raw] of entries) {
    const value = typeof raw === 'string' ? clean(raw) : '';
    if (name === idempotencyKeyField) found.idempotencyKey ??= value || undefined;
    else if (!isFieldName(name)) found.unknown.push(name);
    else if (value) known.push([name, value]);
  }
  const kind = known.find(([name]) => name === 'applicant.kind')?.[1] ?? '';
  const others = Object.prototype.hasOwnProperty.call(ofOneKind, kind) ? ofOneKind[kind] : undefined;
  for (const [name, value] of known) if (!others?.test(name)) put(found.value, name, value);
  return found;
}

/** The other direction: what to write into a form's fields so that it says what the application says. */
export function fieldsOfApplication(application: Application): [FieldName, string][] {
  return fieldNames.flatMap((name): [FieldName, string][] => {
    const found = name.split('.').reduce<unknown>(ownValue, application);
    const values: unknown[] = Array.isArray(found) ? found : [found];
    return values
      .filter((one) => typeof one === 'string' || one === true)
      .map((one): [FieldName, string] => [name, String(one)]);
  });
}

function ownValue(part: unknown, key: string): unknown {
  const isPart = typeof part === 'object' && part !== null && Object.prototype.hasOwnProperty.call(part, key);
  return isPart ? (part as Record<string, unknown>)[key] : undefined;
}

/** The field's JSON Pointer in the application: `applicant.name` is `/applicant/name`. */
export function pointerOfField(name: FieldName): string {
  return `/${name.replace(/\./g, '/')}`;
}

export function isFieldName(name: string): name is FieldName {
  return (fieldNames as readonly string[]).includes(name);
}

function put(value: Record<string, unknown>, name: FieldName, text: string): void {
  const keys = name.split('.');
  const last = keys.pop() ?? name;
  const part = keys.reduce((outer, key) => (outer[key] ??= {}) as Record<string, unknown>, value);
  if (repeated.has(name)) part[last] = [...((part[last] as string[] | undefined) ?? []), text];
  else if (name === 'delivery.acceptOther') part[last] = text !== 'false';
  else part[last] ??= text;
}

function clean(value: string): string {
  return value
    .replace(/\r\n?|[\u000b\u000c\u2028\u2029]/g, '\n')
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g, '');
}
