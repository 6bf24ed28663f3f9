import type { OutlineNode } from '../../formats/opened-document.js';
import { recogniseOutline, type HeadingKind } from '../../official-document/outline.js';
import type { Block } from './read-blocks.js';

export interface OutlineItem extends OutlineNode {
  id: string;
  /** `plain` headings have no number and are known by their markup only. */
  readonly kind: HeadingKind | 'plain' | 'title';
  readonly block: Block;
  /** Where in the block's text it begins; 0 for the block as a whole. */
  readonly start: number;
  /** `p2-` for what belongs to the second document of the page. */
  readonly document: string;
  beginsDocument?: boolean;
}

/** Kinds of documents (GB/T 9704 and common practice): how the title of an attached document ends. */
const titleEnd =
  /^[^:：]*(通知|意[见見]|方案|[办辦]法|[规規]定|[细細][则則]|要[点點]|[计計規规][划劃]|[报報]告|公告|[决決]定|制度|指南|[条條]例|目[录錄]|清[单單])(（.{1,8}）)?$/;
/** What stands before the title of an attached document is a document itself, not a line or two above a page's title. */
const someParagraphs = 3;

/** All titles and headings of a page: 一、（一）1.（1）, chapters and articles, and headings of the markup without a number. */
export function readOutline(blocks: Block[]): OutlineItem[] {
  const numbered = numberedItems(blocks);
  const groups = splitDocuments(numbered);
  const titles = groups.map((group, index) => titleBefore(blocks, group, groups[index - 1]));
  const shown = titles.map((block, index) =>
    block && (index || blocks.indexOf(block) >= someParagraphs) ? block : undefined,
  );
  // A document begins with its title, or where none is printed with its first heading.
  groups.forEach(([first], index) => {
    if (first && index && !shown[index]) first.beginsDocument = true;
  });
  return withTitlesAndPlainHeadings(blocks, numbered, new Set(titles), new Set(shown));
}

function itemOf(
  block: Block,
  kind: OutlineItem['kind'],
  level: number,
  id: string,
  label = block.text,
  start = 0,
): OutlineItem {
  const { element, nodes } = block;
  // The id that the page itself gave the heading comes first; one of this element's does not count.
  const own = start || nodes || element.hasAttribute('data-gov-anchor') ? '' : element.id;
  const document = /^p\d+-/.exec(id)?.[0] ?? '';
  const oneLine = label.replace(/\s+/g, ' ').trim();
  return { id: own || id, text: oneLine, level, kind, block, start, document };
}

function numberedItems(blocks: Block[]): OutlineItem[] {
  return recogniseOutline(blocks.map(({ text }) => text)).flatMap((entry) => {
    const block = blocks[entry.paragraph];
    if (!block) return [];
    const start = block.text.slice(0, entry.start).trim() ? entry.start : 0;
    return itemOf(block, entry.kind, entry.level, entry.id, entry.text, start);
  });
}

/** The recogniser begins a new document, `p2-…`, where numbering begins again. */
function splitDocuments(items: OutlineItem[]): OutlineItem[][] {
  const groups: OutlineItem[][] = [];
  let document: string | undefined;
  for (const item of items) {
    if (document === undefined || (item.document !== document && item.level === 1)) groups.push([]);
    document = item.document;
    groups[groups.length - 1]?.push(item);
  }
  return groups;
}

/** The title printed last before a document's first heading, and after the last one of the document before it. */
function titleBefore(
  blocks: Block[],
  [first]: OutlineItem[],
  before: OutlineItem[] | undefined,
): Block | undefined {
  const start = before ? blocks.indexOf(before[before.length - 1]?.block as Block) + 1 : 0;
  const between = first ? blocks.slice(start, blocks.indexOf(first.block)) : [];
  const last = (fits: (block: Block) => boolean) => between.filter(fits).pop();
  return (
    last(({ element }) => headingRank(element) > 0) ??
    last(({ text }) => text.length <= 100 && titleEnd.test(text.trim()))
  );
}

/** Adds what only the markup shows. A single heading above all others is the page's title, no part of the outline. */
function withTitlesAndPlainHeadings(
  blocks: Block[],
  numbered: OutlineItem[],
  titles: Set<Block | undefined>,
  shown: Set<Block | undefined>,
): OutlineItem[] {
  const opening = new Map<Block, OutlineItem[]>();
  for (const item of numbered) opening.set(item.block, [...(opening.get(item.block) ?? []), item]);
  const levels = new Map(numbered.map(({ block, level }) => [headingRank(block.element), level]));
  const headed = blocks.filter(({ element }) => headingRank(element));
  const untitled = headed.filter((block) => !titles.has(block) && !opening.has(block));
  const [first, ...others] = untitled.map(({ element }) => headingRank(element));
  if (first && others.length && others.every((rank) => rank > first)) untitled.shift();
  const top = Math.min(...untitled.map(({ element }) => headingRank(element)));
  const plain = new Set(untitled);
  const counts = { f: 0, h: 0 };
  return blocks.flatMap((block) => {
    if (shown.has(block)) return itemOf(block, 'title', 0, `f${++counts.f}`);
    if (!plain.has(block)) return opening.get(block) ?? [];
    const rank = headingRank(block.element);
    return itemOf(block, 'plain', levels.get(rank) ?? rank - top + 1, `h${++counts.h}`);
  });
}

/** 1 to 6 for a heading of the markup, else 0. */
function headingRank({ localName }: Element): number {
  return /^h[1-6]$/.test(localName) ? Number(localName[1]) : 0;
}
