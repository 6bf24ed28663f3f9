import type { Words } from '../../foundation/language.js';

interface SourcesWords {
  unmarked: string;
  derived: string;
  /** @param date `YYYY-MM-DD` */
  date: (date: string) => string;
  validity: Record<string, string>;
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

function parts(date: string): [number, number, number] {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return [year, month, day];
}

/** GB/T 9704-2012, 7.3.5.4: Arabic digits, the year in full, no leading zeros. */
function chineseDate(date: string): string {
  const [year, month, day] = parts(date);
  return `${year}年${month}月${day}日`;
}

export const sourcesWords: Words<SourcesWords> = {
  'zh-Hans': {
    unmarked: '未标注',
    derived: '（由正文推定）',
    date: chineseDate,
    validity: { repealed: '废止', superseded: '已被取代', expired: '失效', 'in-force': '有效' },
  },
  'zh-Hant': {
    unmarked: '未標註',
    derived: '（由正文推定）',
    date: chineseDate,
    validity: { repealed: '廢止', superseded: '已被取代', expired: '失效', 'in-force': '有效' },
  },
  en: {
    unmarked: 'not stated',
    derived: '(derived from the text)',
    date: (date) => {
      const [year, month, day] = parts(date);
      return `${day} ${months[month - 1]} ${year}`;
    },
    validity: { repealed: 'Repealed', superseded: 'Superseded', expired: 'Expired', 'in-force': 'In force' },
  },
};
