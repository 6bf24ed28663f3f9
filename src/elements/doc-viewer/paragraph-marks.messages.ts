import type { Words } from '../../foundation/language.js';

const zhHans = {
  /** Before it stands beside any. */
  noneYet: '链接到一段文字。按上下方向键换段',
  label: (start: string) => `链接到这一段：“${start}”。按上下方向键换段`,
  link: '复制链接',
  citation: '复制引用',
  copiedLink: '链接已复制',
  copiedCitation: '引用已复制',
  failed: '没能复制，请从这里选取：',
};

export const paragraphMarkWords: Words<typeof zhHans> = {
  'zh-Hans': zhHans,
  'zh-Hant': {
    noneYet: '連結到一段文字。按上下方向鍵換段',
    label: (start) => `連結到這一段：「${start}」。按上下方向鍵換段`,
    link: '複製連結',
    citation: '複製引用',
    copiedLink: '連結已複製',
    copiedCitation: '引用已複製',
    failed: '沒能複製，請從這裏選取：',
  },
  en: {
    noneYet: 'Link to a paragraph. The up and down arrow keys choose one',
    label: (start) => `Link to this paragraph: “${start}”. The up and down arrow keys choose another`,
    link: 'Copy link',
    citation: 'Copy citation',
    copiedLink: 'Link copied',
    copiedCitation: 'Citation copied',
    failed: 'It could not be copied. Please select it here:',
  },
};
