import type { Words } from '../../foundation/language.js';

const zhHans = {
  heading: '政府信息公开申请表',
  lead: '请核对以下内容，无误后确认提交。',
  confirm: '确认提交',
  back: '返回修改',
  files: '附件',
  print: '打印本表',
};

const zhHant: typeof zhHans = {
  heading: '政府信息公開申請表',
  lead: '請核對以下內容，無誤後確認提交。',
  confirm: '確認提交',
  back: '返回修改',
  files: '附件',
  print: '列印本表',
};

const en: typeof zhHans = {
  heading: 'Application for government information',
  lead: 'Please check what you filled in, then submit it.',
  confirm: 'Submit now',
  back: 'Go back and change',
  files: 'Attachments',
  print: 'Print this form',
};

export const reviewWords: Words<typeof zhHans> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en };
