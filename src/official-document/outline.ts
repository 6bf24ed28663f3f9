import { contentsParagraphs } from './outline-contents.js';
import { outlineMarks, type HeadingKind, type OutlineMark } from './outline-marks.js';

export type { HeadingKind } from './outline-marks.js';

/** One heading of a document, in the paragraph where it stands. */
export interface OutlineEntry {
  /** Index of the paragraph, and the span of the heading in its text: mark and words, without the full stop. */
  paragraph: number;
  start: number;
  end: number;
  /** Depth below the title, from 1. */
  level: number;
  kind: HeadingKind;
  /** As printed: 一, 二十, 1.2, 三. */
  number: string;
  text: string;
  /** Stable within the page: `y2.3` for 二、（三）, `z1` chapter, `t12` article, `d1.2` decimal; `p2-…` in the second document. */
  id: string;
}

type Shape = 'bare' | 'runIn' | 'sentence' | 'clause';
interface Weighed {
  mark: OutlineMark;
  shape: Shape;
  end: number;
  group: number;
  textFollows: boolean;
}

const SENTENCE_END = /[。！？]/;
/** Words of an order or a definition: what holds them is a clause of its own, not the name of what follows. */
const CLAUSE_WORDS =
  /应当|應當|不得|必须|必須|是指|以下[简簡]称|以下簡稱|^\s*(?:本[办辦规規条條细細通决決]|凡)|自.{0,24}起.{0,6}(?:施行|执行|執行|实施|實施)|^\s*(?:依照|根据|根據)/;
