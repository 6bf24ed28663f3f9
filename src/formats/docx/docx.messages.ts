import type { Words } from '../../foundation/language.js';

const zhHans = {
  picture: '〔图片：网页不能显示这种格式，请下载文件查看〕',
};

export const docxWords: Words<typeof zhHans> = {
  'zh-Hans': zhHans,
  'zh-Hant': { picture: '〔圖片：網頁不能顯示這種格式，請下載檔案查看〕' },
  en: { picture: '[Picture of a kind that pages cannot show: download the file to see it]' },
};
