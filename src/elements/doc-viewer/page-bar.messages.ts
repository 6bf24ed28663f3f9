import type { Words } from '../../foundation/language.js';

const zhHans = {
  bar: '页面',
  previous: '上一页',
  next: '下一页',
  page: (count: number) => `页码，共 ${count} 页`,
  of: (count: number) => `/ ${count}`,
  larger: '放大',
  smaller: '缩小',
  width: '适合宽度',
  whole: '整页',
  rotate: '顺时针旋转',
  download: '下载文件',
  scale: (percent: number) => `${percent}%`,
};

export const pageBarWords: Words<typeof zhHans> = {
  'zh-Hans': zhHans,
  'zh-Hant': {
    bar: '頁面',
    previous: '上一頁',
    next: '下一頁',
    page: (count) => `頁碼，共 ${count} 頁`,
    of: (count) => `/ ${count}`,
    larger: '放大',
    smaller: '縮小',
    width: '適合寬度',
    whole: '整頁',
    rotate: '順時針旋轉',
    download: '下載檔案',
    scale: (percent) => `${percent}%`,
  },
  en: {
    bar: 'Pages',
    previous: 'Previous page',
    next: 'Next page',
    page: (count) => `Page number, of ${count}`,
    of: (count) => `/ ${count}`,
    larger: 'Zoom in',
    smaller: 'Zoom out',
    width: 'Fit width',
    whole: 'Fit page',
    rotate: 'Turn clockwise',
    download: 'Download the file',
    scale: (percent) => `${percent}%`,
  },
};
