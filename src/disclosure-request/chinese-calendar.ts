import { dayAfter, type CalendarYear, type WorkingCalendar } from './working-calendar.js';

let loaded: Promise<WorkingCalendar> | undefined;

/**
 * The working days of mainland China: the State Council's notices as kept by the package `chinese-days`, make-up working
 * days included. Loaded when first asked for.
 */
export function loadChineseCalendar(): Promise<WorkingCalendar> {
  return (loaded ??= read());
}

/** Before the first notice that the package keeps, and long after any that can have been published. */
const searched = { from: '2000-01-01', years: 50 };

async function read(): Promise<WorkingCalendar> {
  const module = await import('chinese-days');
  // Node and bundlers take different files of the package, which export the same under different names.
  const { getDayDetail } = 'getDayDetail' in module ? module : (module as { default: typeof module }).default;
  const years: Record<number, CalendarYear> = {};
  let date = searched.from;
  for (let count = 0; count < searched.years * 366; count += 1) {
    const { name, work } = getDayDetail(date);
    // A day that a notice speaks of: "National Day,国庆节,3". Any other has the English name of its weekday alone.
    const named = name.split(',')[1];
    if (named) {
      const year = (years[Number(date.slice(0, 4))] ??= { offDays: [], workDays: [] });
      year[work ? 'workDays' : 'offDays'].push({ date, name: named });
    }
    date = dayAfter(date);
  }
  const known = Object.keys(years).map(Number);
  return {
    region: 'CN',
    version: 'chinese-days 1.5.7',
    source: 'https://github.com/vsme/chinese-days',
    from: Math.min(...known),
    until: Math.max(...known),
    years,
  };
}
