import { numberInWords } from './number-words.js';

/** A level of a list as docx-preview reads it (ECMA-376 part 1, 17.9.6). */
interface Level {
  level: number;
  start?: number | string;
  format?: string;
  /** `%1.%2` stands for the numbers of the first and second level. */
  text?: string;
}

/** `word/numbering.xml` as docx-preview reads it. */
export interface NumberingPart {
  numberings: {
    id: string;
    abstractId: string;
    overrides: { level: number; start?: number; numberingLevel?: Level }[];
  }[];
  abstractNumberings: { id: string; levels: Level[] }[];
}

/**
 * Counts lists as Word does: lists of one kind count on where the last stopped unless one begins anew, and a level
 * begins again below the next higher one.
 */
export class Numbering {
  private readonly counts = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  constructor(private readonly part: NumberingPart) {}

  /** The number of the next paragraph of a list, as printed: `一、`, `（二）`, `3.1`; empty where it has none. */
  next(id: string, level: number): string {
    const list = this.part.numberings.find((one) => one.id === id);
    const kind = this.part.abstractNumberings.find((one) => one.id === list?.abstractId);
    if (!list || !kind || level < 0 || level > 8) return '';
    const levelAt = (at: number): Level | undefined =>
      list.overrides.find((one) => one.level === at)?.numberingLevel ??
      kind.levels.find((one) => one.level === at);
    const startOf = (at: number) => Number(levelAt(at)?.start ?? 1);
    const counts = this.counts.get(kind.id) ?? [];
    this.counts.set(kind.id, counts);
    const override = list.overrides.find((one) => one.level === level)?.start;
    const beginsAnew = override !== undefined && !this.begun.has(`${id} ${level}`);
    this.begun.add(`${id} ${level}`);
    const last = counts[level];
    counts[level] = beginsAnew ? override : last === undefined ? startOf(level) : last + 1;
    counts.length = level + 1;
    for (let at = 0; at < level; at += 1) counts[at] ??= startOf(at);
    const { text = '', format = '' } = levelAt(level) ?? {};
    // Bullets are signs of a font of their own, which stands for nothing in any other.
    if (format === 'bullet') return text.replace(/[\ue000-\uf8ff]/g, '•');
    return text.replace(/%([1-9])/g, (_, number: string) => {
      const at = Number(number) - 1;
      const own = levelAt(at)?.format ?? 'decimal';
      return own === 'none' ? '' : numberInWords(counts[at] ?? startOf(at), own);
    });
  }
}

/** Writes the numbers that Word counts into the text, where they can be read aloud, found, copied and recognised as headings. */
export function writeNumbers(root: ParentNode, part: NumberingPart): void {
  const numbering = new Numbering(part);
  for (const paragraph of root.querySelectorAll('p[class*="docx-num-"]')) {
    const [, id = '', level] = /(?:^|\s)docx-num-(\S+)-(\d+)(?:\s|$)/.exec(paragraph.className) ?? [];
    const number = numbering.next(id, Number(level));
    if (!number) continue;
    const place = document.createElement('span');
    // （一） and 一、 bring their own room.
    place.textContent = /[）、。．]$/.test(number) ? number : `${number} `;
    paragraph.prepend(place);
  }
}
