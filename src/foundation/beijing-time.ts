import type { Language } from './language.js';

const locale = (language: Language) => (language === 'en' ? 'en-GB' : `${language}-CN`);
const day = { year: 'numeric', month: 'long', day: 'numeric' } as const;

/** A day of the calendar, `2026-03-02`, in words. It is the same day wherever the reader is. */
export function dayText(date: string, language: Language): string {
  const time = new Date(`${date.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(time.getTime())) return date;
  return new Intl.DateTimeFormat(locale(language), { ...day, timeZone: 'UTC' }).format(time);
}

/** A moment in the law's time, wherever the device is and whatever its clock says. */
export function beijingMoment(moment: string, language: Language): string {
  const time = new Date(moment);
  if (Number.isNaN(time.getTime())) return moment;
  const clock = { hour: '2-digit', minute: '2-digit', hour12: false } as const;
  return new Intl.DateTimeFormat(locale(language), { ...day, ...clock, timeZone: 'Asia/Shanghai' }).format(
    time,
  );
}
