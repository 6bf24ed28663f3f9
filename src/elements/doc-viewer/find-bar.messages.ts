import type { Words } from '../../foundation/language.js';

const zhHans = {
  field: '在文件里查找',
  next: '下一处',
  previous: '上一处',
  close: '关闭查找',
  none: '没有找到',
  searching: (found: number) => (found ? `正在查找，已找到 ${found} 处` : '正在查找'),
  most: (count: number) => `前 ${count} 处`,
};

export const findBarWords: Words<typeof zhHans> = {
  'zh-Hans': zhHans,
  'zh-Hant': {
    field: '在文件裏查找',
    next: '下一處',
    previous: '上一處',
    close: '關閉查找',
    none: '沒有找到',
    searching: (found) => (found ? `正在查找，已找到 ${found} 處` : '正在查找'),
    most: (count) => `前 ${count} 處`,
  },
  en: {
    field: 'Find in the document',
    next: 'Next',
    previous: 'Previous',
    close: 'Close the find bar',
    none: 'Nothing found',
    searching: (found) => (found ? `Searching, ${found} found so far` : 'Searching'),
    most: (count) => `first ${count}`,
  },
};
