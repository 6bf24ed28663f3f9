import type { CalendarYear, NamedDay, WorkingCalendar } from './working-calendar.js';

/** `2026-10-01` → `National Day,国庆节,3` */
interface Notices {
  holidays: Record<string, string>;
  workdays: Record<string, string>;
}

let loaded: Promise<WorkingCalendar> | undefined;

/**
 * The working days of mainland China: the State Council's notices as kept by the package `chinese-days`, make-up working
 * days included. Loaded when first asked for.
 */
export function loadChineseCalendar(): Promise<WorkingCalendar> {
  return (loaded ??= read());
}

async function read(): Promise<WorkingCalendar> {
  const { default: data } = await import('chinese-days/dist/chinese-days.json', { with: { type: 'json' } });
  const { holidays, workdays } = data as Notices;
  const years: Record<number, CalendarYear> = {};
  const yearOf = (date: string) => (years[Number(date.slice(0, 4))] ??= { offDays: [], workDays: [] });
  for (const day of namedDays(holidays)) yearOf(day.date).offDays.push(day);
  for (const day of namedDays(workdays)) yearOf(day.date).workDays.push(day);
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

function namedDays(notices: Record<string, string>): NamedDay[] {
  return Object.keys(notices)
    .sort()
    .map((date) => ({ date, name: notices[date]?.split(',')[1] ?? '' }));
}
