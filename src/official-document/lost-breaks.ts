import { findDate } from './dates.js';
import { isTitle } from './genre.js';
import { findLabel, foldLabelText } from './labels.js';
import { cleanText, type Line } from './lines.js';
import { reflow } from './reflow.js';

/** A line this long is no paragraph with odd spaces but a page that lost its line breaks. */
const WHOLE_PAGE = 180;

/** So many bars, each a line of its own, are the edges of cells that a table lost. */
const CELL_EDGES = 3;

/** The lines, with a page that stands on one line cut again, so that its metadata and its text come apart. */
export function withLostBreaks(lines: Line[]): Line[] {
  const edges = lines.filter((line) => isEdge(line)).length;
  const words = edges < CELL_EDGES ? lines : lines.filter((line) => !isEdge(line));
  return withStampsApart(words).flatMap((line) => {
    if (line.table || line.text.length < WHOLE_PAGE) return line;
    const pieces = reflow(line.text);
    if (pieces.length < 4) return line;
    return pieces.map((text, index): Line => {
      const links = line.links
        .map((link) => ({ ...link, after: 0 }))
        .filter((link) => text.includes(link.text.trim()));
      return { ...line, text, raw: text, links, gap: index === 0 && line.gap };
    });
  });
}

function isEdge({ text, table }: Line): boolean {
  return !table && /^[|｜]+$/.test(text);
}

/** A title with its stamp is no longer. */
const STAMPED = 200;

/** 某某的公告　2022-05-20　来源：某局: title and stamp of a page on one line come apart; many such lines are a list. */
function withStampsApart(lines: Line[]): Line[] {
  const cuts = lines.map(stampStart);
  if (cuts.filter((cut) => cut > 0).length !== 1) return lines;
  return lines.flatMap((line, index) => {
    const cut = cuts[index]!;
    if (cut <= 0) return line;
    return [line.raw.slice(0, cut), line.raw.slice(cut)].map((raw, part): Line => ({
      ...line,
      raw,
      text: cleanText(raw),
      gap: part === 0 && line.gap,
    }));
  });
}

/** Where in the line behind its title the stamp begins; -1: it is no such line. */
function stampStart({ raw, text, table, links, aside }: Line): number {
  if (table || aside || links.length || text.length > STAMPED || raw.length > 2 * STAMPED) return -1;
  for (const gap of raw.matchAll(/[\s\u001d\u001f]+|(?=[[【〖［])/g)) {
    const front = cleanText(raw.slice(0, gap.index));
    const stamp = cleanText(raw.slice(gap.index));
    if (front.length >= 8 && opensStamp(stamp) && isTitle(front)) return gap.index;
  }
  return -1;
}

function opensStamp(stamp: string): boolean {
  const date = findDate(stamp.slice(0, 40));
  const rest = date?.start === 0 ? stamp.slice(date.end).trim() : stamp;
  const name = /^[[【〖（(|｜]?\s*([^:：]{2,12}?)\s*[:：]/.exec(rest)?.[1];
  const key = name && findLabel(foldLabelText(name).replace(/\s/g, ''))?.key;
  return key === 'source' || key === 'datePublished' || key === 'publisher' || key === 'furniture';
}
