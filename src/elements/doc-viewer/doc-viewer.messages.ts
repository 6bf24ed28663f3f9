import type { Words } from '../../foundation/language.js';

const zhHans = {
  outline: '目录',
  /** Said once, beneath the outline: the text alone has legal force. */
  note: '目录由网页生成，不具法律效力。',
  secondDocument: '所附文件',
  below: (heading: string) => `“${heading}”的下级标题`,
  find: '查找',
  print: '打印',
  asCards: '把表格排成卡片，逐项阅读',
  asTables: '把卡片恢复为表格',
  copy: '复制链接',
  copied: '链接已复制',
  copyFailed: '没能复制。这一处的地址已经写在浏览器的地址栏里，请从那里复制。',
  retry: '重新载入',
  failed: '文件没有载入。请检查网络后重新载入。',
  partFailed: '这项功能没有载入。请检查网络后再试。',
};

export type DocViewerWords = typeof zhHans;

export const docViewerWords: Words<DocViewerWords> = {
  'zh-Hans': zhHans,
  'zh-Hant': {
    outline: '目錄',
    note: '目錄由網頁產生，不具法律效力。',
    secondDocument: '所附文件',
    below: (heading) => `「${heading}」的下級標題`,
    find: '查找',
    print: '列印',
    asCards: '把表格排成卡片，逐項閱讀',
    asTables: '把卡片恢復為表格',
    copy: '複製連結',
    copied: '連結已複製',
    copyFailed: '沒能複製。這一處的網址已經寫在瀏覽器的網址列裏，請從那裏複製。',
    retry: '重新載入',
    failed: '文件沒有載入。請檢查網絡後重新載入。',
    partFailed: '這項功能沒有載入。請檢查網絡後再試。',
  },
  en: {
    outline: 'Contents',
    note: 'These contents are made by the page and have no legal force.',
    secondDocument: 'Attached document',
    below: (heading) => `Headings under “${heading}”`,
    find: 'Find',
    print: 'Print',
    asCards: 'Show tables as cards, item by item',
    asTables: 'Show cards as tables again',
    copy: 'Copy link',
    copied: 'Link copied',
    copyFailed: 'The link could not be copied. It is now in the address bar; please copy it from there.',
    retry: 'Load again',
    failed: 'The document was not loaded. Check your network and load it again.',
    partFailed: 'This function was not loaded. Check your network and try again.',
  },
};
