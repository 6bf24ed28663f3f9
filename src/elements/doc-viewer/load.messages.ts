import type { Words } from '../../foundation/language.js';
import type { OpenProblem } from '../../formats/opened-document.js';
import type { LoadProblem } from './fetch-page.js';

const zhHans = {
  loading: '正在载入文件',
  loaded: '文件已载入',
  received: (received: string, total: string) =>
    total ? `已载入 ${received}，共 ${total}` : `已载入 ${received}`,
  cancel: '取消',
  cancelled: '已取消载入。',
  retry: '重新载入',
  original: '直接打开文件',
  problems: {
    network: '网络没有接通，文件没有载入。请检查网络后重新载入。',
    timeout: '等了三十秒，服务器没有回应。请稍后重新载入。',
    'not-found': '没有找到这份文件，可能已经移动或删除。请从网站首页查找，或者向发布机构询问。',
    refused: '网站不允许查看这份文件。如果您认为应当公开，可以向发布机构询问，或者申请公开。',
    server: '服务器暂时不能提供这份文件。请稍后重新载入。',
    'not-html': '这份文件不是网页，不能在这里显示。请直接打开。',
    'other-site': '这里只能显示本网站的文件。请直接打开。',
    'no-endpoint': '本页没有设置数据接口，不能载入文件。请联系网站管理员。',
    'no-content': '载入的文件里没有正文。请直接打开，或者向发布机构询问。',
    sanitiser: '安全检查程序没有载入，所以没有显示文件。请检查网络后重新载入。',
    'browser-too-old':
      '这个浏览器的版本较早，不能在网页里显示这份文件。请直接打开或下载后查看，内容是一样的。',
    damaged: '这份文件已损坏或不完整，不能显示。请下载核对，或者向发布机构询问。',
    empty: '这份文件是空的，一页也没有。请向发布机构询问。',
    locked: '这份文件加了密码，没有密码不能显示。',
    engine: '显示这类文件的程序没有载入。请检查网络后重新载入，或者直接打开文件。',
    'unknown-kind': '这类文件不能在网页里显示。请下载后用办公软件打开。',
    'too-large': '这份文件展开后过大，在网页里显示可能使浏览器停止响应。请下载后查看。',
  } satisfies Record<LoadProblem | OpenProblem, string>,
  password: {
    why: '这份文件加了密码。',
    label: '请输入打开文件的密码：',
    wrong: '密码不对，请重新输入。',
    open: '打开文件',
    leave: '不打开',
  },
};

export type LoadWords = typeof zhHans;

export const loadWords: Words<typeof zhHans> = {
  'zh-Hans': zhHans,
  'zh-Hant': {
    loading: '正在載入文件',
    loaded: '文件已載入',
    received: (received, total) => (total ? `已載入 ${received}，共 ${total}` : `已載入 ${received}`),
    cancel: '取消',
    cancelled: '已取消載入。',
    retry: '重新載入',
    original: '直接開啟文件',
    problems: {
      network: '網絡沒有接通，文件沒有載入。請檢查網絡後重新載入。',
      timeout: '等了三十秒，伺服器沒有回應。請稍後重新載入。',
      'not-found': '沒有找到這份文件，可能已經移動或刪除。請從網站首頁查找，或者向發佈機構詢問。',
      refused: '網站不允許查看這份文件。如果您認為應當公開，可以向發佈機構詢問，或者申請公開。',
      server: '伺服器暫時不能提供這份文件。請稍後重新載入。',
      'not-html': '這份文件不是網頁，不能在這裏顯示。請直接開啟。',
      'other-site': '這裏只能顯示本網站的文件。請直接開啟。',
      'no-endpoint': '本頁沒有設定資料介面，不能載入文件。請聯絡網站管理員。',
      'no-content': '載入的文件裏沒有正文。請直接開啟，或者向發佈機構詢問。',
      sanitiser: '安全檢查程式沒有載入，所以沒有顯示文件。請檢查網絡後重新載入。',
      'browser-too-old':
        '這個瀏覽器的版本較早，不能在網頁裏顯示這份文件。請直接開啟或下載後查看，內容是一樣的。',
      damaged: '這份文件已損壞或不完整，不能顯示。請下載核對，或者向發佈機構詢問。',
      empty: '這份文件是空的，一頁也沒有。請向發佈機構詢問。',
      locked: '這份文件加了密碼，沒有密碼不能顯示。',
      engine: '顯示這類文件的程式沒有載入。請檢查網絡後重新載入，或者直接開啟文件。',
      'unknown-kind': '這類文件不能在網頁裏顯示。請下載後用辦公軟件開啟。',
      'too-large': '這份文件展開後過大，在網頁裏顯示可能使瀏覽器停止回應。請下載後查看。',
    },
    password: {
      why: '這份文件加了密碼。',
      label: '請輸入開啟文件的密碼：',
      wrong: '密碼不對，請重新輸入。',
      open: '開啟文件',
      leave: '不開啟',
    },
  },
  en: {
    loading: 'Loading the document',
    loaded: 'The document is loaded',
    received: (received, total) => (total ? `${received} of ${total} loaded` : `${received} loaded`),
    cancel: 'Cancel',
    cancelled: 'Loading was cancelled.',
    retry: 'Load again',
    original: 'Open the document itself',
    problems: {
      network:
        'There is no connection, so the document was not loaded. Check your network and load it again.',
      timeout: 'The server has not answered for thirty seconds. Please load it again later.',
      'not-found':
        'The document was not found; it may have been moved or deleted. Look for it from the home page, or ask its publisher.',
      refused:
        'The site does not allow this document to be seen. If you think it should be public, ask its publisher or file a request.',
      server: 'The server cannot give this document at the moment. Please load it again later.',
      'not-html': 'This document is not a web page and cannot be shown here. Please open it directly.',
      'other-site': 'Only documents of this site can be shown here. Please open it directly.',
      'no-endpoint':
        'This page names no endpoint, so nothing can be loaded. Please tell the site’s administrator.',
      'no-content': 'The loaded page has no text. Please open it directly, or ask its publisher.',
      sanitiser:
        'The security check could not be loaded, so the document is not shown. Check your network and load it again.',
      'browser-too-old':
        'This browser is too old to show the document in the page. Open or download it instead; the content is the same.',
      damaged:
        'This file is damaged or not whole and cannot be shown. Download it to check, or ask its publisher.',
      empty: 'This file is empty and has not a single page. Please ask its publisher.',
      locked: 'This file is protected by a password and cannot be shown without it.',
      engine:
        'The program that shows such files did not load. Check your network and load it again, or open the file itself.',
      'unknown-kind':
        'Files of this kind cannot be shown in a page. Download it and open it with an office program.',
      'too-large':
        'Unpacked, this file is so large that the browser might stop answering. Please download it instead.',
    },
    password: {
      why: 'This file is protected by a password.',
      label: 'Password of the file:',
      wrong: 'That password is not right; please try again.',
      open: 'Open the file',
      leave: 'Do not open it',
    },
  },
};
