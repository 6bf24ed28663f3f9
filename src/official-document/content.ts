import { endsDocument, isFurniture } from './furniture.js';
import type { Line } from './lines.js';
import type { PageElement } from './page.js';
import { reflow } from './reflow.js';
import { wrappedLines } from './unwrap.js';

/** A paragraph of the document, or a row of one of its tables. */
export interface Paragraph {
  text: string;
  line: Line;
  /** Stands right above the line that tells source and date: the place of a title. */
  aboveStamp: boolean;
  /** The table whose row this is. */
  table: PageElement | undefined;
}

export interface Content {
  paragraphs: Paragraph[];
  /** Tools of the page that stand between the paragraphs. */
  furniture: { text: string; line: Line }[];
}

const PROSE = /[。；]/;

/**
 * The lines of the page that are its document: without navigation, tools, foot and metadata, each once even where the
 * page prints the document twice (for desktops and for phones), and with the line breaks that one-line pages lost.
 */
export function documentParagraphs(lines: Line[], used: Set<number>): Content {
  const kept: Line[] = [];
  const stamped = new Set<Line>();
  const furniture: Content['furniture'] = [];
  let pending: Content['furniture'] = [];
  let prose = false;
  let ended = false;
  const own = withoutCopies(lines);
  for (const index of own) {
    const line = lines[index]!;
    if (prose && !line.table && endsDocument(line.text)) ended = true;
    const above = kept[kept.length - 1];
    if (used.has(index) && !prose && above && !line.table) stamped.add(above);
    if (ended || line.aside || !line.text) continue;
    if (!line.table && isFurniture(line.text)) {
      if (prose) pending.push({ text: line.text, line });
      continue;
    }
    if (used.has(index)) continue;
    // Only what the text goes on behind stands in the text.
    furniture.push(...pending);
    pending = [];
    prose ||= line.text.length > 12 && PROSE.test(line.text);
    kept.push(line);
  }
  const wrapped = wrappedLines(kept.map((line) => (line.table ? '' : line.text)));
  const paragraphs: Paragraph[] = [];
  kept.forEach((line, index) => {
    const last = paragraphs[paragraphs.length - 1];
    if (last && wrapped[index - 1]) {
      last.text += line.text;
      return;
    }
    const aboveStamp = stamped.has(line);
    for (const text of line.table ? [line.text] : reflow(line.text)) {
      paragraphs.push({ text, line, table: line.table, aboveStamp });
    }
  });
  return { paragraphs, furniture };
}

/** How far before a copy its title, number and stamp may stand. */
const COPY_HEAD = 20;

/** Indexes of the lines without the second copy of the document: three long lines that come again in the same order. */
function withoutCopies(lines: Line[]): number[] {
  const first = new Map<string, number>();
  lines.forEach(({ text }, index) => first.has(text) || first.set(text, index));
  const all = lines.map((_, index) => index);
  let copy = Infinity;
  let run = 0;
  let size = 0;
  let expected = -1;
  let begun = 0;
  const long = all.filter((index) => lines[index]!.text.length >= 15 && !lines[index]!.table);
  const after = new Map(long.map((index, position) => [index, long[position + 1]]));
  for (const index of long) {
    const { text } = lines[index]!;
    const original = first.get(text)!;
    const again = original < index;
    if (!again || (run && original !== expected)) run = size = 0;
    if (!again) continue;
    if (!run++) begun = index;
    size += text.length;
    expected = after.get(original) ?? -1;
    if (run >= 3 && size >= 100) copy = Math.min(copy, begun);
  }
  // From there on whatever was printed before is part of the copy: its title, number and date too.
  return all.filter((index) => index < copy - COPY_HEAD || first.get(lines[index]!.text) === index);
}
