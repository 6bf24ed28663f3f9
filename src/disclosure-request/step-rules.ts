import { consultationDays, computeDeadline, endOfStop, type Deadline } from './deadline.js';
import { lifeCycle, requestActions, type Actor, type RequestAction, type Requirement } from './life-cycle.js';
import { isReplyKind } from './reply-kinds.js';
import { gaveInformation, isConsulting, type RequestFacts, type RequestStep } from './request-history.js';
import { addWorkingDays, countWorkingDays, isDay, type WorkingCalendar } from './working-calendar.js';

/** Working days for the reply (art. 33), for a notice to correct (art. 30), and most of an extension (art. 33). */
export const replyDays = 20;
export const correctionNoticeDays = 7;
export const longestExtension = 20;

/** Why a step is not allowed. */
export interface StepRefusal {
  code:
    | 'wrong-actor'
    | 'wrong-state'
    | 'already-done'
    | 'required'
    | 'invalid-choice'
    | 'out-of-range'
    /** Before an earlier step, or in the future. */
    | 'date-out-of-order'
    /** A notice to correct after 7 working days, an extension after the due date. */
    | 'too-late'
    /** The applicant still has time to correct, or the consulted party to answer. */
    | 'too-early'
    | 'consultation-open'
    | 'no-consultation'
    /** The reply gave nothing that could be published. */
    | 'nothing-given';
  /** The detail that it is about. */
  field?: Requirement | 'on';
  params?: Record<string, string | number>;
}

/** The day that it is, and the working days that the time limits are counted in. */
export interface Clock {
  today: string;
  calendar: WorkingCalendar;
}

/**
 * Why this step may not be taken now; undefined when it may. A time limit that lies beyond the calendar refuses nothing.
 *
 * @param facts undefined before the first step
 */
export function refusalOf(
  facts: RequestFacts | undefined,
  step: RequestStep,
  clock: Clock,
): StepRefusal | undefined {
  const { action, by, on, details } = step;
  const rule = lifeCycle[action];
  if (!rule.by.includes(by)) return { code: 'wrong-actor' };
  if (!facts) return action === 'submit' ? undefined : { code: 'wrong-state' };
  if (!rule.from.includes(facts.state)) return { code: 'wrong-state', params: { state: facts.state } };
  if (rule.once && facts.taken[action]) return { code: 'already-done' };
  for (const field of rule.requires) {
    const value = details[field];
    if (value === undefined || value === '') return { code: 'required', field };
  }
  if (!isDay(on) || on > clock.today || on < facts.lastOn)
    return { code: 'date-out-of-order', field: 'on', params: { min: facts.lastOn, max: clock.today } };
  return detailRefusal(facts, step, clock);
}

function detailRefusal(facts: RequestFacts, step: RequestStep, clock: Clock): StepRefusal | undefined {
  const { action, on, details } = step;
  const { calendar } = clock;
  switch (action) {
    case 'request-correction': {
      if (isConsulting(facts)) return { code: 'consultation-open' };
      const last = facts.receivedOn && addWorkingDays(calendar, facts.receivedOn, correctionNoticeDays);
      if (last && on > last) return { code: 'too-late', params: { last } };
      if (!isDay(details.respondBy) || details.respondBy <= on)
        return { code: 'out-of-range', field: 'respondBy' };
      return undefined;
    }
    case 'close-uncorrected': {
      const last = facts.correction?.respondBy;
      return last && on <= last ? { code: 'too-early', params: { last } } : undefined;
    }
    case 'consult-third-party':
      return isConsulting(facts, 'third-party') ? { code: 'consultation-open' } : undefined;
    case 'consult-agency':
      return isConsulting(facts, 'agency') ? { code: 'consultation-open' } : undefined;
    case 'end-consultation':
      return endOfConsultationRefusal(facts, step, clock);
    case 'extend': {
      const days = details.workingDays ?? 0;
      if (!Number.isInteger(days) || days < 1 || days > longestExtension)
        return { code: 'out-of-range', field: 'workingDays', params: { min: 1, max: longestExtension } };
      const last = deadlineOf(facts, calendar)?.dueOn;
      return last && on > last ? { code: 'too-late', params: { last } } : undefined;
    }
    case 'reply':
      if (!isReplyKind(details.replyKind)) return { code: 'invalid-choice', field: 'replyKind' };
      return isConsulting(facts) ? { code: 'consultation-open' } : undefined;
    case 'propose-publication':
      if (!gaveInformation(facts)) return { code: 'nothing-given' };
      return facts.publication ? { code: 'already-done' } : undefined;
    case 'accept-publication':
    case 'decline-publication':
      if (!gaveInformation(facts)) return { code: 'nothing-given' };
      return facts.publication && facts.publication !== 'proposed' ? { code: 'already-done' } : undefined;
    default:
      return undefined;
  }
}

