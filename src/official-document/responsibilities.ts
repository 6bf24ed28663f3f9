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
    const line =
      /^\s*(?:牵头|牽頭|责任|責任|主办|主辦|配合)(?:单位|單位|部门|部門)\s*[:：]/.test(text) &&
      text.length <= 300;
    const notes = line
      ? [{ 0: text, 1: text.trim().replace(/。$/, ''), index: 0 }]
      : [...text.matchAll(NOTE)];
    for (const note of notes) {
      while (headings[next]?.paragraph === paragraph && headings[next]!.start <= note.index)
        current = headings[next++];
      const units = readUnits(note[1]!.trim());
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
