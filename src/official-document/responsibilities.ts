import { isOrgan } from './genre.js';
import type { OutlineEntry } from './outline.js';

/** Who has to do what an item of the text asks for. */
export interface Responsibility {
  /** Heading of the item, and its id in the outline; none where the text has no heading above. */
  item?: string;
  itemId?: string;
  lead: string[];
  responsible: string[];
  /** The words it was read from. */
  text: string;
}

// （牵头单位：…；责任单位：…） 〔责任单位：…〕, with brackets inside: 各县(市、区)政府.
const NOTE =
  /[（(〔[【]([^（(〔[【）)〕\]】]*(?:[（(〔[【〈][^（(〔[【）)〕\]】〉]*[）)〕\]】〉][^（(〔[【）)〕\]】]*){0,12})[）)〕\]】]/g;
const LABELLED =
  /(牵头|牽頭|主办|主辦|责任|責任|配合|协办|協辦|参加|參加|落实|落實)(?:单位|單位|部门|部門|领导)?\s*[:：]\s*([^；;。:：]+?)(?=[；;。]|[，,]?\s*(?:牵头|牽頭|主办|责任|責任|配合|协办)(?:单位|單位|部门|部門)|$)/g;
const LED =
  /^由?(.{2,120}?)(?:共同)?(?:牵头|牽頭)(?:负责|負責|组织|实施|落实)?(?:[，,；;]\s*(?:会同)?(.{2,300}?)(?:按(?:照)?(?:各自)?职责(?:分工)?|按分工)?(?:共同|分别|分工)?(?:配合|协助|参与|參與|负责|負責|落实|落實)(?:落实|实施)?)?$/;
const DONE =
  /^由?(.{2,300}?)(?:按(?:照)?(?:各自)?职责(?:分工)?|按分工)?(?:共同|分别|分工)?(?:负责|負責|落实|落實)(?:实施|落实)?(?:[，,；;]\s*(.{2,300}?)(?:等)?(?:配合|协助|参与|參與))?$/;

const LABEL = /^\s*(?:牵头|牽頭|责任|責任|主办|主辦|配合)(?:单位|單位|部门|部門)\s*[:：]/;

/** Words that name units: as printed, without brackets, and where they stand. */
interface Note {
  0: string;
  1: string;
  index: number;
}

/** The units named at the end of the items of a text. */
export function readResponsibilities(paragraphs: string[], headings: OutlineEntry[]): Responsibility[] {
  const found: Responsibility[] = [];
  let next = 0;
  let current: OutlineEntry | undefined;
  paragraphs.forEach((text, paragraph) => {
    if (!/负责|負責|牵头|牽頭|责任|責任|主办|主辦|配合|落实/.test(text)) {
      while (headings[next]?.paragraph === paragraph) current = headings[next++];
      return;
    }
    const bracketed = [...text.matchAll(NOTE)];
    const notes: Note[] =
      LABEL.test(text) && text.length <= 300
        ? [{ 0: text, 1: text.trim().replace(/。$/, ''), index: 0 }]
        : [
            ...bracketed.map((note) => ({ 0: note[0], 1: note[1]!, index: note.index })),
            ...closingSentences(text, bracketed),
          ];
    for (const note of notes) {
      while (headings[next]?.paragraph === paragraph && headings[next]!.start <= note.index)
        current = headings[next++];
      const units = readUnits(note[1].trim());
      if (units)
        found.push({
          ...(current && { item: current.text, itemId: current.id }),
          ...units,
          text: note[0].trim(),
        });
    }
    while (headings[next]?.paragraph === paragraph) current = headings[next++];
  });
  return found;
}

/** A closing sentence that says who does it is no longer. */
const SENTENCE = 400;

/** 由市水利局牵头，市财政局配合。 责任单位：…。: sentences that close an item and do nothing but name units. */
function closingSentences(text: string, bracketed: { 0: string; index: number }[]): Note[] {
  const found: Note[] = [];
  for (let end = text.trimEnd().length; end > 0 && found.length < 3;) {
    const stop = /[。；;]$/.test(text.slice(0, end)) ? end - 1 : end;
    const from = Math.max(0, stop - SENTENCE);
    const before = text.slice(from, stop);
    const start = from + Math.max(...['。', '；', ';'].map((sign) => before.lastIndexOf(sign))) + 1;
    const sentence = text.slice(start, stop);
    const inBracket = bracketed.some((note) => note.index < start && start < note.index + note[0].length);
    if (inBracket || !namesUnits(sentence.trim())) break;
    const below = found[0];
    // 牵头单位：…。责任单位：…。 is told of one item.
    if (below && LABEL.test(sentence) && LABEL.test(below[1])) found.shift();
    const joined = below && found[0] !== below ? below : undefined;
    found.unshift({
      0: text.slice(start, end) + (joined?.[0] ?? ''),
      1: sentence.trim() + (joined ? `；${joined[1]}` : ''),
      index: start,
    });
    end = start;
  }
  return found;
}

/** Outside brackets words like 负责 are everywhere: only organs by name are taken for units. */
function namesUnits(sentence: string): boolean {
  if (LABEL.test(sentence)) return true;
  if (!/^由|牵头|牽頭/.test(sentence)) return false;
  const units = readUnits(sentence);
  return (
    !!units &&
    [...units.lead, ...units.responsible].every(
      (unit) => isOrgan(unit) || /各|有关|有關|相关|相關/.test(unit),
    )
  );
}

function readUnits(text: string): { lead: string[]; responsible: string[] } | undefined {
  if (text.length > 800) return undefined;
  const lead: string[] = [];
  const responsible: string[] = [];
  const labelled = [...text.matchAll(LABELLED)];
  if (labelled.length && labelled[0]!.index <= 2) {
    for (const [, role, units] of labelled)
      (/[牵牽主]/.test(role![0]!) ? lead : responsible).push(...splitUnits(units!));
  } else {
    const led = LED.exec(text);
    const done = led ? null : DONE.exec(text);
    if (led) {
      lead.push(...splitUnits(led[1]!));
      responsible.push(...splitUnits(led[2] ?? ''));
    } else if (done) {
      (done[2] ? lead : responsible).push(...splitUnits(done[1]!));
      responsible.push(...splitUnits(done[2] ?? ''));
    }
  }
  return lead.length || responsible.length ? { lead, responsible } : undefined;
}

/** Units in a row: 市财政局、市审计局及各区政府. 和 stands inside names (经济和信息化局) and divides nothing. */
function splitUnits(text: string): string[] {
  const units: string[] = [];
  let depth = 0;
  let unit = '';
  for (const [index, character] of [...text].entries()) {
    if (/[（(〔[〈]/.test(character)) depth++;
    else if (/[）)〕\]〉]/.test(character)) depth--;
    const divides =
      /[、，,；;\s]/.test(character) ||
      (character === '及' &&
        /^及(?:各|市|县|區|区|有关|有關|其他|相关)/.test([...text].slice(index, index + 3).join('')));
    if (depth <= 0 && divides) {
      units.push(unit);
      unit = '';
    } else unit += character;
  }
  return [...units, unit]
    .map((name) => name.trim().replace(/^由|等$/g, ''))
    .filter((name) => name.length > 1);
}