const DUTY_NOTE =
  /[（(〔[](?:由|[^（(〔[]*?(?:牵头|牽頭|责任|責任|负责|負責|配合|落实|完成时限))[^]*[）)〕\]]\s*[。；;]?\s*$/;

/** The headings of a document: 一、（一）1.（1）, chapters and articles, decimal numbering, also in mid-line. */
export function recogniseOutline(paragraphs: string[]): OutlineEntry[] {
  const marks = settleDecimals(outlineMarks(paragraphs), paragraphs);
  const contents = contentsParagraphs(paragraphs, marks);
  const listed = attachmentLists(paragraphs);
  const open = marks.filter((mark) => !contents.has(mark.paragraph) && !listed.has(mark.paragraph));
  return name(headings(open, paragraphs), paragraphs);
}

/** A bare number is a decimal mark only where decimals of two places stand beside it; so is `1.` there. */
function settleDecimals(marks: OutlineMark[], paragraphs: string[]): OutlineMark[] {
  const deep = new Set(
    marks.filter((m) => m.kind === 'decimal' && m.level > 1).map((m) => m.number.split('.')[0]),
  );
  const sections = marks.some((m) => m.kind === 'section' && m.level <= 2 && m.first);
  return marks.flatMap((mark) => {
    if (mark.kind === 'decimal' && mark.level === 1) {
      const text = paragraphs[mark.paragraph]!;
      return deep.size && text.length <= 60 && !/[。；;]/.test(text) ? mark : [];
    }
    const decimal =
      mark.first && mark.kind === 'section' && mark.level === 3 && !sections && deep.has(mark.number);
    return decimal ? { ...mark, kind: 'decimal' as const, level: 1 } : mark;
  });
}

/** Paragraphs `附件：1.…` `2.…`: names of attachments, no headings. */
function attachmentLists(paragraphs: string[]): Set<number> {
  const listed = new Set<number>();
  let within = false;
  paragraphs.forEach((text, index) => {
    const trimmed = text.slice(0, 40).trim();
    if (/^附\s*[件表录錄图圖]\s*\d*\s*[:：]/.test(trimmed)) within = true;
    else if (trimmed) within &&= /^\d{1,2}\s*[.．、]/.test(trimmed);
    if (within) listed.add(index);
  });
  return listed;
}

function headings(marks: OutlineMark[], paragraphs: string[]): Weighed[] {
  const weighed = weigh(marks, paragraphs);
  const groups = new Map<number, Weighed[]>();
  for (const item of weighed) groups.set(item.group, [...(groups.get(item.group) ?? []), item]);
  return weighed.filter((item) => {
    const siblings = groups.get(item.group)!;
    const share = (shape: (other: Weighed) => boolean) => siblings.filter(shape).length / siblings.length;
    if (item.mark.kind === 'article') return item.shape !== 'clause';
    if (item.shape === 'clause') return false;
    if (item.shape === 'sentence') {
      // 「（一）主动公开情况。」 on a line of its own, its text below; but a list of sentences is a list of clauses.
      return (
        item.textFollows &&
        item.end - item.mark.content <= 25 &&
        share((other) => other.textFollows || other.shape === 'runIn') > 0.5
      );
    }
    if (item.mark.kind === 'section' && item.shape === 'bare' && item.mark.level > 2)
      return share((o) => o.textFollows || o.shape === 'runIn') >= 0.5;
    return (
      item.shape === 'bare' ||
      share((other) => other.shape === 'clause' || (other.shape === 'sentence' && !other.textFollows)) < 0.5
    );
  });
}

function weigh(marks: OutlineMark[], paragraphs: string[]): Weighed[] {
  const last = new Map<number, { value: number; group: number }>();
  // Numbering may go on across the parts: （七） under 二、 after （六） under 一、.
  const reached = new Map<number, number>();
  let groups = 0;
  let article = 0;
  return marks.map((mark, index) => {
    const text = paragraphs[mark.paragraph]!;
    const { shape, end } = shapeOf(mark, text, marks, index);
    const rank = rankOf(mark);
    const previous = last.get(rank);
    const follows = previous && mark.value > previous.value;
    const group = follows ? previous.group : ++groups;
    for (const key of [...last.keys()]) if (key > rank) last.delete(key);
    let settled = shape;
    if (!mark.first && mark.value !== 1 && mark.value !== (reached.get(rank) ?? 0) + 1) settled = 'clause';
    else {
      last.set(rank, { value: mark.value, group });
      reached.set(rank, mark.value);
    }
    if (mark.kind === 'article') {
      if (settled !== 'clause' && mark.value <= article && mark.value !== 1) settled = 'clause';
      if (settled !== 'clause') article = mark.value;
    } else if (mark.kind === 'section') {
      // What is numbered within an article are its clauses; a plain 一、 heading shows that the articles are over.
      if (article && mark.level === 1 && settled === 'bare') article = 0;
      if (article) settled = 'clause';
    } else if (mark.kind === 'chapter' && settled !== 'clause' && mark.value === 1) article = 0;
    const next = marks[index + 1];
    const textFollows =
      next?.paragraph === mark.paragraph
        ? next.level > mark.level
        : hasTextBetween(paragraphs, mark.paragraph, next?.paragraph) || (!!next && rankOf(next) > rank);
    return { mark, shape: settled, end, group, textFollows };
  });
}

/** Chapters before articles before 壹、 before 一、（一）…; decimals by their depth. */
function rankOf(mark: OutlineMark): number {
  const base = { chapter: 0, formal: 4, article: 5, section: 10, decimal: 20 }[mark.kind];
  return base + mark.level;
}

function shapeOf(
  mark: OutlineMark,
  text: string,
  marks: OutlineMark[],
  index: number,
): { shape: Shape; end: number } {
  const words = text.slice(mark.content, mark.stop);
  if (mark.kind === 'article') {
    const neighbour = [marks[index - 1], marks[index + 1]].some(
      (other) =>
        other?.kind === 'article' &&
        other.paragraph === mark.paragraph &&
        !text.slice(Math.min(other.content, mark.content), Math.max(other.start, mark.start)).trim(),
    );
    return { shape: neighbour ? 'clause' : 'bare', end: mark.content };
  }
  const plain = words.length < 600 ? words.replace(DUTY_NOTE, '') : words;
  const noted = plain.length < words.length;
  const stop = plain.search(SENTENCE_END);
  if (stop < 0) return bareShape(mark, plain.trimEnd());
  // 一、什么是政务公开？ is a heading with its question mark.
  if (/^[^。！？]{2,40}？\s*$/.test(plain)) return { shape: 'bare', end: mark.content + stop + 1 };
  const end = mark.content + stop;
  const head = plain.slice(0, stop);
  const ends = !plain.slice(stop + 1).replace(/[”’）)\s]/g, '');
  if (
    !head.trim() ||
    head.length > 70 ||
    (head.match(/[，,；;]/g) ?? []).length > 3 ||
    CLAUSE_WORDS.test(head)
  )
    return { shape: 'clause', end };
  if (mark.kind === 'chapter') return { shape: 'clause', end };
  if (ends && !noted) return { shape: 'sentence', end };
  return { shape: /[：:；;]/.test(head) ? 'clause' : 'runIn', end };
}

function bareShape(mark: OutlineMark, words: string): { shape: Shape; end: number } {
  const named = words.replace(/[：:]\s*$/, '');
  const end = mark.content + named.trimEnd().length;
  const wrong =
    !named.trim() ||
    named.length > 80 ||
    /[；;，,、]\s*$/.test(named) ||
    /[：:；;]/.test(named) ||
    CLAUSE_WORDS.test(named);
  if (mark.kind === 'chapter') return { shape: named.length > 60 ? 'clause' : 'bare', end };
  return { shape: wrong ? 'clause' : 'bare', end };
}

function hasTextBetween(paragraphs: string[], from: number, to: number | undefined): boolean {
  for (let index = from + 1; index < (to ?? paragraphs.length); index++)
    if (paragraphs[index]!.trim()) return true;
  return false;
}

function name(found: Weighed[], paragraphs: string[]): OutlineEntry[] {
  const taken = new Set<string>();
  const path: number[] = [];
  let document = 1;
  let chapter = '';
  let section = 0;
  return found.map(({ mark, end }) => {
    const { kind, level, value, paragraph, start } = mark;
    let own: string;
    if (kind === 'section') {
      if (level === 1 && value === 1 && section && !chapter) document++;
      if (level === 1) section = value;
      path.length = Math.min(path.length, level - 1);
      while (path.length < level - 1) path.push(0);
      path.push(value);
      own = `${chapter && `${chapter}-`}y${path.join('.')}`;
    } else if (kind === 'chapter' || kind === 'formal') {
      const unit = kind === 'formal' ? 'f' : { 1: 'b', 2: 'z', 3: 'j' }[level]!;
      if (unit === 'j') own = `${chapter.replace(/-?j.*/, '')}-j${value}`.replace(/^-/, '');
      else {
        if (chapter && value === 1 && chapter !== `${unit}1` && unit !== 'z') document++;
        own = `${unit}${value}`;
      }
      chapter = own;
      section = 0;
      path.length = 0;
    } else own = kind === 'article' ? `t${value}` : `d${mark.number}`;
    const prefix = document > 1 ? `p${document}-` : '';
    let id = prefix + own;
    while (taken.has(id)) id = `p${++document}-${own}`;
    taken.add(id);
    const depth = kind === 'article' ? 3 : kind === 'chapter' ? Math.max(1, level - 1) : level;
    const text = paragraphs[paragraph]!.slice(start, end).trim();
    return { paragraph, start, end, level: depth, kind, number: mark.number, text, id };
  });
}
