import { addWorkingDays, dayAfter, dayOf, isCovered, type WorkingCalendar } from './working-calendar.js';

/** Whose opinion is sought while the clock stands still: 第三方 (art. 32) or a co-authoring authority (art. 34). */
export type ConsultedParty = 'third-party' | 'agency';

/** A time that does not count: the days after `from`, up to and including `to`. */
export interface ClockStop {
  reason: ConsultedParty;
  /** The day the opinion was asked for; it still counts. */
  from: string;
  /** The day the answer came; null while none has. It ends after 15 working days without one. */
  to: string | null;
}

export interface DeadlineQuestion {
  /** The day of receipt, `YYYY-MM-DD`; the next working day is the first that counts. */
  receivedOn: string;
  /** Working days for the answer. */
  workingDays: number;
  /** Working days of an extension (art. 33). */
  extension?: number;
  stops?: readonly ClockStop[];
}

/**
 * What happened from one day to another, both included.
 * - `received`: the day of receipt, which does not count itself (国办公开办函〔2015〕207号 and habit).
 * - `counted`: working days, each one further.
 * - `weekend`, `holiday`: days off. `make-up`: a Saturday or Sunday that is worked, counted.
 * - `stopped`: days that do not count, because an opinion is being sought.
 * - `extended`: from here on the count goes to the extended number.
 * - `calendar-ends`: no data for the days after; the count cannot go on.
 * - `due`: the last day for the answer.
 */
export type DeadlineStepCode =
  | 'received'
  | 'counted'
  | 'weekend'
  | 'holiday'
  | 'make-up'
  | 'stopped'
  | 'extended'
  | 'calendar-ends'
  | 'due';

export interface DeadlineStep {
  code: DeadlineStepCode;
  from: string;
  to: string;
  /** Working days counted by then. */
  counted: number;
  /** Of the holiday, or of the holiday that a working day makes up for. */
  name?: string;
  reason?: ConsultedParty;
  /** Of an extension. */
  workingDays?: number;
  /** One sentence in Chinese, added by the endpoint: see `stepText`. */
  text?: string;
}

export interface Deadline {
  receivedOn: string;
  /** Working days in all, with an extension. */
  workingDays: number;
  /** Null when the count leaves the calendar: no date is better than a wrong one. */
  dueOn: string | null;
  /** The last year with data: 日历数据仅到这一年. */
  calendarUntil: number;
  calendarVersion: string;
  steps: DeadlineStep[];
}

/** The working days that an opinion may take, and for which the clock stands still at most (arts. 32 and 34). */
export const consultationDays = 15;

/** The last day for the answer, and how it came about. Pure counting: a wrong question gives what was asked for. */
export function computeDeadline(question: DeadlineQuestion, calendar: WorkingCalendar): Deadline {
  const { receivedOn, workingDays, extension = 0 } = question;
  const all = workingDays + extension;
  const steps: DeadlineStep[] = [{ code: 'received', from: receivedOn, to: receivedOn, counted: 0 }];
  const stops = (question.stops ?? []).map((stop) => ({ ...stop, to: endOfStop(stop, calendar) }));
  let day = receivedOn;
  let counted = 0;
  while (counted < all) {
    day = dayAfter(day);
    if (!isCovered(calendar, day)) {
      steps.push({ code: 'calendar-ends', from: day, to: day, counted });
      break;
    }
    const { step, works } = stepOf(day, stops, calendar);
    if (works) counted += 1;
    append(steps, { ...step, from: day, to: day, counted });
    if (works && counted === workingDays && extension > 0)
      steps.push({ code: 'extended', from: day, to: day, counted, workingDays: extension });
  }
  const dueOn = counted === all ? day : null;
  if (dueOn) steps.push({ code: 'due', from: dueOn, to: dueOn, counted });
  const { until: calendarUntil, version: calendarVersion } = calendar;
  return { receivedOn, workingDays: all, dueOn, calendarUntil, calendarVersion, steps };
}

/**
 * The last day of a stop: that of the answer, or the 15th working day after the question, whichever comes first. While
 * no answer has come, this is the latest that the stop can last.
 *
 * @returns null where it lasts beyond the calendar
 */
export function endOfStop({ from, to }: ClockStop, calendar: WorkingCalendar): string | null {
  const limit = addWorkingDays(calendar, from, consultationDays);
  if (limit === undefined) return to;
  return to === null || to > limit ? limit : to;
}

type Kind = Pick<DeadlineStep, 'code' | 'name' | 'reason'>;

function stepOf(
  day: string,
  stops: readonly ClockStop[],
  calendar: WorkingCalendar,
): { step: Kind; works: boolean } {
  const stop = stops.find(({ from, to }) => day > from && (to === null || day <= to));
  if (stop) return { step: { code: 'stopped', reason: stop.reason }, works: false };
  const { kind, name } = dayOf(calendar, day);
  const works = kind === 'working-day' || kind === 'make-up';
  const code = kind === 'working-day' ? 'counted' : kind;
  return { step: name === undefined ? { code } : { code, name }, works };
}

/** Days of the same sort that follow each other are one step. */
function append(steps: DeadlineStep[], step: DeadlineStep): void {
  const last = steps[steps.length - 1];
  if (last && last.code === step.code && last.name === step.name && last.reason === step.reason) {
    last.to = step.to;
    last.counted = step.counted;
  } else steps.push(step);
}
