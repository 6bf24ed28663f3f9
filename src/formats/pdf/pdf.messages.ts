import type { Words } from '../../foundation/language.js';

const zhHans = {
  page: (page: number, count: number) => `第 ${page} 页，共 ${count} 页`,
  scanned: '这份文件是扫描件，没有可以查找、复制和朗读的文字；需要文字版的，请联系发布机关。',
  partlyScanned: '这份文件有些页是扫描的图片，其中的文字查找不到。',
  printing: '原文件已在新窗口打开，请在那里用浏览器的打印功能打印。',
  link: '打开链接',
};

export const pdfWords: Words<typeof zhHans> = {
  'zh-Hans': zhHans,
  'zh-Hant': {
    page: (page, count) => `第 ${page} 頁，共 ${count} 頁`,
    scanned: '這份文件是掃描件，沒有可以查找、複製和朗讀的文字；需要文字版的，請聯繫發布機關。',
    partlyScanned: '這份文件有些頁是掃描的圖片，其中的文字查找不到。',
    printing: '原檔案已在新視窗打開，請在那裡用瀏覽器的列印功能列印。',
    link: '打開連結',
  },
  en: {
    page: (page, count) => `Page ${page} of ${count}`,
    scanned:
      'This file is a scan: it holds no text to find, copy or read aloud. Ask the publisher for one with text.',
    partlyScanned: 'Some pages of this file are scanned pictures; their words cannot be found.',
    printing: 'The original file was opened in a new window: print it there with the browser.',
    link: 'Open the link',
  },
};
