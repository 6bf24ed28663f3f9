import type { Words } from '../../foundation/language.js';

const zhHans = {
  /** While the filing is under way. */
  sending: '正在提交，请不要关闭本页。',
  retrying: (attempt: number) => `还没有得到答复，正在第${attempt}次提交同一份内容，不会重复登记。`,
  stop: '停止',
  unconfirmed: '尚未确认',
  unconfirmedText:
    '申请可能已经送到，但还没有得到答复。请不要另填一份。本页会用同样的内容再次询问，不会重复登记；得到答复之前，表中内容不能修改。',
  askedAt: (time: string) => `上次询问：${time}`,
  askAgain: '现在再问一次',
  filed: (number: string, code: string) => `已经提交。申请编号${number}，查询码${code}，请记下。`,
  /** Nothing was filed. */
  waiting: '设备没有联网，申请还没有发出',
  waitingText: '联网后自动提交，只提交一次。请保持本页打开。',
  takeBack: '先不提交，返回修改',
  notSent: '没有送达：网络可能要求先登录。所填内容都在，登录后请再次提交。',
  stopped: '已经停止，没有提交。所填内容都在。',
  tooMany: (minutes: number) => `现在提交的太多，没有接收。所填内容都在，请在${minutes}分钟后再次提交。`,
  refused: (code: string) =>
    `没有接收（${code}）。所填内容都在，请稍后再次提交；仍然不行的，请打印本页，当面或者邮寄提交给行政机关。`,
  noEndpoint: '本页暂时不能在线提交。请打印填好的表，当面或者邮寄提交给行政机关。',
};

const zhHant: typeof zhHans = {
  sending: '正在提交，請不要關閉本頁。',
  retrying: (attempt) => `還沒有得到答覆，正在第${attempt}次提交同一份內容，不會重複登記。`,
  stop: '停止',
  unconfirmed: '尚未確認',
  unconfirmedText:
    '申請可能已經送到，但還沒有得到答覆。請不要另填一份。本頁會用同樣的內容再次詢問，不會重複登記；得到答覆之前，表中內容不能修改。',
  askedAt: (time) => `上次詢問：${time}`,
  askAgain: '現在再問一次',
  filed: (number, code) => `已經提交。申請編號${number}，查詢碼${code}，請記下。`,
  waiting: '裝置沒有連線，申請還沒有發出',
  waitingText: '連線後自動提交，只提交一次。請保持本頁打開。',
  takeBack: '先不提交，返回修改',
  notSent: '沒有送達：網路可能要求先登入。所填內容都在，登入後請再次提交。',
  stopped: '已經停止，沒有提交。所填內容都在。',
  tooMany: (minutes) => `現在提交的太多，沒有接收。所填內容都在，請在${minutes}分鐘後再次提交。`,
  refused: (code) =>
    `沒有接收（${code}）。所填內容都在，請稍後再次提交；仍然不行的，請列印本頁，當面或者郵寄提交給行政機關。`,
  noEndpoint: '本頁暫時不能線上提交。請列印填好的表，當面或者郵寄提交給行政機關。',
};

const en: typeof zhHans = {
  sending: 'Submitting. Please keep this page open.',
  retrying: (attempt) =>
    `No answer yet. Attempt ${attempt} with the same content, which is registered only once.`,
  stop: 'Stop',
  unconfirmed: 'Not yet confirmed',
  unconfirmedText:
    'Your application may have arrived, but there is no answer yet. Please do not fill in another. This page asks again with the same content, which is registered only once; until there is an answer the form cannot be changed.',
  askedAt: (time) => `Last asked: ${time}`,
  askAgain: 'Ask again now',
  filed: (number, code) => `Submitted. Please write down the number ${number} and the query code ${code}.`,
  waiting: 'This device is offline; your application has not been sent',
  waitingText: 'It is submitted by itself, once, when the device is online. Keep this page open.',
  takeBack: 'Do not submit yet, go back',
  notSent: 'Not delivered: the network may want you to log in. Nothing is lost; log in, then submit again.',
  stopped: 'Stopped and not submitted. Nothing is lost.',
  tooMany: (minutes) =>
    `Too many applications at the moment. Nothing is lost; submit again in ${minutes} min.`,
  refused: (code) =>
    `Not taken (${code}). Nothing is lost; submit again later, or print this page and hand it in or post it to the authority.`,
  noEndpoint:
    'This page cannot submit online at the moment. Please print the completed form and hand it in or post it to the authority.',
};

export const filingWords: Words<typeof zhHans> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en };
export type FilingWords = typeof zhHans;
