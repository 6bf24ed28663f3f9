import type { Application } from './application.js';
import { idempotencyKeyField } from './idempotency-key-field.js';
import { fieldNames, fieldRules, isFieldName, type FieldName } from './fields.js';
import { ownValue, writeValue } from './values.js';

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
  const texts: Partial<Record<FieldName, string[]>> = {};
  for (const [name, raw] of entries) {
    const text = typeof raw === 'string' ? clean(raw) : '';
    if (name === idempotencyKeyField) found.idempotencyKey ??= text || undefined;
    else if (!isFieldName(name)) found.unknown.push(name);
    else if (text) (texts[name] ??= []).push(text);
  }
  const [kind] = texts['applicant.kind'] ?? [];
  for (const name of fieldNames) {
    const { of, many, flag } = fieldRules[name];
    const all = texts[name];
    const ofOther = of && kind !== of && (kind === 'citizen' || kind === 'organization');
    if (all && !ofOther) writeValue(found.value, name, many ? all : flag ? all[0] !== 'false' : all[0]);
  }
  return found;
}

/** The other direction: what to write into a form's fields so that it says what the application says. */
export function fieldsOfApplication(application: Application): [FieldName, string][] {
  return fieldNames.flatMap((name): [FieldName, string][] =>
    [name.split('.').reduce<unknown>(ownValue, application)]
      .flat()
      .filter((one) => typeof one === 'string' || one === true)
      .map((one): [FieldName, string] => [name, String(one)]),
  );
}

function clean(value: string): string {
  return value
    .replace(/\r\n?|[\u000b\u000c\u2028\u2029]/g, '\n')
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g, '');
}
