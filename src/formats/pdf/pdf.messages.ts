import type { Words } from '../../foundation/language.js';

const zhHans = {
  page: (page: number, count: number) => `第 ${page} 页，共 ${count} 页`,
  scanned: '这份文件没有文字，多半是扫描件，不能查找、复制和朗读；需要文字版的，请联系发布机关。',
  partlyScanned: '这份文件有些页是扫描的图片，其中的文字查找不到。',
  printing: '原文件已在新窗口打开，请在那里用浏览器的打印功能打印。',
  link: '打开链接',
  broken: (page: number) =>
    `第 ${page} 页没有显示出来：网络断了，或者文件在这里损坏。请重新打开这份文件，或者下载后查看。`,
  onPaper: (address: string) => `这里的文件是 PDF，不随网页打印。请用文件旁边的“打印”打印原文件：${address}`,
};

export const pdfWords: Words<typeof zhHans> = {
  'zh-Hans': zhHans,
  'zh-Hant': {
    page: (page, count) => `第 ${page} 頁，共 ${count} 頁`,
    scanned: '這份文件沒有文字，多半是掃描件，不能查找、複製和朗讀；需要文字版的，請聯繫發布機關。',
    partlyScanned: '這份文件有些頁是掃描的圖片，其中的文字查找不到。',
    printing: '原檔案已在新視窗打開，請在那裡用瀏覽器的列印功能列印。',
    link: '打開連結',
    broken: (page) =>
      `第 ${page} 頁沒有顯示出來：網絡斷了，或者檔案在這裡損壞。請重新打開這份文件，或者下載後查看。`,
    onPaper: (address) => `這裡的文件是 PDF，不隨網頁列印。請用文件旁邊的“列印”列印原檔案：${address}`,
  },
  en: {
    page: (page, count) => `Page ${page} of ${count}`,
    scanned:
      'This file holds no text to find, copy or read aloud; most likely it is a scan. Ask the publisher for one with text.',
    partlyScanned: 'Some pages of this file are scanned pictures; their words cannot be found.',
    printing: 'The original file was opened in a new window: print it there with the browser.',
    link: 'Open the link',
    broken: (page) =>
      `Page ${page} could not be shown: the network is down, or the file is damaged here. Open the file again, or download it.`,
    onPaper: (address) =>
      `The file shown here is a PDF, which is not printed with the page. Print the file itself with “Print” beside it: ${address}`,
  },
};
