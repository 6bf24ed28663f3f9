import type { Words } from '../../foundation/language.js';

const zhHans = {
  label: '简繁转换',
  converting: '正在转换…',
  cancel: '取消',
  traditional: '正文已转换为繁体字。转换由程序完成，以原文为准。',
  simplified: '正文已转换为简体字。转换由程序完成，以原文为准。',
  restored: '正文已恢复原样。',
};

export const convertScriptWords: Words<typeof zhHans> = {
  'zh-Hans': zhHans,
  'zh-Hant': {
    label: '簡繁轉換',
    converting: '正在轉換…',
    cancel: '取消',
    traditional: '正文已轉換為繁體字。轉換由程式完成，以原文為準。',
    simplified: '正文已轉換為簡體字。轉換由程式完成，以原文為準。',
    restored: '正文已恢復原樣。',
  },
  en: {
    label: 'Script',
    converting: 'Converting…',
    cancel: 'Cancel',
    traditional: 'The text is now in Traditional characters, converted by a program. The original prevails.',
    simplified: 'The text is now in Simplified characters, converted by a program. The original prevails.',
    restored: 'The text is as published again.',
  },
};
