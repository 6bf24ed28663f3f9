import type { Words } from '../../foundation/language.js';

/** The words inside the panel; they load with it. */
const zhHans = {
  scan: '用手机扫一扫，在手机上打开本页。点击二维码可放大。',
  image: (address: string) => `二维码，内容是本页网址 ${address}`,
  copy: '复制网址',
  copied: '网址已复制。',
  notCopied: '没能复制。请长按或选中上面的网址，再复制。',
  save: { png: '保存图片', svg: '保存矢量图' },
  share: '分享…',
  weChat: '在微信中，请点击右上角“…”转发本页。',
  noAddress: '本页没有可以在手机上打开的网址。请先打开网站上的页面，再使用二维码。',
  tooLong: '本页网址太长，不能生成二维码。请复制网址后发送。',
  notSaved: '没能保存。请在二维码上长按或点右键保存，或者复制网址。',
  fileName: '本页二维码',
};

export const shareCodeWords: Words<typeof zhHans> = {
  'zh-Hans': zhHans,
  'zh-Hant': {
    scan: '用手機掃一掃，在手機上開啟本頁。點擊 QR 碼可放大。',
    image: (address) => `QR 碼，內容是本頁網址 ${address}`,
    copy: '複製網址',
    copied: '網址已複製。',
    notCopied: '沒能複製。請長按或選取上面的網址，再複製。',
    save: { png: '儲存圖片', svg: '儲存向量圖' },
    share: '分享…',
    weChat: '在微信中，請點擊右上角「…」轉發本頁。',
    noAddress: '本頁沒有可以在手機上開啟的網址。請先開啟網站上的頁面，再使用 QR 碼。',
    tooLong: '本頁網址太長，不能產生 QR 碼。請複製網址後傳送。',
    notSaved: '沒能儲存。請在 QR 碼上長按或按右鍵儲存，或者複製網址。',
    fileName: '本頁QR碼',
  },
  en: {
    scan: 'Scan with a phone to open this page there. Press the code to enlarge it.',
    image: (address) => `QR code of this page's address ${address}`,
    copy: 'Copy address',
    copied: 'The address is copied.',
    notCopied: 'It could not be copied. Select the address above and copy it.',
    save: { png: 'Save image', svg: 'Save as SVG' },
    share: 'Share…',
    weChat: 'In WeChat, use “…” at the top right to forward this page.',
    noAddress: 'This page has no address that a phone could open. Open it on the website first.',
    tooLong: 'This page’s address is too long for a code. Copy the address and send it instead.',
    notSaved: 'It could not be saved. Press and hold the code to save it, or copy the address.',
    fileName: 'page-qr-code',
  },
};
