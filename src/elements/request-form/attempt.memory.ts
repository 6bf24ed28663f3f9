import type { Application } from '../../disclosure-request/index.js';
import { isObject } from '../../endpoint/exchange.js';
import { forget, recall, remember } from '../../foundation/storage.js';
import { keyOf } from './storage-keys.js';

/** One attempt to file: its key, and the application exactly as it was sent. */
export interface Attempt {
  key: string;
  application: Application;
  /** Whether a byte of it may have left: until then it waits for the network, and nothing is unknown. */
  sent: boolean;
}

/**
 * An attempt is kept in the tab's own storage from before its first byte leaves until the answer is definite, and no
 * longer. It holds the identity number: a request of which nobody knows whether it was filed can be repeated safely
 * only with the same bytes, and the same bytes include it. It never goes into the storage that outlives the tab, and at a
 * public terminal into none.
 */
const keyOfAttempt = (place: string): string => keyOf('attempt', place);

/** @returns whether it is really kept */
export function rememberAttempt(place: string, attempt: Attempt): boolean {
  return remember('session', keyOfAttempt(place), JSON.stringify(attempt));
}

export function recallAttempt(place: string): Attempt | undefined {
  try {
    const stored = JSON.parse(recall('session', keyOfAttempt(place)) ?? 'null') as Partial<Attempt> | null;
    const { key, application, sent } = stored ?? {};
    if (typeof key !== 'string' || !/^[0-9a-f]{32}$/.test(key)) return undefined;
    return isObject(application) ? { key, application, sent: sent !== false } : undefined;
  } catch {
    return undefined;
  }
}

/** For how long somebody who comes to a public terminal is told that an application was left there unconfirmed. */
const LEFT_FOR = 3_600_000;
const leftKeyOf = (place: string): string => keyOf('left', place);

/** When an application was left unconfirmed at a public terminal: the time, and nothing of the applicant. */
export function rememberLeft(place: string): void {
  remember('local', leftKeyOf(place), String(Date.now()));
}

export function recallLeft(place: string): Date | undefined {
  const left = Number(recall('local', leftKeyOf(place)) ?? NaN);
  const age = Date.now() - left;
  if (age >= 0 && age < LEFT_FOR) return new Date(left);
  forgetLeft(place);
  return undefined;
}

export function forgetLeft(place: string): void {
  forget('local', leftKeyOf(place));
}

export function forgetAttempt(place: string): void {
  forget('session', keyOfAttempt(place));
}
