import type { DeadlineStep, DeadlineStepCode } from './deadline.js';

export type StepLanguage = 'zh-Hans' | 'zh-Hant' | 'en';

type Say = (step: DeadlineStep, days: string) => string;

/** One sentence for each step of a computed date; `days` is the day or the range that it is about. */
export const stepWords: Record<StepLanguage, Record<DeadlineStepCode, Say>> = {
  'zh-Hans': {
    received: (_step, days) => `${days}收到，当日不计，从下一个工作日起算。`,
    counted: ({ counted }, days) => `${days}为工作日，累计第${counted}个工作日。`,
    weekend: (_step, days) => `${days}为周末，不计。`,
    holiday: ({ name }, days) => `${days}为${name ?? '节假日'}假期，不计。`,
    'make-up': ({ name, counted }, days) =>
      `${days}为${name ? `${name}假期` : ''}调休上班日，计入，累计第${counted}个工作日。`,
    stopped: ({ reason }, days) => `${days}${consulted[reason ?? 'third-party'][0]}，所需时间不计。`,
    extended: ({ workingDays }) => `延长答复期限${workingDays ?? 0}个工作日，继续计算。`,
    'calendar-ends': (_step, days) => `日历数据仅到${Number(days.slice(0, 4)) - 1}年，之后的日期还不能计算。`,
    due: ({ counted }, days) => `${days}为第${counted}个工作日，即答复期限的最后一日。`,
  },
  'zh-Hant': {
    received: (_step, days) => `${days}收到，當日不計，從下一個工作日起算。`,
    counted: ({ counted }, days) => `${days}為工作日，累計第${counted}個工作日。`,
    weekend: (_step, days) => `${days}為週末，不計。`,
    holiday: ({ name }, days) => `${days}為${name ?? '節假日'}假期，不計。`,
    'make-up': ({ name, counted }, days) =>
      `${days}為${name ? `${name}假期` : ''}調休上班日，計入，累計第${counted}個工作日。`,
    stopped: ({ reason }, days) => `${days}${consulted[reason ?? 'third-party'][1]}，所需時間不計。`,
    extended: ({ workingDays }) => `延長答覆期限${workingDays ?? 0}個工作日，繼續計算。`,
    'calendar-ends': (_step, days) => `日曆資料僅到${Number(days.slice(0, 4)) - 1}年，之後的日期還不能計算。`,
    due: ({ counted }, days) => `${days}為第${counted}個工作日，即答覆期限的最後一日。`,
  },
  en: {
    received: (_step, days) =>
      `Received on ${days}; that day does not count, the next working day is the first.`,
    counted: ({ counted }, days) => `${days}: working days, ${counted} counted.`,
    weekend: (_step, days) => `${days}: weekend, not counted.`,
    holiday: ({ name }, days) => `${days}: public holiday${name ? ` (${name})` : ''}, not counted.`,
    'make-up': ({ name, counted }, days) =>
      `${days}: weekend worked to make up for a holiday${name ? ` (${name})` : ''}, ${counted} counted.`,
    stopped: ({ reason }, days) => `${days}: ${consulted[reason ?? 'third-party'][2]}, not counted.`,
    extended: ({ workingDays }) => `Extended by ${workingDays ?? 0} working days; the count goes on.`,
    'calendar-ends': (_step, days) =>
      `Calendar data end with ${Number(days.slice(0, 4)) - 1}; later dates cannot be computed yet.`,
    due: ({ counted }, days) => `${days} is working day ${counted}, the last day for the answer.`,
  },
};

const consulted = {
  'third-party': ['征求第三方意见', '徵求第三方意見', 'a third party is being consulted'],
  agency: ['征求共同制作机关意见', '徵求共同製作機關意見', 'another authority is being consulted'],
} as const;

/** A step as a person reads it; days stay `YYYY-MM-DD`, a range is joined by the language's own word. */
export function stepText(step: DeadlineStep, language: StepLanguage = 'zh-Hans'): string {
  const joint = language === 'en' ? ' to ' : '至';
  const days = step.from === step.to ? step.from : `${step.from}${joint}${step.to}`;
  return stepWords[language][step.code](step, days);
}
