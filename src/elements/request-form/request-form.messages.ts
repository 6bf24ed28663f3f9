import type { Words } from '../../foundation/language.js';

/** What is said before the applicant begins; all else comes with its part. */
const zhHans = {
  noForm: '没有加载出来，请检查网络，然后刷新本页。',
  loading: '正在加载，请稍候。',
  notLoaded: '没有加载出来，还没有提交。请检查网络，然后再次提交。',
  blank: '打印空白申请表',
};

const zhHant: typeof zhHans = {
  noForm: '沒有載入，請檢查網路，然後重新整理本頁。',
  loading: '正在載入，請稍候。',
  notLoaded: '沒有載入，還沒有提交。請檢查網路，然後再次提交。',
  blank: '列印空白申請表',
};

const en: typeof zhHans = {
  noForm: 'This did not load. Check the network, then reload this page.',
  loading: 'Loading, please wait.',
  notLoaded: 'This did not load; nothing was submitted. Check the network, then submit again.',
  blank: 'Print a blank form',
};

export const requestFormWords: Words<typeof zhHans> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en };
