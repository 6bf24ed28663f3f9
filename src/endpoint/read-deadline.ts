import type { Deadline, DeadlineStep, DeadlineStepCode } from '../disclosure-request/deadline.js';
import { isObject } from './exchange.js';
import { countOf, dayOf, listOf, oneOf, textOf } from './read-values.js';

const codes: readonly DeadlineStepCode[] = [
  'received',
  'counted',
  'weekend',
  'holiday',
  'make-up',
  'stopped',
  'extended',
  'calendar-ends',
  'due',
];

/** A computed last day with its steps. A step that cannot be read makes the whole unreadable: a gap would mislead. */
export function readDeadline(body: unknown): Deadline | undefined {
  if (!isObject(body)) return undefined;
  const receivedOn = dayOf(body['receivedOn']);
  const workingDays = countOf(body['workingDays']);
  const steps = listOf(body['steps'], readStep, 2000);
  if (!receivedOn || workingDays === null || steps.length !== lengthOf(body['steps'])) return undefined;
  return {
    receivedOn,
    workingDays,
    dueOn: dayOf(body['dueOn']),
    calendarUntil: countOf(body['calendarUntil']) ?? 0,
    calendarVersion: textOf(body['calendarVersion'], 100),
    steps,
  };
}

function readStep(step: Record<string, unknown>): DeadlineStep | undefined {
  const code = oneOf(step['code'], codes);
  const from = dayOf(step['from']);
  const to = dayOf(step['to']);
  if (!code || !from || !to) return undefined;
  const name = textOf(step['name'], 100);
  const reason = oneOf(step['reason'], ['third-party', 'agency'] as const);
  const workingDays = countOf(step['workingDays']);
  return {
    code,
    from,
    to,
    counted: countOf(step['counted']) ?? 0,
    ...(name ? { name } : {}),
    ...(reason ? { reason } : {}),
    ...(workingDays === null ? {} : { workingDays }),
  };
}

function lengthOf(list: unknown): number {
  return Array.isArray(list) ? list.length : 0;
}
