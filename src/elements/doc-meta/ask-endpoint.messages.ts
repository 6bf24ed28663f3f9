import type { Words } from '../../foundation/language.js';

const zhHans = {
  loading: '正在读取文件信息……',
  notFound: (indexNumber: string) =>
    `没有找到索引号为“${indexNumber}”的文件。请核对索引号，或向发布机构询问。`,
  noEndpoint: '本页没有设置数据接口，暂时不能显示文件信息。请向网站管理员反映。',
  noAnswer: '没能连上数据接口。请检查网络，然后重试。',
  wrongAnswer: '数据接口没有给出文件信息。请稍后重试；仍不行时，请向网站管理员反映。',
};

export const askEndpointWords: Words<typeof zhHans> = {
  'zh-Hans': zhHans,
  'zh-Hant': {
    loading: '正在讀取文件資訊……',
    notFound: (indexNumber) => `沒有找到索引號為「${indexNumber}」的文件。請核對索引號，或向發布機構查詢。`,
    noEndpoint: '本頁沒有設定資料介面，暫時不能顯示文件資訊。請向網站管理員反映。',
    noAnswer: '未能連上資料介面。請檢查網路，然後重試。',
    wrongAnswer: '資料介面沒有給出文件資訊。請稍後重試；仍不行時，請向網站管理員反映。',
  },
  en: {
    loading: 'Loading the document’s details…',
    notFound: (indexNumber) =>
      `There is no document with the index number “${indexNumber}”. Check the number, or ask the publisher.`,
    noEndpoint: 'This page names no data service, so the details cannot be shown. Please tell the webmaster.',
    noAnswer: 'The data service could not be reached. Check the network, then try again.',
    wrongAnswer:
      'The data service gave no details. Try again later; if it persists, please tell the webmaster.',
  },
};
