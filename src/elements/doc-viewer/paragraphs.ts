import type { OutlineItem } from './outline.js';
import type { Block } from './read-blocks.js';

/** A paragraph and where it stands in the structure of its document. */
export interface Paragraph {
  block: Block;
  /** The headings above it, from the first level to the last; the heading's own paragraph counts as below it. */
  path: OutlineItem[];
  /** The how manieth paragraph after its heading; 0 for the heading itself. */
  after: number;
  /** `y2.3` for the heading, `y2.3~2` for the second paragraph below it, `~1` before the first heading. */
  id: string;
}

/** The id of a paragraph counts from its heading: text added elsewhere does not move it. */
const paragraphId = /^(.*)~(\d+)$/;

/** All paragraphs in the order of the text. */
export function paragraphsOf(blocks: readonly Block[], outline: readonly OutlineItem[]): Paragraph[] {
  const opening = new Map<Element, OutlineItem[]>();
  for (const item of outline) {
    const { element } = item.block;
    opening.set(element, [...(opening.get(element) ?? []), item]);
  }
  let path: OutlineItem[] = [];
  let after = 0;
  return blocks.map((block) => {
    const items = (opening.get(block.element) ?? []).filter((item) => isSame(item.block, block));
    after += 1;
    // Several headings in one paragraph: a link to the paragraph is one to the first of them.
    for (const [index, item] of items.entries()) {
      if (index && item.start) break;
      path = [...path.filter(({ level }) => level < item.level && item.level > 0), item];
      if (!item.start) after = 0;
    }
    const heading = path[path.length - 1];
    const id = after ? `${heading?.id ?? ''}~${after}` : (heading?.id ?? '');
    const own = { block, path: [...path], after, id };
    // What follows in the text stands below the last heading of this paragraph.
    const last = items[items.length - 1];
    if (last && last !== heading) path = [...path.filter(({ level }) => level < last.level), last];
    if (last?.start) after = 0;
    return own;
  });
}

/** The paragraph that an id names; the last one below its heading where the text became shorter. */
export function paragraphWithId(id: string, paragraphs: readonly Paragraph[]): Paragraph | undefined {
  const [, heading, number] = paragraphId.exec(id) ?? [];
  if (number === undefined) return undefined;
  const below = paragraphs.filter(({ path }) => (path[path.length - 1]?.id ?? '') === heading);
  return below.find(({ after }) => after === Number(number)) ?? below[below.length - 1];
}

function isSame(one: Block, other: Block): boolean {
  return one.nodes?.[0] === other.nodes?.[0] && one.element === other.element;
}
