import type { Words } from '../../foundation/language.js';

const zhHans = {
  receipt: '政府信息公开申请回执',
  number: '申请编号',
  queryCode: '查询码',
  submittedAt: '提交时间',
  time: (time: string) => `${time}（北京时间）`,
  agency: '接收机关',
  about: '申请的信息',
  contentHash: '内容校验值',
  keep: '请打印或者记下申请编号和查询码，查询办理情况时都要用到。',
  next: '接下来',
  steps: [
    '行政机关与您确认收到。网上提交的申请，以双方确认之日为收到申请之日（《中华人民共和国政府信息公开条例》第三十一条）。',
    '内容不明确的，行政机关在收到之日起7个工作日内一次性告知您补正（第三十条）。',
    '行政机关自收到之日起20个工作日内答复；需要延长的会告知您，最多延长20个工作日（第三十三条）。收到之日确认之前，还没有答复的截止日期。',
  ],
  copy: '复制编号和查询码',
  copied: '已经复制。',
  notCopied: '浏览器不允许复制，请选中文字后复制。',
  print: '打印回执',
  again: '清除回执，填写另一份申请',
};

const zhHant: typeof zhHans = {
  receipt: '政府信息公開申請回執',
  number: '申請編號',
  queryCode: '查詢碼',
  submittedAt: '提交時間',
  time: (time) => `${time}（北京時間）`,
  agency: '接收機關',
  about: '申請的信息',
  contentHash: '內容校驗值',
  keep: '請列印或者記下申請編號和查詢碼，查詢辦理情況時都要用到。',
  next: '接下來',
  steps: [
    '行政機關與您確認收到。網上提交的申請，以雙方確認之日為收到申請之日（《中華人民共和國政府信息公開條例》第三十一條）。',
    '內容不明確的，行政機關在收到之日起7個工作日內一次性告知您補正（第三十條）。',
    '行政機關自收到之日起20個工作日內答覆；需要延長的會告知您，最多延長20個工作日（第三十三條）。收到之日確認之前，還沒有答覆的截止日期。',
  ],
  copy: '複製編號和查詢碼',
  copied: '已經複製。',
  notCopied: '瀏覽器不允許複製，請選取文字後複製。',
  print: '列印回執',
  again: '清除回執，填寫另一份申請',
};

const en: typeof zhHans = {
  receipt: 'Receipt of an application for government information',
  number: 'Number',
  queryCode: 'Query code',
  submittedAt: 'Submitted',
  time: (time) => `${time} (Beijing time)`,
  agency: 'Sent to',
  about: 'Information requested',
  contentHash: 'Hash of the content',
  keep: 'Please print or write down the number and the query code: you need both to follow the application.',
  next: 'What happens next',
  steps: [
    'The authority confirms receipt with you. An application made online is received on the day both sides confirm (Regulation on the Disclosure of Government Information, art. 31).',
    'If it is unclear, the authority asks you once, within 7 working days of receipt, to correct it (art. 30).',
    'The authority replies within 20 working days of receipt; it tells you of an extension, at most 20 working days (art. 33). Until receipt is confirmed there is no due date.',
  ],
  copy: 'Copy number and query code',
  copied: 'Copied.',
  notCopied: 'Your browser does not allow copying. Please select the text and copy it.',
  print: 'Print receipt',
  again: 'Clear the receipt and fill in another application',
};

export const receiptWords: Words<typeof zhHans> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en };
