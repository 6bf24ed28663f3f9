import type { Words } from '../../foundation/language.js';

const zhHans = {
  legend: '字号',
  /** Names of the steps, the smallest first; further steps are told by their percentage. */
  steps: ['标准', '大', '特大', '最大'],
};

export const fontSizeWords: Words<typeof zhHans> = {
  'zh-Hans': zhHans,
  'zh-Hant': { legend: '字級', steps: ['標準', '大', '特大', '最大'] },
  en: { legend: 'Text size', steps: ['Standard', 'Large', 'Larger', 'Largest'] },
};
