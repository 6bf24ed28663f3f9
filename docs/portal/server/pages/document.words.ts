/** The words of the document page, in the characters of the document itself. */
const zhHans = {
  here: '当前位置',
  all: '主动公开的文件',
  source: '来源',
  published: '发布日期',
  metadata: '文件信息',
  unstated: '未标注',
  ended: (validity: string) => `本文件${/失效/.test(validity) ? '已失效' : '已废止'}`,
  endedSince: (date: string) => `自${date}起不再施行。`,
  endedSomeday: '不再施行，废止日期未标注。',
  successor: (title: string) => `替代文件：${title}。`,
  kept: '以下全文仅供查阅历史。',
  limited: (validity: string) => `本文件的效力：${validity}。`,
  limitedNext: '引用之前请向发文机关核实现行内容。',
  related: '还需要与本文件有关的其他信息？',
  request: '依申请公开',
  address: '本页地址',
};

const zhHant: typeof zhHans = {
  here: '當前位置',
  all: '主動公開的文件',
  source: '來源',
  published: '發佈日期',
  metadata: '文件資訊',
  unstated: '未標注',
  ended: (validity) => `本文件${/失效/.test(validity) ? '已失效' : '已廢止'}`,
  endedSince: (date) => `自${date}起不再施行。`,
  endedSomeday: '不再施行，廢止日期未標注。',
  successor: (title) => `替代文件：${title}。`,
  kept: '以下全文僅供查閱歷史。',
  limited: (validity) => `本文件的效力：${validity}。`,
  limitedNext: '引用之前請向發文機關核實現行內容。',
  related: '還需要與本文件有關的其他資訊？',
  request: '依申請公開',
  address: '本頁地址',
};

export const documentWords = { 'zh-Hans': zhHans, 'zh-Hant': zhHant };

export type DocumentWords = typeof zhHans;
