import { findDate } from './dates.js';
import type { Mark } from './label-marks.js';
import type { Line } from './lines.js';
import { fieldValue, isPlaceholder, isSentence } from './metadata-values.js';

/** A label with its value. */
export interface Pair extends Mark {
  /** Index of the line of the value: another than the label's where the page prints them one under the other. */
  valueLine: number;
}

/** How many lines may stand between two pairs of one block. */
const BLOCK_GAP = 4;
const APPLICANT = /申请人|姓名|证件|所需信息|用途|身份证/;

/** The pairs that are metadata: block by block, because a label proves what stands beside it. */
export function acceptedPairs(pairs: Pair[], lines: Line[]): Pair[] {
  const blocks: Pair[][] = [];
  let end = -Infinity;
  for (const pair of pairs) {
    if (pair.line - end > BLOCK_GAP || !blocks.length) blocks.push([]);
    blocks[blocks.length - 1]!.push(pair);
    end = Math.max(pair.line, pair.valueLine);
  }
  return blocks.flatMap((block) => acceptBlock(block, lines));
}

/** All pairs of a block beside two sure labels, else only those of a source line. */
function acceptBlock(block: Pair[], lines: Line[]): Pair[] {
  // A form to fill in, and a guide that explains the fields, name them without telling anything.
  if (block.some((pair) => pair.input || (pair.label.key === 'other' && APPLICANT.test(pair.label.name))))
    return [];
  if (block.some((pair) => isChoice(pair, lines[pair.valueLine]))) return [];
  const explained = block.filter((pair) => pair.label.key !== 'other' && isSentence(pair.value)).length;
  if (explained > 1 && explained * 2 >= block.filter((pair) => pair.value).length) return [];
  const sure = block.filter((pair) => pair.label.sure);
  const proves = sure.some((pair) => pair.colon || provenPair(pair));
  const names = new Set(sure.map((pair) => pair.label.name));
  if (names.size >= 2 && proves) {
    // A label of no vocabulary counts right beside a known one: in its line, or in the line before or after.
    const near = new Set(sure.flatMap(({ line }) => [line - 1, line, line + 1]));
    return block.filter((pair) => !pair.unknown || (pair.value && near.has(pair.line)));
  }
  const strong = new Set(
    block.filter(({ label }) => label.key === 'furniture' || label.sure).map(({ label }) => label.key),
  );
  const single = names.size === 1 && proves;
  return block.filter((pair) => (single && pair.label.sure) || isSourceLine(pair, strong, lines));
}

/** 主题分类：全部 综合政务 交通 …: what a search can be narrowed to. */
function isChoice({ value, label }: Pair, line: Line | undefined): boolean {
  if (label.key === 'furniture') return false;
  const first = line && line.links.length > 1 ? line.links[0]!.text.trim() : '';
  return /^(?:全部|不限|所有)$/.test(first) || /^(?:全部|不限|所有)\s+\S/.test(value);
}

function provenPair(pair: Pair): boolean {
  const { key } = pair.label;
  return key !== 'other' && key !== 'furniture' && !!fieldValue(key, pair.value)?.proven;
}

/**
 * 来源：…　日期：…　浏览次数：…: labels that are ordinary words mean metadata only in such a line.
 *
 * @param strong the keys of the block's sure labels and tools
 */
function isSourceLine(pair: Pair, strong: Set<Pair['label']['key']>, lines: Line[]): boolean {
  const { key } = pair.label;
  if (key === 'furniture') return true;
  if (!pair.colon) return false;
  if (/^公示(?:日期|时间|期)$/.test(pair.label.name)) return /\d/.test(pair.value);
  if ((key !== 'source' && key !== 'datePublished') || lines[pair.line]!.text.length > 200) return false;
  if (strong.size > (strong.has(key) ? 1 : 0)) return true;
  if (key === 'datePublished') return !!fieldValue(key, pair.value);
  return [-1, 0, 1].some((step) => !!findDate(lines[pair.line + step]?.text.slice(0, 60) ?? ''));
}

/** Labels that name one document have several values: a list of documents, of which none is the page's own. */
export function isListPage(pairs: Pair[]): boolean {
  const values = new Map<string, Set<string>>();
  for (const pair of pairs) {
    const { key, name } = pair.label;
    if (!pair.value || key === 'furniture' || key === 'other' || isPlaceholder(pair.value)) continue;
    const value = fieldValue(key, pair.value)?.value ?? '';
    const different = values.get(`${key} ${name}`) ?? new Set();
    if (value) values.set(`${key} ${name}`, different.add(value));
  }
  const told = new Set<string>();
  for (const [name, different] of values) {
    if (different.size > 1) told.add(name.split(' ')[0]!);
    if (different.size > 1 && /^(?:indexNumber|title) /.test(name)) return true;
    if (different.size > 2 && /^(?:documentNumber|date\w+) /.test(name)) return true;
  }
  // Two numbers, each with a date of its own, are two documents.
  return told.has('documentNumber') && [...told].some((key) => key.startsWith('date'));
}
