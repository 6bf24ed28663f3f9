import type { Words } from '../../foundation/language.js';
import type { CitationStyle } from '../../official-document/citation.js';
import type { Source } from './record.js';
import type { Lapse } from './validity.js';

interface ToolsWords {
  unmarked: string;
  /** For the validity that a page leaves blank where the server knows better. */
  lapsed: Record<Lapse, string>;
  partly: string;
  past: string;
  successor: string;
  indexNumber: string;
  documentNumber: string;
  citations: string;
  origins: string;
  remarks: string;
  apply: string;
  copy: string;
  copied: string;
  notCopied: string;
  style: Record<CitationStyle, string>;
  address: string;
  source: Record<Source, string>;
  severity: Record<'error' | 'warning' | 'info', string>;
  nothingToMend: string;
  notLoaded: string;
  /** Between the labels of a list. */
  comma: string;
}

export const toolsWords: Words<ToolsWords> = {
  'zh-Hans': {
    unmarked: '未标注',
    lapsed: { repealed: '已废止', superseded: '已被取代', expired: '已失效' },
    partly: '本文件部分内容已修改或废止，请与后来的文件一并查看。',
    past: '标注的失效日期已过，引用前请向发布机构核实。',
    successor: '现行文件：',
    indexNumber: '复制索引号',
    documentNumber: '复制文号',
    citations: '引用格式',
    origins: '数据出处',
    remarks: '编辑检查',
    apply: '申请公开相关信息',
    severity: { error: '应改正', warning: '建议改正', info: '提示' },
    nothingToMend: '没有发现需要改正的地方。',
    notLoaded: '没能读取。请检查网络，然后刷新页面。',
    copy: '复制',
    copied: '已复制：',
    notCopied: '浏览器不允许复制，请选中后手动复制：',
    style: { official: '公文引用', reference: '参考文献（GB/T 7714）', plain: '普通引用' },
    address: '永久链接',
    source: {
      markup: '本页的信息栏',
      selector: '本页的信息栏',
      json: '本页附带的数据',
      endpoint: '政府信息公开数据接口',
      tag: '网页头部的标签',
      text: '由正文推定，不是发布机构标注的',
    },
    comma: '、',
  },
  'zh-Hant': {
    unmarked: '未標註',
    lapsed: { repealed: '已廢止', superseded: '已被取代', expired: '已失效' },
    partly: '本文件部分內容已修改或廢止，請與後來的文件一併查看。',
    past: '標註的失效日期已過，引用前請向發布機構核實。',
    successor: '現行文件：',
    indexNumber: '複製索引號',
    documentNumber: '複製文號',
    citations: '引用格式',
    origins: '資料出處',
    remarks: '編輯檢查',
    apply: '申請公開相關資訊',
    severity: { error: '應改正', warning: '建議改正', info: '提示' },
    nothingToMend: '沒有發現需要改正的地方。',
    notLoaded: '未能讀取。請檢查網路，然後重新整理頁面。',
    copy: '複製',
    copied: '已複製：',
    notCopied: '瀏覽器不允許複製，請選取後手動複製：',
    style: { official: '公文引用', reference: '參考文獻（GB/T 7714）', plain: '一般引用' },
    address: '永久連結',
    source: {
      markup: '本頁的資訊欄',
      selector: '本頁的資訊欄',
      json: '本頁附帶的資料',
      endpoint: '政府資訊公開資料介面',
      tag: '網頁標頭的標籤',
      text: '由正文推定，不是發布機構標註的',
    },
    comma: '、',
  },
  en: {
    unmarked: 'not stated',
    lapsed: { repealed: 'repealed', superseded: 'superseded', expired: 'expired' },
    partly: 'Parts of this document have been amended or repealed. Read it with the later documents.',
    past: 'The stated date of expiry has passed. Check with the publisher before you cite it.',
    successor: 'In force: ',
    indexNumber: 'Copy index no.',
    documentNumber: 'Copy document no.',
    citations: 'Cite',
    origins: 'Sources',
    remarks: 'Check',
    apply: 'Request information',
    severity: { error: 'To mend', warning: 'Better mended', info: 'Note' },
    nothingToMend: 'Nothing found to mend.',
    notLoaded: 'This could not be loaded. Check the network, then reload the page.',
    copy: 'Copy',
    copied: 'Copied: ',
    notCopied: 'The browser refused to copy. Select and copy by hand: ',
    style: {
      official: 'As official documents cite',
      reference: 'List of references (GB/T 7714)',
      plain: 'In a sentence',
    },
    address: 'Permanent address',
    source: {
      markup: 'the table on this page',
      selector: 'the table on this page',
      json: 'data in this page',
      endpoint: 'the disclosure data service',
      tag: 'the page’s head',
      text: 'derived from the text, not stated by the publisher',
    },
    comma: ', ',
  },
};
