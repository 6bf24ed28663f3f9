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
    const line = lines[index]!;
    if (row.length < 3 || row.some((mark) => mark.colon || mark.value)) continue;
    const heads = cells(line);
    const [above, values, below] = [index - 1, index + 1, index + 2].map((near) => {
      const other = lines[near];
      return other && other.table === line.table ? cells(other) : [];
    }) as [string[], string[], string[]];
    const alone = line.table ? !above.length && !below.length : below.length < 2;
    if (!alone || heads.length !== row.length || values.length !== heads.length) continue;
    const pairs = row.map((mark, at): Pair => ({ ...mark, value: values[at]!, valueLine: index + 1 }));
    const named = pairs.find(({ label }) => label.key === 'title');
    // Plain text has lost its links.
    const names = named && (!line.table || linked(lines[index + 1]!, named.value));
    if (!names && pairs.every(fits) && pairs.filter(proves).length > 1) found.push(...pairs);
  }
  return found;
}

/** Without a table cells are set off by a tab, a bar, a wide gap, or by an element each. */
function cells({ raw, table }: Line): string[] {
  const texts = raw.split(table ? CELL : /[\t|｜]|\s{2,}|\u001f{2,}/).map(cleanText);
  // White space between the row and its first cell is none.
  return texts.slice(texts[0] ? 0 : 1, table || texts[texts.length - 1] ? undefined : -1);
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
