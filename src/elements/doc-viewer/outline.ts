import { recogniseOutline, type HeadingKind } from '../../official-document/outline.js';
import type { Block } from './read-blocks.js';

export interface OutlineItem {
  /** What its link names after `#`. */
  id: string;
  /** The same before it had to differ from an id elsewhere in the page. */
  wantedId: string;
  /** The heading as printed, number and words. */
  label: string;
  /** Depth, from 1. */
  level: number;
  kind: HeadingKind | 'heading';
  block: Block;
  /** Where in the block's text it begins; 0 for the block as a whole. */
  start: number;
  children: OutlineItem[];
}

/** One document of the page: a notice and the plan attached to it are two. */
export interface OutlinePart {
  /** Empty where the page holds a single document, or where none is printed. */
  title: string;
  /** Its headings of the first level, with those below them. */
  tree: OutlineItem[];
}

export interface Outline {
  parts: OutlinePart[];
  /** All headings in the order of the text. */
  items: OutlineItem[];
}

/** Kinds of documents (GB/T 9704 and common practice): how the title of an attached document ends. */
const titleEnd =
  /(通知|意[见見]|方案|[办辦]法|[规規]定|[细細][则則]|要[点點]|[计計][划劃]|[规規][划劃]|[报報]告|公告|通告|[决決]定|制度|指南|指引|[条條]例|章程|目[录錄]|清[单單]|函|批[复復]|[纪紀]要|[标標][准準])(（.{1,8}）)?$/;

/** The outline of a page's paragraphs: 一、（一）1.（1）, chapters and articles, and headings in the markup without a number. */
export function readOutline(blocks: Block[]): Outline {
  const numbered = numberedItems(blocks);
  const groups = splitDocuments(numbered);
  const titles = groups.map((group, index) => titleBefore(blocks, group, groups[index - 1]));
  const named = new Set<Block | undefined>(titles);
  const items = withPlainHeadings(blocks, numbered, named);
  const firsts = groups.map(([first]) => items.findIndex((item) => item === first));
  const parts = (groups.length ? groups : [[]]).map((_, index) => ({
    title: groups.length > 1 ? (titles[index]?.text.trim() ?? '') : '',
    tree: nest(items.slice(index ? firsts[index] : 0, firsts[index + 1] ?? items.length)),
  }));
  return { parts, items };
}

function numberedItems(blocks: Block[]): OutlineItem[] {
  return recogniseOutline(blocks.map(({ text }) => text)).flatMap((entry) => {
    const block = blocks[entry.paragraph];
    if (!block) return [];
    const { level, kind, text } = entry;
    const start = block.text.slice(0, entry.start).trim() ? entry.start : 0;
    const id = ownId(block, start) || entry.id;
    return { id, wantedId: id, label: oneLine(text), level, kind, block, start, children: [] };
  });
}

/** The id that the page itself gave the heading; not one of this element's. */
function ownId({ element, nodes }: Block, start: number): string {
  return start || nodes || element.hasAttribute('data-gov-anchor') ? '' : element.id;
}

/** The recogniser begins a new document, `p2-…`, where numbering begins again. */
function splitDocuments(items: OutlineItem[]): OutlineItem[][] {
  const groups: OutlineItem[][] = [];
  let prefix: string | undefined;
  for (const item of items) {
    const own = /^p\d+-/.exec(item.wantedId)?.[0] ?? '';
    if (prefix === undefined || (own !== prefix && item.level === 1)) groups.push([]);
    prefix = own;
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
    last(({ text }) => text.trim().length <= 60 && titleEnd.test(text.trim()))
  );
}

/** Adds the headings that only the markup shows. A single one above all others is the page's title, no part of the outline. */
function withPlainHeadings(
  blocks: Block[],
  numbered: OutlineItem[],
  titles: Set<Block | undefined>,
): OutlineItem[] {
  const opening = new Map<Block, OutlineItem[]>();
  for (const item of numbered) opening.set(item.block, [...(opening.get(item.block) ?? []), item]);
  const headed = blocks.filter((block) => headingRank(block.element) > 0 && !titles.has(block));
  const levels = new Map(numbered.map(({ block, level }) => [headingRank(block.element), level]));
  const ranks = headed.map(({ element }) => headingRank(element));
  const top = Math.min(...ranks);
  const isTitle = ranks[0] === top && ranks.filter((rank) => rank === top).length === 1 && ranks.length > 1;
  const lowest = isTitle ? Math.min(...ranks.slice(1)) : top;
  let count = 0;
  return blocks.flatMap((block) => {
    const found = opening.get(block);
    if (found) return found;
    const rank = headingRank(block.element);
    if (!rank || titles.has(block) || (isTitle && block === headed[0]) || !block.text.trim()) return [];
    count += 1;
    const id = ownId(block, 0) || `h${count}`;
    return {
      id,
      wantedId: id,
      label: oneLine(block.text),
      level: levels.get(rank) ?? rank - lowest + 1,
      kind: 'heading',
      block,
      start: 0,
      children: [],
    };
  });
}

/** 1 to 6 for a heading of the markup, else 0. */
function headingRank(element: Element): number {
  return Number(/^h([1-6])$/.exec(element.localName)?.[1] ?? 0);
}

function nest(items: OutlineItem[]): OutlineItem[] {
  const tree: OutlineItem[] = [];
  const path: OutlineItem[] = [];
  for (const item of items) {
    while ((path[path.length - 1]?.level ?? 0) >= item.level) path.pop();
    (path[path.length - 1]?.children ?? tree).push(item);
    path.push(item);
  }
  return tree;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
