import type { Line } from './lines.js';
import { reflow } from './reflow.js';

/** A line this long is no paragraph with odd spaces but a page that lost its line breaks. */
const WHOLE_PAGE = 180;

/** So many bars, each a line of its own, are the edges of cells that a table lost. */
const CELL_EDGES = 3;

/** The lines, with a page that stands on one line cut again, so that its metadata and its text come apart. */
export function withLostBreaks(lines: Line[]): Line[] {
  const edges = lines.filter((line) => isEdge(line)).length;
  const words = edges < CELL_EDGES ? lines : lines.filter((line) => !isEdge(line));
  return words.flatMap((line) => {
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
