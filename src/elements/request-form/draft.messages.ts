import type { Words } from '../../foundation/language.js';

const zhHans = {
  offered: (time: string) => `您在${time}填写过这份申请，还没有提交。`,
  restore: '恢复填写的内容',
  discard: '不要了',
  restored: '已经恢复。证件号码没有保存，请重新填写。',
  perTab: '填写的内容自动保存在本标签页，关闭标签页就会删除；证件号码和附件不保存。',
  keep: '在本机保存7天，关闭后还可以接着填（公用电脑请不要选）',
  erase: '清除保存的内容',
  erased: '已经清除。',
  notKept: '浏览器不允许保存填写的内容，离开或者刷新本页前，请先提交或者打印。',
};

const zhHant: typeof zhHans = {
  offered: (time) => `您在${time}填寫過這份申請，還沒有提交。`,
  restore: '恢復填寫的內容',
  discard: '不要了',
  restored: '已經恢復。證件號碼沒有保存，請重新填寫。',
  perTab: '填寫的內容自動保存在本分頁，關閉分頁就會刪除；證件號碼和附件不保存。',
  keep: '在本機保存7天，關閉後還可以接著填（公用電腦請不要選）',
  erase: '清除保存的內容',
  erased: '已經清除。',
  notKept: '瀏覽器不允許保存填寫的內容，離開或者重新整理本頁前，請先提交或者列印。',
};

const en: typeof zhHans = {
  offered: (time) => `You filled in this application at ${time} and have not submitted it.`,
  restore: 'Restore what I filled in',
  discard: 'Discard it',
  restored: 'Restored. The identity number was not kept; please fill it in again.',
  perTab:
    'What you fill in is kept in this tab and deleted when you close it; identity numbers and files are not kept.',
  keep: 'Keep it on this device for 7 days (not on a shared computer)',
  erase: 'Erase what was kept',
  erased: 'Erased.',
  notKept: 'Your browser does not allow storage. Submit or print before you leave or reload this page.',
};

export const draftWords: Words<typeof zhHans> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en };
