import { findDate } from './dates.js';
import { isDocumentNumber } from './document-number.js';
import type { MetadataKey } from './fields.js';
import { gluedPairs } from './glued-pairs.js';
import { labelMarks, type Mark } from './label-marks.js';
import { cleanText, pageLines, type Line } from './lines.js';
import { acceptedPairs, isListPage, type Pair } from './metadata-blocks.js';
import { columnPairs } from './column-pairs.js';
import { valuesBelow } from './values-below.js';
import { metadataFromTags, metaTags } from './meta-tags.js';
import { fieldValue, isPlaceholder, oneOf } from './metadata-values.js';
import { CELL, type PageElement } from './page.js';

export type { MetadataKey } from './fields.js';
export { fieldLabel, fields } from './fields.js';

/** Dates are `YYYY-MM-DD`; every other value stands as printed. */
export interface Metadata extends Partial<Record<MetadataKey, string>> {
  /** Labelled values without a canonical key, by their label. */
  other: Record<string, string>;
}

export interface MetadataReading {
  metadata: Metadata;
  /** Labels printed without a value, or with a placeholder for one. */
  empty: string[];
  /** Each label as printed, and what it was read as. */
  labels: Record<string, MetadataKey | 'other'>;
  /** Values that differ from the print: the print. */
  printed: Partial<Record<MetadataKey, string>>;
  /** Where each value was found: a labelled block, the line under the title, or a `<meta>` tag. */
  sources: Partial<Record<MetadataKey, 'block' | 'line' | 'tag'>>;
  /** Line of the source in which each label stands, from 1, where the page knows its lines. */
  places: Record<string, number>;
  /** The page lists several documents, so that none of the blocks is its own. */
  list: boolean;
}

/** What {@link readMetadata} learned beside the values: the lines that are metadata and no text of the document. */
export interface MetadataLines {
  lines: Line[];
  /** Indexes into `lines`. */
  used: Set<number>;
}

/** Sites that reprint documents of others print their own stamp in the government's manner. */
const REPRINT =
  /(?:资料|資料|法律|文库|文庫|百科|下载|论坛|导航|范文|作文)[网網]?$|^佚名$|小[编編]|律霸|律图|华律|找法|会员上传/;

/** Reads the metadata that a page prints, from whatever layout; pages without a block of their own give none. */
export function readMetadata(page: PageElement): MetadataReading {
  return readMetadataOfLines(page, pageLines(page)).reading;
}

/** As {@link readMetadata}, for readers that go on with the lines. */
export function readMetadataOfLines(
  page: PageElement,
  lines: Line[],
): { reading: MetadataReading } & MetadataLines {
  const reading: MetadataReading = {
    metadata: { other: {} },
    empty: [],
    labels: {},
    printed: {},
    sources: {},
    places: {},
    list: false,
  };
  const used = new Set<number>();
  const marks = lines.flatMap(labelMarks);
  const columns = columnPairs(marks, lines);
  const single = marks.filter((mark) => !columns.some((pair) => pair.line === mark.line));
  const below = valuesBelow(withoutColumnHeads(single, lines), lines);
  const lone = [...columns, ...gluedPairs(lines, marks)];
  const pairs = lone.length ? [...below, ...lone].sort((a, b) => a.line - b.line) : below;
  const accepted = acceptedPairs(pairs, lines);
  if (isListPage(accepted)) return { reading: { ...reading, list: true }, lines, used };
  settle(accepted, lines, reading, used);
  bareDate(lines, reading, used, accepted);
  for (const [key, value] of Object.entries(metadataFromTags(metaTags(page))) as [MetadataKey, string][]) {
    if (reading.metadata[key] !== undefined) continue;
    reading.metadata[key] = value;
    reading.sources[key] = 'tag';
  }
  return { reading, lines, used };
}

/** A row of labels without values heads the columns of a list or catalogue: its whole table tells of many things. */
function withoutColumnHeads(marks: Mark[], lines: Line[]): Mark[] {
  const byLine = new Map<number, Mark[]>();
  for (const mark of marks) {
    const row = byLine.get(mark.line);
    if (row) row.push(mark);
    else byLine.set(mark.line, [mark]);
  }
  const headed = new Set<PageElement>();
  const heads = new Set<number>();
  for (const [line, row] of byLine) {
    if (row.length < 2 || row.some((mark) => mark.colon || mark.value)) continue;
    if (isRowOfEmptyFields(lines[line]!, row)) continue;
    // Beside rows that have values it is a row of empty fields.
    const valued = (near: number) => byLine.get(near)?.some((mark) => mark.value && mark.first) ?? false;
    if (valued(line - 1) || (valued(line + 1) && !lines[line]!.table)) continue;
    heads.add(line);
    const table = lines[line]!.table;
    if (table) headed.add(table);
  }
  return marks.filter((mark) => !heads.has(mark.line) && !headed.has(lines[mark.line]!.table!));
}

