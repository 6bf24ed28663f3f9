import type { Words } from '../../foundation/language.js';
import type { Lapse } from './validity.js';

/** The words of the first sight; those of the tools and of the element's own list load with them. */
interface DocMetaWords {
  failed: string;
  retry: string;
  lapse: Record<Lapse, string>;
}

const zhHans = (what: string) => `本文件已${what}，仅供查考，不再作为依据。`;
const zhHant = (what: string) => `本文件已${what}，僅供查考，不再作為依據。`;
const en = (what: string) => `This document has ${what}. For reference only.`;

export const docMetaWords: Words<DocMetaWords> = {
  'zh-Hans': {
    failed: '没能读取。请检查网络，然后重试。',
    retry: '重试',
    lapse: {
      repealed: zhHans('废止'),
      superseded: zhHans('被新文件取代'),
      expired: zhHans('失效'),
    },
  },
  'zh-Hant': {
    failed: '未能讀取。請檢查網路，然後重試。',
    retry: '重試',
    lapse: {
      repealed: zhHant('廢止'),
      superseded: zhHant('被新文件取代'),
      expired: zhHant('失效'),
    },
  },
  en: {
    failed: 'This could not be loaded. Check the network, then try again.',
    retry: 'Try again',
    lapse: {
      repealed: en('been repealed'),
      superseded: en('been superseded'),
      expired: en('expired'),
    },
  },
};
