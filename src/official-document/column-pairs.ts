import type { Mark } from './label-marks.js';
import { cleanText, type Line } from './lines.js';
import type { Pair } from './metadata-blocks.js';
import { fieldValue, isPlaceholder } from './metadata-values.js';
import { CELL } from './page.js';

/**
 * The pairs of a table that prints a row of labels over one row of values. A list of documents looks the same but for its
 * many rows, and for titles that are links; a catalogue but for its serial numbers.
 */
export function columnPairs(marks: Mark[], lines: Line[]): Pair[] {
  const rows = new Map<number, Mark[]>();
  for (const mark of marks) {
    const row = rows.get(mark.line);
    if (row) row.push(mark);
    else rows.set(mark.line, [mark]);
  }
  const found: Pair[] = [];
  for (const [index, row] of rows) {
    const { table } = lines[index]!;
    if (!table || row.length < 3 || row.some((mark) => mark.colon || mark.value)) continue;
    const heads = cells(lines[index]!);
    const values = lines[index + 1]?.table === table ? cells(lines[index + 1]!) : [];
    const alone = lines[index - 1]?.table !== table && lines[index + 2]?.table !== table;
    if (!alone || heads.length !== row.length || values.length !== heads.length) continue;
    const pairs = row.map((mark, at): Pair => ({ ...mark, value: values[at]!, valueLine: index + 1 }));
    const names = pairs.some(({ label, value }) => label.key === 'title' && linked(lines[index + 1]!, value));
    if (!names && pairs.every(fits) && pairs.filter(proves).length > 1) found.push(...pairs);
  }
  return found;
}

function cells({ raw }: Line): string[] {
  return raw.split(CELL).map(cleanText);
}

function linked({ links }: Line, value: string): boolean {
  return links.some((link) => cleanText(link.text) === value);
}

function fits({ label: { key }, value }: Pair): boolean {
  return key === 'other' || (key !== 'furniture' && (isPlaceholder(value) || !!fieldValue(key, value)));
}

function proves({ label: { key }, value }: Pair): boolean {
  return key !== 'other' && key !== 'furniture' && !!fieldValue(key, value)?.proven;
}