/** Each label has a cell of its own for a value, which a script fills or nobody did: heads stand cell by cell. */
function isRowOfEmptyFields({ raw, table }: Line, row: Mark[]): boolean {
  if (!table) return false;
  const cells = raw.split(CELL).map(cleanText);
  return cells.length === row.length * 2 && cells.every((cell, index) => !cell === (index % 2 === 1));
}

function settle(pairs: Pair[], lines: Line[], reading: MetadataReading, used: Set<number>): void {
  const { metadata, labels, printed, sources, places } = reading;
  const empty = new Set<string>();
  const taken = new Map<MetadataKey, string>();
  const reprint = new Set(
    pairs.filter((p) => p.label.key === 'source' && REPRINT.test(p.value)).map((p) => p.line),
  );
  for (const pair of [...pairs].sort((a, b) => rank(a) - rank(b))) {
    const { key, name } = pair.label;
    // （联系人：…，联系电话：…） is the note below a document.
    if (key === 'furniture' && /^[（(].{4,}[)）]$/.test(lines[pair.line]!.text)) continue;
    used.add(pair.line);
    used.add(pair.valueLine);
    if (key === 'furniture' || reprint.has(pair.line)) continue;
    labels[pair.printed] ??= key;
    const place = lines[pair.line]!.block.line;
    if (place) places[pair.printed] ??= place;
    if (isPlaceholder(pair.value)) {
      empty.add(pair.printed);
      continue;
    }
    const fit = key === 'other' ? undefined : fieldValue(key, pair.value);
    const serial = key === 'documentNumber' && /编号$/.test(name) && !isDocumentNumber(pair.value);
    const republic = name === '时间' && /民[国國]/.test(pair.value);
    if (!fit || serial || republic) {
      if (pair.value.length <= 300) metadata.other[pair.printed] ??= oneOf(pair.value);
      continue;
    }
    if (metadata[key as MetadataKey] === undefined) {
      metadata[key as MetadataKey] = fit.value;
      sources[key as MetadataKey] = pair.label.sure ? 'block' : 'line';
      taken.set(key as MetadataKey, name);
      if (fit.value !== pair.value) printed[key as MetadataKey] = pair.value;
    } else if (key === 'dateCreated' || key === 'category') {
      if (taken.get(key) !== name) metadata.other[pair.printed] ??= fit.value;
    }
  }
  const filled = new Set(pairs.filter((pair) => !isPlaceholder(pair.value)).map((pair) => pair.printed));
  for (const name of empty) if (!filled.has(name)) reading.empty.push(name);
}

/** 主题分类 goes before 信息分类, 成文日期 and 生成日期 before 发文日期, sure labels before words of a source line. */
function rank(pair: Pair): number {
  const { key, name } = pair.label;
  if (key === 'category') return name === '主题分类' ? 0 : 1;
  if (key === 'dateCreated') return /^发文/.test(name) ? 1 : 0;
  return pair.label.sure ? 0 : 1;
}

/** A date without a label beside 来源, 浏览次数 or the like is the day of publication. */
function bareDate(lines: Line[], reading: MetadataReading, used: Set<number>, accepted: Pair[]): void {
  if (reading.metadata.datePublished !== undefined) return;
  const tools = new Set(
    accepted.filter((p) => p.label.key === 'source' || p.label.key === 'furniture').map((p) => p.line),
  );
  // Below the text a date is the signature's, not the stamp's.
  const prose = lines.findIndex((line) => line.text.length > 5 && /[。；]/.test(line.text));
  for (const line of tools) {
    for (const near of [line, line - 1, line + 1]) {
      if (near !== line && ((prose >= 0 && near > prose) || used.has(near))) continue;
      const stamp = lines[near]?.text.replace(/^[•·●■◆▪*\s]+/, '') ?? '';
      const found = findDate(stamp.slice(0, 60));
      if (!found || found.start > 0 || (near !== line && found.end < stamp.length)) continue;
      reading.metadata.datePublished = found.date;
      reading.sources.datePublished = 'line';
      const printed = stamp.slice(found.start, found.end);
      if (printed !== found.date) reading.printed.datePublished = printed;
      used.add(near);
      return;
    }
  }
}
