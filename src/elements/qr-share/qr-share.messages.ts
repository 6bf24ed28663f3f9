import type { Words } from '../../foundation/language.js';

const zhHans = {
  open: '二维码',
  close: '关闭',
  drawing: '正在生成二维码…',
  failed: '二维码没能生成。请检查网络后再试，或者复制浏览器地址栏里的网址。',
  retry: '再试一次',
};

export const qrShareWords: Words<typeof zhHans> = {
  'zh-Hans': zhHans,
  'zh-Hant': {
    open: 'QR 碼',
    close: '關閉',
    drawing: '正在產生 QR 碼…',
    failed: 'QR 碼沒能產生。請檢查網路後再試，或者複製瀏覽器網址列裡的網址。',
    retry: '再試一次',
  },
  en: {
    open: 'QR code',
    close: 'Close',
    drawing: 'Drawing the code…',
    failed:
      'The code could not be drawn. Check the connection and try again, or copy the address from the browser’s address bar.',
    retry: 'Try again',
  },
};
