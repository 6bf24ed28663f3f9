import type { Words } from '../../foundation/language.js';

const zhHans = {
  title: '查询办理情况',
  number: '申请编号',
  numberHelp: '印在回执上，例如 CXS-2026-00001。',
  queryCode: '查询码',
  queryCodeHelp: '印在回执上，共12位，不分大小写，可以不填短横线。',
  submit: '查询',
  prefilled: '已填入本标签页中刚提交的申请。',
  fill: (label: string) => `请填写${label}。`,
  summary: (count: number) => `有${count}处需要填写`,
  error: '错误：',
  searching: '正在查询…',
  stop: '停止',
  /** One sentence for a number that does not exist and for a code that is wrong. */
  wrong: '没有打开：申请编号和查询码对不上。请与回执逐字核对后再查；回执丢了的，请带身份证明向受理机关查询。',
  tooMany: (minutes: number) => `查询的次数太多。请在${minutes}分钟后再查。`,
  offline: '设备没有联网。联网后会自动再查。',
  noAnswer: '没有得到答复。请稍后再查。',
  notTaken: (code: string) => `没有接收这次查询（${code}）。请稍后再查；仍然不行的，请向受理机关查询。`,
  noEndpoint: '本页暂时不能查询。请凭回执向受理机关查询。',
  notLoaded: '结果没有加载出来。请检查网络后再查。',
};

const zhHant: typeof zhHans = {
  title: '查詢辦理情況',
  number: '申請編號',
  numberHelp: '印在回執上，例如 CXS-2026-00001。',
  queryCode: '查詢碼',
  queryCodeHelp: '印在回執上，共12位，不分大小寫，可以不填短橫線。',
  submit: '查詢',
  prefilled: '已填入本分頁中剛提交的申請。',
  fill: (label) => `請填寫${label}。`,
  summary: (count) => `有${count}處需要填寫`,
  error: '錯誤：',
  searching: '正在查詢…',
  stop: '停止',
  wrong: '沒有打開：申請編號和查詢碼對不上。請與回執逐字核對後再查；回執丟了的，請帶身份證明向受理機關查詢。',
  tooMany: (minutes) => `查詢的次數太多。請在${minutes}分鐘後再查。`,
  offline: '裝置沒有連線。連線後會自動再查。',
  noAnswer: '沒有得到答覆。請稍後再查。',
  notTaken: (code) => `沒有接收這次查詢（${code}）。請稍後再查；仍然不行的，請向受理機關查詢。`,
  noEndpoint: '本頁暫時不能查詢。請憑回執向受理機關查詢。',
  notLoaded: '結果沒有載入。請檢查網路後再查。',
};

const en: typeof zhHans = {
  title: 'Follow an application',
  number: 'Number',
  numberHelp: 'On the receipt, such as CXS-2026-00001.',
  queryCode: 'Query code',
  queryCodeHelp: 'On the receipt: 12 characters. Capitals and hyphens make no difference.',
  submit: 'Look up',
  prefilled: 'Filled in from the application that you have just submitted in this tab.',
  fill: (label) => `Fill in: ${label}.`,
  summary: (count) => `Fill in the following (${count})`,
  error: 'Error: ',
  searching: 'Looking up…',
  stop: 'Stop',
  wrong:
    'Not opened: number and query code do not match. Compare both with the receipt, character by character. If you have lost it, ask the authority and bring proof of identity.',
  tooMany: (minutes) => `Looked up too often. Try again in ${minutes} min.`,
  offline: 'This device is offline. The look-up goes on by itself once it is online.',
  noAnswer: 'There was no answer. Try again later.',
  notTaken: (code) => `The look-up was not taken (${code}). Try again later, or ask the authority.`,
  noEndpoint:
    'This page cannot look up applications at the moment. Ask the authority and have your receipt ready.',
  notLoaded: 'The result did not load. Check the network and try again.',
};

export const lookUpWords: Words<typeof zhHans> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en };
export type LookUpWords = typeof zhHans;
