import type { Words } from '../../foundation/language.js';

const zhHans = {
  heading: '个人信息处理告知',
  handler: '处理者',
  contact: '联系方式',
  purpose: '目的和方式',
  kinds: '信息种类',
  retention: '保存期限',
  rights: '您的权利',
};

const zhHant: typeof zhHans = {
  heading: '個人信息處理告知',
  handler: '處理者',
  contact: '聯絡方式',
  purpose: '目的和方式',
  kinds: '信息種類',
  retention: '保存期限',
  rights: '您的權利',
};

const en: typeof zhHans = {
  heading: 'How your personal information is handled',
  handler: 'Handled by',
  contact: 'Contact',
  purpose: 'Purpose and way',
  kinds: 'Kinds of information',
  retention: 'Kept for',
  rights: 'Your rights',
};

export const privacyNoticeWords: Words<typeof zhHans> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en };
