import type { Words } from '../../foundation/language.js';

const zhHans = {
  label: '引用格式',
  official: '公文引用',
  reference: '参考文献（GB/T 7714）',
  plain: '普通引用',
  note: '按本页所示内容生成，使用前请核对。',
  copy: '复制',
  close: '收起',
};

export const citationWords: Words<typeof zhHans> = {
  'zh-Hans': zhHans,
  'zh-Hant': {
    label: '引用格式',
    official: '公文引用',
    reference: '參考文獻（GB/T 7714）',
    plain: '一般引用',
    note: '依本頁所示內容產生，使用前請核對。',
    copy: '複製',
    close: '收起',
  },
  en: {
    label: 'Citations',
    official: 'In official documents',
    reference: 'Reference (GB/T 7714)',
    plain: 'Plain',
    note: 'Made from what this page shows. Check it before use.',
    copy: 'Copy',
    close: 'Close',
  },
};
