import type { Words } from '../../foundation/language.js';

/** The words of the row; those of the tools' work load with it. */
const zhHans = {
  row: '页面工具',
  print: '打印',
  'copy-link': '复制链接',
  citation: '引用',
  collapse: '收缩',
  expand: '展开',
  top: '转到顶部',
  speech: '听全文',
  traditional: '繁體',
  simplified: '简体',
  close: '关闭',
  back: '返回',
  failed: '没能载入页面工具。请检查网络，然后刷新本页再试。',
};

export const pageToolsWords: Words<typeof zhHans> = {
  'zh-Hans': zhHans,
  'zh-Hant': {
    row: '頁面工具',
    print: '列印',
    'copy-link': '複製連結',
    citation: '引用',
    collapse: '收合',
    expand: '展開',
    top: '回到頂部',
    speech: '聽全文',
    traditional: '繁體',
    simplified: '简体',
    close: '關閉',
    back: '返回',
    failed: '沒能載入頁面工具。請檢查網路，然後重新整理本頁再試。',
  },
  en: {
    row: 'Page tools',
    print: 'Print',
    'copy-link': 'Copy link',
    citation: 'Cite',
    collapse: 'Collapse',
    expand: 'Expand',
    top: 'Top',
    speech: 'Listen',
    traditional: '繁 Trad.',
    simplified: '简 Simpl.',
    close: 'Close',
    back: 'Back',
    failed: 'The page tools could not be loaded. Check the connection, then reload the page.',
  },
};
