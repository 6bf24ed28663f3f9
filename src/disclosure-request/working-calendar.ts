/** What a day is to the office. `make-up`: a Saturday or Sunday that is worked in place of a holiday (调休). */
export type DayKind = 'working-day' | 'make-up' | 'weekend' | 'holiday';

export interface NamedDay {
  /** `YYYY-MM-DD` */
  date: string;
  /** Of the holiday, 国庆节; for a make-up day the holiday that it makes up for. */
  name: string;
}

/** The State Council's notice for one year. */
export interface CalendarYear {
  /** Days off, the weekends among them included. */
  offDays: NamedDay[];
  /** Saturdays and Sundays that are worked. */
  workDays: NamedDay[];
}

/**
 * The working days of a region: weekends, statutory holidays and make-up working days (全国年节及纪念日放假办法, art. 7,
 * and the State Council's yearly notice). A notice may also reach into the last days of the year before.
 */
export interface WorkingCalendar {
  region: string;
  /** Names the data, so that a computed date can be traced to them. */
  version: string;
  source: string;
  /** First and last year with data. */
  from: number;
  until: number;
  years: Readonly<Record<number, CalendarYear>>;
}

const DAY = 86_400_000;

/** The day after, `YYYY-MM-DD`. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY).toISOString().slice(0, 10);
}

/** Whether a text is a day that exists, `YYYY-MM-DD`. */
export function isDay(text: unknown): text is string {
  if (typeof text !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

export function isCovered(calendar: WorkingCalendar, day: string): boolean {
  const year = Number(day.slice(0, 4));
  return year >= calendar.from && year <= calendar.until;
}

/** What a covered day is, with the name of the holiday where there is one. */
export function dayOf(calendar: WorkingCalendar, day: string): { kind: DayKind; name?: string } {
  const { off, work } = namedDays(calendar);
  const makeUp = work.get(day);
  if (makeUp !== undefined) return { kind: 'make-up', name: makeUp };
  const holiday = off.get(day);
  if (holiday !== undefined) return { kind: 'holiday', name: holiday };
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return { kind: weekday === 0 || weekday === 6 ? 'weekend' : 'working-day' };
}

export function isWorkingDay(calendar: WorkingCalendar, day: string): boolean {
  const { kind } = dayOf(calendar, day);
  return kind === 'working-day' || kind === 'make-up';
}

/**
 * The working day that is this many after a day; the day itself does not count.
 *
 * @returns undefined when the count leaves the calendar
 */
export function addWorkingDays(calendar: WorkingCalendar, day: string, count: number): string | undefined {
  let last = day;
  for (let left = count; left > 0;) {
    last = dayAfter(last);
    if (!isCovered(calendar, last)) return undefined;
    if (isWorkingDay(calendar, last)) left -= 1;
  }
  return last;
}

/** The working days after one day up to and including another; those outside the calendar are not counted. */
export function countWorkingDays(calendar: WorkingCalendar, after: string, until: string): number {
  let count = 0;
  for (let day = after; day < until;) {
    day = dayAfter(day);
    if (!isCovered(calendar, day)) break;
    if (isWorkingDay(calendar, day)) count += 1;
  }
  return count;
}

/**
 * A calendar with years of the site's own, which replace those of the data: a year that the data do not have yet, or a
 * correction. A gap between the years would give wrong dates, so the range ends before it.
 */
export function withOwnYears(
  calendar: WorkingCalendar,
  own: Readonly<Record<number, CalendarYear>>,
  version: string,
): WorkingCalendar {
  const years = { ...calendar.years, ...own };
  let until = calendar.until;
  while (years[until + 1]) until += 1;
  return { ...calendar, years, until, version: `${calendar.version}+${version}` };
}

interface Days {
  off: Map<string, string>;
  work: Map<string, string>;
}

const daysOf = new WeakMap<WorkingCalendar, Days>();

function namedDays(calendar: WorkingCalendar): Days {
  let days = daysOf.get(calendar);
  if (!days) {
    const all = Object.values(calendar.years);
    const map = (named: NamedDay[]) => new Map(named.map(({ date, name }): [string, string] => [date, name]));
    days = {
      off: map(all.flatMap(({ offDays }) => offDays)),
      work: map(all.flatMap(({ workDays }) => workDays)),
    };
    daysOf.set(calendar, days);
  }
  return days;
}