function endOfConsultationRefusal(
  facts: RequestFacts,
  { on, details: { party, outcome } }: RequestStep,
  { calendar }: Clock,
): StepRefusal | undefined {
  if (party !== 'third-party' && party !== 'agency') return { code: 'invalid-choice', field: 'party' };
  if (outcome !== 'agreed' && outcome !== 'refused' && outcome !== 'silent')
    return { code: 'invalid-choice', field: 'outcome' };
  const open = facts.stops.find(({ reason, to }) => reason === party && to === null);
  if (!open) return { code: 'no-consultation' };
  const last = addWorkingDays(calendar, open.from, consultationDays);
  return outcome === 'silent' && last && on < last ? { code: 'too-early', params: { last } } : undefined;
}

/** The steps that somebody may take now, when everything that they require is brought along. */
export function allowedActions(facts: RequestFacts, by: Actor, clock: Clock): RequestAction[] {
  return requestActions.filter((action) =>
    candidates(action, facts, clock).some(
      (details) => !refusalOf(facts, { action, by, on: clock.today, details }, clock),
    ),
  );
}

/** Details that satisfy what an action requires, so that only the facts can refuse it. */
function candidates(action: RequestAction, facts: RequestFacts, { today }: Clock): RequestStep['details'][] {
  const complete = {
    reason: '-',
    document: '-',
    replyKind: 'granted',
    respondBy: `${Number(today.slice(0, 4)) + 1}-01-01`,
    workingDays: 1,
    to: '-',
  } as const;
  if (action !== 'end-consultation') return [complete];
  return facts.stops
    .filter(({ to }) => to === null)
    .map(({ reason }) => ({ ...complete, party: reason, outcome: 'agreed' }));
}

/** What follows from the facts and today's date; never stored. */
export interface DerivedFacts {
  /** Null before the receipt is confirmed, during a correction, and for what ended without a reply. */
  deadline: Deadline | null;
  overdue: boolean;
  /** Working days after today up to and including the due date; null when no clock runs. */
  daysLeft: number | null;
  clockStopped: boolean;
}

export function derivedFacts(facts: RequestFacts, { today, calendar }: Clock): DerivedFacts {
  const deadline = deadlineOf(facts, calendar);
  const runs = facts.state === 'received' || facts.state === 'registered' || facts.state === 'handling';
  const dueOn = (runs && deadline?.dueOn) || null;
  const clockStopped = facts.stops.some((stop) => {
    const end = endOfStop(stop, calendar);
    return runs && stop.to === null && (end === null || today <= end);
  });
  return {
    deadline,
    overdue: dueOn !== null && today > dueOn,
    daysLeft: dueOn === null ? null : countWorkingDays(calendar, today, dueOn),
    clockStopped,
  };
}

/** With an opinion still awaited, the due date is the latest that it can become. */
function deadlineOf(facts: RequestFacts, calendar: WorkingCalendar): Deadline | null {
  const { receivedOn, state, repliedOn, extension, stops } = facts;
  const clockCounts = ['received', 'registered', 'handling'].includes(state) || repliedOn !== null;
  if (receivedOn === null || !clockCounts) return null;
  const question = { receivedOn, workingDays: replyDays, stops };
  return computeDeadline(extension ? { ...question, extension: extension.workingDays } : question, calendar);
}
