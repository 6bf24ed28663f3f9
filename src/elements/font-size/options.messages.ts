import type { Words } from '../../foundation/language.js';

const zhHans = {
  size: '字号',
  smaller: '缩小文字',
  larger: '放大文字',
  reset: '恢复标准字号',
  elder: '长者模式',
};

export const optionWords: Words<typeof zhHans> = {
  'zh-Hans': zhHans,
  'zh-Hant': {
    size: '字級',
    smaller: '縮小文字',
    larger: '放大文字',
    reset: '恢復標準字級',
    elder: '長者模式',
  },
  en: {
    size: 'Text size',
    smaller: 'Smaller text',
    larger: 'Larger text',
    reset: 'Standard size',
    elder: 'Easy reading',
  },
};
