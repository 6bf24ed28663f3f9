import { readFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import {
  isDay,
  loadChineseCalendar,
  withOwnYears,
  type CalendarYear,
  type Clock,
  type NamedDay,
  type WorkingCalendar,
} from 'gov-disclosure/disclosure-request';
import { beijingDay } from '../beijing-time.js';
import { OperatorError } from '../sentences.js';

/** The working days that this endpoint counts in; loaded when first needed. */
export class SiteCalendar {
  private loading: Promise<WorkingCalendar> | undefined;

  /** @param file JSON `{"2027": {"offDays": [{"date", "name"}], "workDays": […]}}`: years that the data lack, or corrections */
  constructor(private readonly file?: string) {}

  load(): Promise<WorkingCalendar> {
    return (this.loading ??= this.read());
  }

  /** Today in China, and the calendar. */
  async clock(): Promise<Clock> {
    return { today: beijingDay(new Date()), calendar: await this.load() };
  }

  private async read(): Promise<WorkingCalendar> {
    const calendar = await loadChineseCalendar();
    if (!this.file) return calendar;
    const text = await readFile(this.file, 'utf8').catch((cause: unknown) => {
      throw unusable(this.file ?? '', cause);
    });
    const own = readYears(text);
    if (!own) throw unusable(this.file);
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
    return withOwnYears(calendar, own, hash);
  }
}

function readYears(text: string): Record<number, CalendarYear> | undefined {
  try {
    const years = JSON.parse(text) as Record<string, CalendarYear>;
    const sound = Object.entries(years).every(
      ([year, { offDays, workDays }]) =>
        /^20\d\d$/.test(year) && [...offDays, ...workDays].every((day) => isNamedDay(day, year)),
    );
    return sound ? years : undefined;
  } catch {
    return undefined;
  }
}

function isNamedDay({ date, name }: NamedDay, year: string): boolean {
  return isDay(date) && date.startsWith(year) && typeof name === 'string';
}

function unusable(file: string, cause?: unknown): OperatorError {
  return new OperatorError(
    {
      'zh-Hans': `日历文件 ${file} 无法使用：应为按年份列出放假日和上班日的 JSON，见 endpoint/README.md。`,
      'zh-Hant': `日曆檔 ${file} 無法使用：應為按年份列出放假日和上班日的 JSON，見 endpoint/README.md。`,
      en: `The calendar file ${file} cannot be used: it must be JSON that lists days off and days worked by year, see endpoint/README.md.`,
    },
    { cause },
  );
}
