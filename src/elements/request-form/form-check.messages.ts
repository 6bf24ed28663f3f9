import type { Words } from '../../foundation/language.js';

/** What is to be corrected; the labels are the form's own. */
const zhHans = {
  summary: (count: number) => `有${count}处需要改正，改好后请再次提交`,
  error: '错误：',
  fill: (label: string) => `请填写${label}。`,
  choose: (label: string) => `请选择${label}。`,
  fillForChannel: (label: string) => `按所选的获取方式，请填写${label}。`,
  fillOne: (labels: string[]) => `请填写至少一项：${labels.join('、')}。`,
  number: (label: string) => `${label}有误：应为18位，请与证件或者证书逐位核对。`,
  phone: (label: string) => `${label}有误：至少要有5位数字。`,
  email: (label: string) => `${label}有误：应像name@example.cn这样。`,
  tooLong: (label: string, max: number) => `${label}太长：不能超过${max}个字，请删减。`,
  wrong: (label: string) => `${label}有误，请核对后重新填写。`,
  whole: '申请表',
  masked: (text: string) => `已遮盖，显示为${text}。点入该项可以查看和修改。`,
  unusualNumber: '号码与这种证件通常的样式不同，请再核对一遍；核对无误的，可以照常提交。',
};

const zhHant: typeof zhHans = {
  summary: (count) => `有${count}處需要改正，改好後請再次提交`,
  error: '錯誤：',
  fill: (label) => `請填寫${label}。`,
  choose: (label) => `請選擇${label}。`,
  fillForChannel: (label) => `按所選的獲取方式，請填寫${label}。`,
  fillOne: (labels) => `請填寫至少一項：${labels.join('、')}。`,
  number: (label) => `${label}有誤：應為18位，請與證件或者證書逐位核對。`,
  phone: (label) => `${label}有誤：至少要有5位數字。`,
  email: (label) => `${label}有誤：應像name@example.cn這樣。`,
  tooLong: (label, max) => `${label}太長：不能超過${max}個字，請刪減。`,
  wrong: (label) => `${label}有誤，請核對後重新填寫。`,
  whole: '申請表',
  masked: (text) => `已遮蓋，顯示為${text}。點入該項可以查看和修改。`,
  unusualNumber: '號碼與這種證件通常的樣式不同，請再核對一遍；核對無誤的，可以照常提交。',
};

const en: typeof zhHans = {
  summary: (count) => `Correct the following (${count}) and submit again`,
  error: 'Error: ',
  fill: (label) => `Fill in: ${label}.`,
  choose: (label) => `Choose: ${label}.`,
  fillForChannel: (label) => `The chosen way of obtaining needs this: ${label}.`,
  fillOne: (labels) => `Fill in at least one: ${labels.join(', ')}.`,
  number: (label) => `${label}: compare all 18 characters with the document.`,
  phone: (label) => `${label}: at least 5 digits are needed.`,
  email: (label) => `${label}: it should look like name@example.cn.`,
  tooLong: (label, max) => `${label}: at most ${max} characters. Please shorten it.`,
  wrong: (label) => `${label}: check it and fill it in again.`,
  whole: 'Application',
  masked: (text) => `Hidden, shown as ${text}. Go into the field to see and change it.`,
  unusualNumber:
    'This number looks unusual for such a document. Check it; if it is right, submit it as it is.',
};

export const formCheckWords: Words<typeof zhHans> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en };
export type FormCheckWords = typeof zhHans;
