import type { Words } from '../../foundation/language.js';

const zhHans = {
  acts: { correct: '补正材料', withdraw: '撤回申请', 'propose-publication': '主动公开的建议' },
  taken: {
    correct: '补正已经收到。答复的期限从收到补正之日重新计算。',
    withdraw: '申请已经撤回。',
    'propose-publication': '建议已经收到。',
  },
  sending: (act: string) => `正在提交${act}，请不要关闭本页。`,
  unconfirmed: '尚未确认',
  unconfirmedText: (act: string, number: string) =>
    `申请${number}的${act}可能已经送到，但还没有得到答复。请不要另交一份。本页会用同样的内容再次询问，不会重复登记。`,
  notKept: '浏览器不允许保存。得到答复之前，请不要关闭或者刷新本页。',
  askAgain: '现在再问一次',
  stop: '停止',
  offline: '没有发出：设备没有联网。所填内容都在，联网后请再次提交。',
  notSent: '没有送达：网络可能要求先登录。所填内容都在，登录后请再次提交。',
  stopped: '已经停止，没有提交。',
  wrongState: '没有接收：申请的状态已经改变。请按“重新查询”看现在的情况。',
  tooMany: (minutes: number) => `没有接收：提交的太多。请在${minutes}分钟后再次提交。`,
  refused: (code: string) => `没有接收（${code}）。请稍后再次提交；仍然不行的，请联系受理机关。`,
  tooLong: '没有接收：内容太长，请删减后再次提交。',
};

const zhHant: typeof zhHans = {
  acts: { correct: '補正材料', withdraw: '撤回申請', 'propose-publication': '主動公開的建議' },
  taken: {
    correct: '補正已經收到。答覆的期限從收到補正之日重新計算。',
    withdraw: '申請已經撤回。',
    'propose-publication': '建議已經收到。',
  },
  sending: (act) => `正在提交${act}，請不要關閉本頁。`,
  unconfirmed: '尚未確認',
  unconfirmedText: (act, number) =>
    `申請${number}的${act}可能已經送到，但還沒有得到答覆。請不要另交一份。本頁會用同樣的內容再次詢問，不會重複登記。`,
  notKept: '瀏覽器不允許保存。得到答覆之前，請不要關閉或者重新整理本頁。',
  askAgain: '現在再問一次',
  stop: '停止',
  offline: '沒有發出：裝置沒有連線。所填內容都在，連線後請再次提交。',
  notSent: '沒有送達：網路可能要求先登入。所填內容都在，登入後請再次提交。',
  stopped: '已經停止，沒有提交。',
  wrongState: '沒有接收：申請的狀態已經改變。請按「重新查詢」看現在的情況。',
  tooMany: (minutes) => `沒有接收：提交的太多。請在${minutes}分鐘後再次提交。`,
  refused: (code) => `沒有接收（${code}）。請稍後再次提交；仍然不行的，請聯繫受理機關。`,
  tooLong: '沒有接收：內容太長，請刪減後再次提交。',
};

const en: typeof zhHans = {
  acts: { correct: 'correction', withdraw: 'withdrawal', 'propose-publication': 'proposal to publish' },
  taken: {
    correct: 'Your correction has arrived. The time for the reply counts anew from the day of its receipt.',
    withdraw: 'The application is withdrawn.',
    'propose-publication': 'Your proposal has arrived.',
  },
  sending: (act) => `Sending your ${act}. Please keep this page open.`,
  unconfirmed: 'Not yet confirmed',
  unconfirmedText: (act, number) =>
    `Your ${act} for ${number} may have arrived, but there is no answer yet. Please do not send another. This page asks again with the same content, which is registered only once.`,
  notKept:
    'Your browser does not allow storage. Please do not close or reload this page until there is an answer.',
  askAgain: 'Ask again now',
  stop: 'Stop',
  offline: 'Not sent: this device is offline. Nothing is lost; send again once it is online.',
  notSent: 'Not delivered: the network may want you to log in. Nothing is lost; log in, then send again.',
  stopped: 'Stopped and not sent.',
  wrongState: 'Not taken: the state of the application has changed. Choose “Look up again” to see it.',
  tooMany: (minutes) => `Not taken: too much was sent. Send again in ${minutes} min.`,
  refused: (code) => `Not taken (${code}). Send again later, or contact the authority.`,
  tooLong: 'Not taken: the text is too long. Shorten it and send again.',
};

export const applicantActsWords: Words<typeof zhHans> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en };
export type ApplicantActsWords = typeof zhHans;
