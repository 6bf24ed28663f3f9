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
};

export const reviewWords: Words<typeof zhHans> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en };
export type ReviewWords = typeof zhHans;
