import { isFieldName } from '../../disclosure-request/fields.js';
import { forget, recall, remember } from '../../foundation/storage.js';
import { keyOf } from './storage-keys.js';

/** What was filled in and not yet submitted. */
export interface StoredDraft {
  /** The device's clock, milliseconds. */
  at: number;
  /** Names of fields and their values; several values repeat the name. */
  values: [string, string][];
}

/** For how long a device keeps a draft whose applicant asked for it. */
const DAYS_KEPT = 7;

/** Proof of identity never goes into a draft, nor does any field that is none of an application's own. */
export function mayBeKept(name: string): boolean {
  return isFieldName(name) && !/\.(number|creditCode)$/.test(name);
}

/** @returns whether it is really kept, in the tab and, where that is wished, on the device */
export function rememberDraft(place: string, draft: StoredDraft, onDevice: boolean): boolean {
  const text = JSON.stringify(draft);
  const kept = remember('session', keyOf('draft', place), text);
  return onDevice ? remember('local', keyOf('draft', place), text) && kept : kept;
}

/** The later one of the tab's and the device's; one that is too old, or of tomorrow, is deleted. */
export function recallDraft(place: string): { draft: StoredDraft | undefined; onDevice: boolean } {
  const ofDevice = read(recall('local', keyOf('draft', place)));
  const age = Date.now() - (ofDevice?.at ?? 0);
  const fresh = age >= 0 && age < DAYS_KEPT * 86_400_000 ? ofDevice : undefined;
  if (!fresh) forget('local', keyOf('draft', place));
  const ofTab = read(recall('session', keyOf('draft', place)));
  const draft = fresh && fresh.at > (ofTab?.at ?? 0) ? fresh : ofTab;
  return { draft, onDevice: !!fresh };
}

export function forgetDraft(place: string): void {
  forget('session', keyOf('draft', place));
  forget('local', keyOf('draft', place));
}

export function forgetOnDevice(place: string): void {
  forget('local', keyOf('draft', place));
}

function read(text: string | null): StoredDraft | undefined {
  try {
    const { at, values } = JSON.parse(text ?? 'null') as Partial<StoredDraft>;
    if (typeof at !== 'number' || !Number.isFinite(at) || !Array.isArray(values)) return undefined;
    const known = values.filter(
      (one): one is [string, string] =>
        Array.isArray(one) && mayBeKept(String(one[0])) && typeof one[1] === 'string',
    );
    return known.length ? { at, values: known } : undefined;
  } catch {
    return undefined;
  }
}
