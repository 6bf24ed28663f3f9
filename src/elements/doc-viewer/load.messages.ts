import type { Words } from '../../foundation/language.js';
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
  } satisfies Record<LoadProblem, string>,
};

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
    },
  },
};
