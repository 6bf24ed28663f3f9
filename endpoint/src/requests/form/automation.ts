import type { FastifyRequest } from 'fastify';
import { Problem } from '../../http/problems.js';

/** A field that people do not see and programs fill in. */
export const HONEYPOT_FIELD = 'website';

/** Nobody fills the form in faster than this; a page tells when it was opened, if it can. */
export const MINIMUM_SECONDS = 3;

/**
 * Holds up what looks like a program, without a puzzle and without losing anything: the answer says so, and the same
 * content sent again after a moment, with the trap left empty, goes through.
 *
 * @param trap value of the honeypot field
 * @param seconds between the page being opened and the form being sent, as the client says; nothing says nothing
 * @throws Problem
 */
export function checkAutomation(trap: string | undefined, seconds: string | undefined): void {
  const fast = seconds !== undefined && /^\d+(\.\d+)?$/.test(seconds) && Number(seconds) < MINIMUM_SECONDS;
  if (!trap && !fast) return;
  const error = trap
    ? { pointer: `/${HONEYPOT_FIELD}`, code: 'leave-empty' }
    : { pointer: '', code: 'too-fast', params: { seconds: MINIMUM_SECONDS } };
  // Programs that wait as asked may send the same content again by themselves.
  const retryAfter = Math.ceil(MINIMUM_SECONDS - Number(seconds));
  throw new Problem('validation-failed', { errors: [error], ...(trap ? {} : { retryAfter }) });
}

/** Of a JSON request: the headers `Form-Trap` and `Form-Seconds`, since the body is what is filed and nothing else. */
export function checkAutomationHeaders({ headers }: FastifyRequest): void {
  const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);
  checkAutomation(first(headers['form-trap']), first(headers['form-seconds']));
}
