import type { Words } from '../../foundation/language.js';
import { extraFieldsWords } from './extra-fields.messages.js';

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
  /** What the form that the element writes calls the fields that a site's own form may lack. */
  names: extraFieldsWords['zh-Hans'] as Readonly<Record<string, unknown>>,
  notInForm: (label: string) =>
    `行政机关还要求填写${label ? `“${label}”` : '其他内容'}，本页的申请表里没有这一项。请刷新本页，看有没有新的申请表；仍然没有的，请打印填好的表，补写后当面或者邮寄提交给行政机关。`,
  filedBefore: (number: string) =>
    `可能已经提交过：同一申请人不久前提交过内容相同的申请，编号${number}，没有重复登记。确实要另外提交的，请再次提交，并在核对后选“仍要另外提交一份”。`,
  files: '有附件已经过期或者没有上传完，请删除后重新上传。',
  tooEarly: (seconds: number) => `填写得太快，为防止机器提交，请再核对一遍，${seconds}秒后再确认。`,
  proving: '正在完成防止机器提交的检查，请稍候，完成后自动提交。',
  noProof:
    '防止机器提交的检查没有运行起来，填好后可能不能在线提交。请刷新本页再填；仍然不行的，请打印填好的表，当面或者邮寄提交给行政机关。',
  proofExpired: '防止机器提交的检查过期了，没有接收。所填内容都在，请再次提交。',
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
  names: extraFieldsWords['zh-Hant'],
  notInForm: (label) =>
    `行政機關還要求填寫${label ? `「${label}」` : '其他內容'}，本頁的申請表裏沒有這一項。請重新整理本頁，看有沒有新的申請表；仍然沒有的，請列印填好的表，補寫後當面或者郵寄提交給行政機關。`,
  filedBefore: (number) =>
    `可能已經提交過：同一申請人不久前提交過內容相同的申請，編號${number}，沒有重複登記。確實要另外提交的，請再次提交，並在核對後選「仍要另外提交一份」。`,
  files: '有附件已經過期或者沒有上傳完，請刪除後重新上傳。',
  tooEarly: (seconds) => `填寫得太快，為防止機器提交，請再核對一遍，${seconds}秒後再確認。`,
  proving: '正在完成防止機器提交的檢查，請稍候，完成後自動提交。',
  noProof:
    '防止機器提交的檢查沒有運行起來，填好後可能不能線上提交。請重新整理本頁再填；仍然不行的，請列印填好的表，當面或者郵寄提交給行政機關。',
  proofExpired: '防止機器提交的檢查過期了，沒有接收。所填內容都在，請再次提交。',
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
  names: extraFieldsWords.en,
  notInForm: (label) =>
    `The authority also asks for ${label ? `“${label}”` : 'something else'}, which the form on this page does not have. Reload the page to see whether there is a new form; if not, print the completed form, add it by hand, and hand it in or post it.`,
  filedBefore: (number) =>
    `This may have been submitted already: the same applicant submitted the same request not long ago, number ${number}. Nothing was registered twice. If you do want another one, submit again and choose “Submit another one” after the check.`,
  files: 'A file has expired or was not uploaded whole. Remove it and upload it again.',
  tooEarly: (seconds) =>
    `This was filled in very quickly. To keep machines out, check it once more and submit in ${seconds} s.`,
  proving: 'A check against machines is being done; your application is submitted by itself after it.',
  noProof:
    'The check against machines does not run here, so submitting online may fail. Reload this page before you fill it in; if that does not help, print the completed form and hand it in or post it to the authority.',
  proofExpired: 'The check against machines had expired; nothing was taken. Nothing is lost; submit again.',
  masked: (text) => `Hidden, shown as ${text}. Go into the field to see and change it.`,
  unusualNumber:
    'This number looks unusual for such a document. Check it; if it is right, submit it as it is.',
};

export const formCheckWords: Words<typeof zhHans> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en };
export type FormCheckWords = typeof zhHans;
