import { isDocumentNumber, normalDocumentNumber } from './document-number.js';
import type { Metadata } from './metadata.js';

/** What a citation says of a document. Dates are `YYYY-MM-DD`. */
export interface CitedDocument {
  title: string;
  documentNumber?: string;
  /** The issuing authority; where the page names none, its publisher. */
  author?: string;
  /** Date of the document. */
  date?: string;
  datePublished?: string;
  /** The permanent address. */
  address?: string;
  /** The day on which the page was read. */
  accessed?: string;
}

/**
 * `official`: as one official document cites another, title first, then the number, 《标题》（发文字号）.
 * `reference`: an entry of a list of references, GB/T 7714-2015.
 * `plain`: a sentence for a letter or a message, with the address.
 */
export type CitationStyle = 'official' | 'reference' | 'plain';

/** The document that a page's metadata describe; a CMS serial under 文件编号 is no document number and is left out. */
export function citedDocument(
  metadata: Metadata,
  page: { title: string; address?: string; accessed?: string },
): CitedDocument {
  const number = metadata.documentNumber;
  const author = metadata.issuingAuthority ?? metadata.publisher;
  return {
    title: metadata.title ?? page.title,
    ...(number && isDocumentNumber(number) ? { documentNumber: normalDocumentNumber(number) } : {}),
    ...(author ? { author } : {}),
    ...(metadata.dateCreated ? { date: metadata.dateCreated } : {}),
    ...(metadata.datePublished ? { datePublished: metadata.datePublished } : {}),
    ...(page.address ? { address: page.address } : {}),
    ...(page.accessed ? { accessed: page.accessed } : {}),
  };
}

/** The citation in one line. What the document does not tell is left out, never invented. */
export function cite(document: CitedDocument, style: CitationStyle): string {
  if (style === 'reference') return reference(document);
  const named =
    inBookMarks(document.title) + (document.documentNumber ? `（${document.documentNumber}）` : '');
  if (style === 'official') return named;
  const author = document.author ? `${oneLine(document.author)}：` : '';
  const parts = [author + named, chineseDate(document.date ?? document.datePublished), document.address];
  return parts.filter(Boolean).join('，');
}

/**
 * GB/T 7714-2015, 4.6 electronic resources: 主要责任者. 题名: 其他题名信息[文献类型标识/文献载体标识]. (更新日期)[引用日期].
 * 获取路径. The number stands as 其他题名信息 (8.2.3); a numbered document is a record (A), another page a bulletin
 * (EB), annex B.
 */
function reference(document: CitedDocument): string {
  const { author, documentNumber, address } = document;
  const kind = (documentNumber ? 'A' : 'EB') + (address ? '/OL' : '');
  const title = oneLine(document.title) + (documentNumber ? `: ${documentNumber}` : '');
  const day = document.datePublished ?? document.date;
  const dates = (day ? `(${day})` : '') + (document.accessed && address ? `[${document.accessed}]` : '');
  const parts = [author ? authors(author) : '', `${title}[${kind}]`, dates, address];
  return `${parts.filter(Boolean).join('. ')}.`;
}

/** GB/T 7714-2015, 8.1.2: more than three authors are cited as the first three and 等. */
function authors(printed: string): string {
  const names = printed
    .split(/[、，,；;]/)
    .map(oneLine)
    .filter(Boolean);
  return names.length > 3 ? `${names.slice(0, 3).join(', ')}, 等` : names.join(', ');
}

/** GB/T 15834-2011, 4.15.3.3: a title within a title takes 〈〉, and one within that takes 《》 again. */
function inBookMarks(title: string): string {
  const bare = oneLine(title).replace(/^《([^《》]*)》$/, '$1');
  let depth = 1;
  const inner = bare.replace(/[《〈]|[》〉]/g, (mark) => {
    if (/[《〈]/.test(mark)) return (depth += 1) % 2 ? '《' : '〈';
    const closing = depth % 2 ? '》' : '〉';
    depth = Math.max(1, depth - 1);
    return closing;
  });
  return `《${inner}》`;
}

/** GB/T 9704-2012, 7.3.5.4: Arabic digits, the year in full, no leading zeros. */
function chineseDate(date: string | undefined): string | undefined {
  const parts = /^(\d{4})-(\d\d)-(\d\d)/.exec(date ?? '');
  return parts ? `${parts[1]}年${Number(parts[2])}月${Number(parts[3])}日` : date;
}

/** Titles are printed over several lines and padded for looks; a space stays only between words of Latin letters. */
function oneLine(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/([^\x20-\x7e]) | (?=[^\x20-\x7e])/g, '$1');
}
