import type { Words } from '../../foundation/language.js';

/** What is said when the office has changed its form while it was being filled in. */
const zhHans = {
  asking: '行政机关更改了申请表，正在取新的申请表，请稍候。',
  title: '行政机关更改了申请表，申请还没有提交',
  text: '填写期间，行政机关更改了受理机关或者要填写的内容。您填写的内容都还在。请按下面的提示补上，核对后再次提交。',
  needed: '需要改正：',
  authority: (name: string) => `现在的受理机关是${name}，请核对。`,
  chooseAuthority: '可选的受理机关有变化，请重新核对受理机关。',
  added: '新增的栏目，可以不填：',
  dropped: '不再需要填写的栏目。您原来填的内容不会提交，需要的请复制保存：',
  entry: (label: string, value: string) => `${label}：${value}`,
  notFetched:
    '行政机关更改了申请表，申请还没有提交。新的申请表没有取到；所填内容都在，请稍后再次提交。仍然不行的，请打印本页，当面或者邮寄提交给行政机关。',
};

const zhHant: typeof zhHans = {
  asking: '行政機關更改了申請表，正在取新的申請表，請稍候。',
  title: '行政機關更改了申請表，申請還沒有提交',
  text: '填寫期間，行政機關更改了受理機關或者要填寫的內容。您填寫的內容都還在。請按下面的提示補上，核對後再次提交。',
  needed: '需要改正：',
  authority: (name) => `現在的受理機關是${name}，請核對。`,
  chooseAuthority: '可選的受理機關有變化，請重新核對受理機關。',
  added: '新增的欄目，可以不填：',
  dropped: '不再需要填寫的欄目。您原來填的內容不會提交，需要的請複製保存：',
  entry: (label, value) => `${label}：${value}`,
  notFetched:
    '行政機關更改了申請表，申請還沒有提交。新的申請表沒有取到；所填內容都在，請稍後再次提交。仍然不行的，請列印本頁，當面或者郵寄提交給行政機關。',
};

const en: typeof zhHans = {
  asking: 'The office has changed its form. The new one is being fetched.',
  title: 'The office has changed its form; nothing was submitted',
  text: 'While you filled it in, the office changed which authority takes it or what it asks. Everything you wrote is still here. Add what is told below, check it and submit again.',
  needed: 'To be corrected:',
  authority: (name) => `The authority is now ${name}. Please check that it is the right one.`,
  chooseAuthority: 'The authorities to choose from have changed. Please check the one you chose.',
  added: 'New fields, which may stay empty:',
  dropped: 'Fields that are no longer asked. What you wrote there is not submitted; copy what you need:',
  entry: (label, value) => `${label}: ${value}`,
  notFetched:
    'The office has changed its form; nothing was submitted. The new form could not be fetched. Nothing is lost; submit again in a while, or print this page and hand it in or post it to the authority.',
};

export const formChangeWords: Words<typeof zhHans> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en };
