import { contentsParagraphs } from './outline-contents.js';
import { headings, type Heading } from './outline-headings.js';
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
  if (!marks.some((mark) => mark.kind === 'decimal')) return marks;
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
  for (let index = 0; index < paragraphs.length; index++) {
    const text = paragraphs[index]!;
    // Most paragraphs neither open such a list nor go on with one.
    if (!within && text[0] !== '附' && /^\S/.test(text)) continue;
    const trimmed = text.slice(0, 40).trim();
    if (/^附\s*[件表录錄图圖]?\s*\d*\s*[:：]\s*(?:1\s*[.．、]|$)/.test(trimmed)) within = true;
    else if (trimmed) within &&= /^\d{1,2}\s*[.．、]/.test(trimmed);
    if (within) listed.add(index);
  }
  return listed;
}

function name(found: Heading[], paragraphs: string[]): OutlineEntry[] {
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
