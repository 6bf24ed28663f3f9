/** Behind 复制引用: names a paragraph as one official document cites another. Loads when first asked for. */
import { cite, citedDocument } from '../../official-document/citation.js';
import { pageFromDom } from '../../official-document/page-from-dom.js';
import { readOfficialDocument } from '../../official-document/read-official-document.js';
import type { OutlineItem } from './outline.js';
import type { Paragraph } from './paragraphs.js';

/**
 * 《标题》（发文字号）第二部分第（三）项第2段: the document as it names itself, then the place by its own numbers.
 *
 * @param root the page, or the loaded document
 * @param attached title of the attached document that the paragraph stands in
 */
export function citeParagraph(
  root: ParentNode,
  title: string,
  paragraph: Paragraph,
  attached?: string,
): string {
  const read = readOfficialDocument(pageFromDom(root));
  const printed = read.metadata.documentNumber ?? read.structure.documentNumber;
  const metadata = { ...read.metadata, ...(printed ? { documentNumber: printed } : {}) };
  const document = citedDocument(metadata, { title: read.title || title });
  const annex = attached && attached !== document.title ? `所附《${attached}》` : '';
  return cite(document, 'official') + annex + placeInWords(paragraph);
}

/**
 * The place within a document. An article's paragraphs are 款, what is numbered （一） in it is 项 (立法法第六十五条);
 * articles are counted through all chapters, so that a chapter is named only where no article is. Elsewhere usage names
 * 部分, 项, 点 and natural paragraphs.
 */
export function placeInWords({ path, after, block }: Paragraph): string {
  const numbered = path.filter(({ kind }) => kind !== 'title');
  const article = numbered.map(({ kind }) => kind).lastIndexOf('article');
  const named = article >= 0 ? numbered.slice(article) : numbered;
  const words = named.map((item) => inWords(item)).join('');
  if (!after) return words;
  const isOnlyArticle = article >= 0 && named.length === 1;
  // The first 款 of an article stands in the paragraph of its number.
  if (isOnlyArticle) return `${words}第${chinese(after + 1)}款`;
  return block.text.trim() ? `${words}第${after}段` : words;
}

function inWords({ kind, level, text }: OutlineItem): string {
  const number = (pattern: RegExp) => pattern.exec(text)?.[1] ?? '';
  if (kind === 'plain') return `“${text}”部分`;
  if (kind === 'article' || kind === 'chapter') return number(/^(第[^\s　]{1,8}?[编編章节節条條])/) || text;
  if (kind === 'decimal') return `第${number(/^(\d+(?:\.\d+)*)/)}节`;
  const own = number(/^[(（]?\s*([一二三四五六七八九十百〇零\d]{1,5})/);
  if (!own) return `“${text}”`;
  if (level === 1) return `第${own}部分`;
  if (level === 2) return `第（${own}）项`;
  return level === 3 ? `第${own}点` : `第（${own}）点`;
}

/** 1 to 99. */
function chinese(value: number): string {
  const digits = '〇一二三四五六七八九';
  if (value < 10) return digits[value] ?? '';
  const tens = Math.floor(value / 10);
  return `${tens > 1 ? digits[tens] : ''}十${value % 10 ? digits[value % 10] : ''}`;
}
