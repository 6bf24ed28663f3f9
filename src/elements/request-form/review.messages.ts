import type { Words } from '../../foundation/language.js';

const zhHans = {
  heading: '政府信息公开申请表',
  lead: '请核对以下内容，无误后确认提交。',
  confirm: '确认提交',
  back: '返回修改',
  similar: '可能已经公开',
  similarHelp: '下列文件已经公开，可以直接查看；如果就是您要的，不必再申请。不是的，请照常提交。',
  files: '附件',
  print: '打印本表',
  earlier: '可能已经提交过',
  earlierText: (number: string, day: string) =>
    `同一申请人提交过内容相同的申请，编号${number}${day && `，${day}提交`}，本次没有重复登记。可以用申请编号和查询码查询；查询码不在手边的，请与行政机关联系。确实要另外提交的，请按本页最下面的“仍要另外提交一份”。`,
  another: '仍要另外提交一份',
};

const zhHant: typeof zhHans = {
  heading: '政府信息公開申請表',
  lead: '請核對以下內容，無誤後確認提交。',
  confirm: '確認提交',
  back: '返回修改',
  similar: '可能已經公開',
  similarHelp: '下列文件已經公開，可以直接查看；如果就是您要的，不必再申請。不是的，請照常提交。',
  files: '附件',
  print: '列印本表',
  earlier: '可能已經提交過',
  earlierText: (number, day) =>
    `同一申請人提交過內容相同的申請，編號${number}${day && `，${day}提交`}，本次沒有重複登記。可以用申請編號和查詢碼查詢；查詢碼不在手邊的，請與行政機關聯絡。確實要另外提交的，請按本頁最下面的「仍要另外提交一份」。`,
  another: '仍要另外提交一份',
};

const en: typeof zhHans = {
  heading: 'Application for government information',
  lead: 'Please check what you filled in, then submit it.',
  confirm: 'Submit now',
  back: 'Go back and change',
  similar: 'Possibly public already',
  similarHelp:
    'These documents are public and can be read at once; if one is what you want, you need not apply. If none is, submit as usual.',
  files: 'Attachments',
  print: 'Print this form',
  earlier: 'This may have been submitted already',
  earlierText: (number, day) =>
    `The same applicant submitted the same request${day && ` on ${day}`}, number ${number}; nothing was registered twice. You can follow it with its number and query code; if you no longer have the code, ask the authority. If you do want another one, press the button at the end of this page.`,
  another: 'Submit another one all the same',
};

export const reviewWords: Words<typeof zhHans> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en };
export type ReviewWords = typeof zhHans;
