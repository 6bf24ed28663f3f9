import type { Words } from '../../foundation/language.js';

const zhHans = {
  notKept: '浏览器不允许保存。得到答复之前，请不要关闭或者刷新本页。',
  /** At a public terminal. Nothing has left yet. */
  waiting:
    '这是公用终端，所填内容只在本页打开时保留，不存入本机。请不要离开、关闭或者刷新本页，否则申请不会发出，所填内容也会清除。',
  /** At a public terminal. It may have arrived. */
  unconfirmed:
    '这是公用终端，申请只在本页打开时保留，不存入本机。得到答复之前，请不要离开、关闭或者刷新本页：离开以后，本页不能再替您询问；申请编号和查询码也要得到答复才有。一直没有答复的，请打电话向行政机关询问是否收到，不要另填一份。',
  leftTitle: '有一份申请还没有得到答复',
  left: (time: string) =>
    `${time}，有人在申请发出以后、得到答复之前离开了本页，申请可能已经送到。为了保护申请人，申请的内容已经从本页清除，不会再次发出。`,
  ask: '如果是您提交的：请先打电话向行政机关询问是否收到，没有收到的再重新填写，以免重复。',
  others: '如果不是您提交的：不用理会，请照常填写。',
  known: '知道了',
};

const zhHant: typeof zhHans = {
  notKept: '瀏覽器不允許保存。得到答覆之前，請不要關閉或者重新整理本頁。',
  waiting:
    '這是公用終端，所填內容只在本頁打開時保留，不存入本機。請不要離開、關閉或者重新整理本頁，否則申請不會發出，所填內容也會清除。',
  unconfirmed:
    '這是公用終端，申請只在本頁打開時保留，不存入本機。得到答覆之前，請不要離開、關閉或者重新整理本頁：離開以後，本頁不能再替您詢問；申請編號和查詢碼也要得到答覆才有。一直沒有答覆的，請打電話向行政機關詢問是否收到，不要另填一份。',
  leftTitle: '有一份申請還沒有得到答覆',
  left: (time) =>
    `${time}，有人在申請發出以後、得到答覆之前離開了本頁，申請可能已經送到。為了保護申請人，申請的內容已經從本頁清除，不會再次發出。`,
  ask: '如果是您提交的：請先打電話向行政機關詢問是否收到，沒有收到的再重新填寫，以免重複。',
  others: '如果不是您提交的：不用理會，請照常填寫。',
  known: '知道了',
};

const en: typeof zhHans = {
  notKept:
    'Your browser does not allow storage. Please do not close or reload this page until there is an answer.',
  waiting:
    'This is a public terminal: what you filled in is held only while this page is open. Do not leave, close or reload it, or your application is not sent and what you filled in is cleared.',
  unconfirmed:
    'This is a public terminal: your application is held only while this page is open. Do not leave, close or reload it until there is an answer: after that it cannot ask for you any more, and the number and query code come only with the answer. If no answer comes, phone the authority and ask whether it has arrived; do not fill in another.',
  leftTitle: 'An application has had no answer yet',
  left: (time) =>
    `At ${time} somebody left this page after an application was sent and before there was an answer; it may have arrived. To protect the applicant it was cleared from this page and is not sent again.`,
  ask: 'If it was yours: first phone the authority and ask whether it has arrived. Fill it in again only if it has not, so that it is not filed twice.',
  others: 'If it was not yours: take no notice and fill in the form.',
  known: 'I see',
};

export const publicTerminalWords: Words<typeof zhHans> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en };
