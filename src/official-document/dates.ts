import { chineseNumber, ZEROS } from './chinese-numerals.js';
import { plainDigits } from './digits.js';

export interface ReadDate {
  /** `YYYY-MM-DD`. */
  date: string;
  /** Where it stands in the text; the end includes the hour that follows. */
  start: number;
  end: number;
}

// Up to three spaces may stand anywhere: pages print `2011- 09- 01` and `2014 年 5 月 31 日`.
const form = (source: string) => new RegExp(source.replace(/ /g, '[\\s\\u001f]{0,3}'));
const DASH = '[-./_–—]';
const ARABIC = form(
  `((?:19|20)[\\d]{2}) (?:${DASH} (\\d{1,2}) ${DASH} (\\d{1,2})(?!\\d)|年 (\\d{1,2}) 月 (\\d{1,2}) [日号號])`,
);
const PLACE = `[一二三四五六七八九${ZEROS}]`;
const CHINESE = form(
  `([一二] ${PLACE} ${PLACE} ${PLACE}) 年 ([一二三四五六七八九十元\\d]{1,3}) 月 ([一二三四五六七八九十廿卅\\d]{1,3}) [日号號]`,
);
// The calendar of Taiwan counts from 1912: 109 is 2020.
const REPUBLIC = form('(?:中[华華])?民[国國] (\\d{2,3}) 年 (\\d{1,2}) 月 (\\d{1,2}) 日');
const COMPACT = /\b((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)/;
/** The hour that may follow a date: ` 15:17:00`, `T09:30`, ` 14: 58: 15`, `9时30分`. */
const HOUR = /^[\sT]{0,4}\d{1,2}(?:\s?[:：]\s?\d{1,2}){1,2}(?:\.\d+)?Z?|^\s{0,4}\d{1,2}[时時]\d{1,2}分/;

/** `2014-05-31` where year, month and day make a real day of the calendar, else `undefined`. */
export function isoDate(year: number, month: number, day: number): string | undefined {
  const real = year >= 1900 && year < 2100 && month >= 1 && month <= 12 && day >= 1;
  if (!real || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The first date in the first 1,000 characters of a text, in any form met on disclosure pages. */
export function findDate(text: string): ReadDate | undefined {
  const plain = plainDigits(text.slice(0, 1000));
  const chinese = (numeral: string | undefined) => chineseNumber(numeral ?? '') ?? 0;
  return (
    match(plain, ARABIC, (g) => isoDate(+g[1]!, +(g[2] ?? g[4]!), +(g[3] ?? g[5]!))) ??
    match(plain, CHINESE, (g) => isoDate(chinese(g[1]), chinese(g[2]), chinese(g[3]))) ??
    match(plain, REPUBLIC, (g) => isoDate(+g[1]! + 1911, +g[2]!, +g[3]!)) ??
    match(plain, COMPACT, (g) => isoDate(+g[1]!, +g[2]!, +g[3]!))
  );
}

/** The date that a text is, as `YYYY-MM-DD`: nothing but the date, an hour, and white space around them. */
export function readDate(text: string): string | undefined {
  const found = text.length > 60 ? undefined : findDate(text);
  return found && !/[^\s\u001f]/.test(text.slice(0, found.start) + text.slice(found.end))
    ? found.date
    : undefined;
}

function match(text: string, dateForm: RegExp, toDate: (groups: RegExpExecArray) => string | undefined) {
  const groups = dateForm.exec(text);
  const date = groups && toDate(groups);
  if (!groups || !date) return undefined;
  const end = groups.index + groups[0].length;
  return { date, start: groups.index, end: end + (HOUR.exec(text.slice(end))?.[0].length ?? 0) };
}
