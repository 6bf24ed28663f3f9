import { isPlaceholder } from './metadata-values.js';
import { pageLines } from './lines.js';
import type { PageElement, PageNode } from './page.js';

export interface TableCell {
  /** Lines of the cell are set off by `\n`. */
  text: string;
  rowspan: number;
  colspan: number;
  head: boolean;
}

/** A table of the document, as printed. */
export interface DocumentTable {
  title?: string;
  /** The cells of the last heading row, under what stands over them: 分类/一级. */
  columns: string[];
  rows: TableCell[][];
  /** How many rows at the top are headings. */
  headRows: number;
  /** What each numbered row is about, where the table has a column 序号: the tasks of a 重点任务分解表. */
  tasks: string[];
}

/** A table the page lost the cells of, each of them a line: one item a serial number, its lines in order. */
export interface FlatTable {
  title?: string;
  columns: string[];
  items: { number: string; lines: string[] }[];
  tasks: string[];
}

/** The most columns or rows one cell may span: more is a slip of the editor or an attack. */
const LONGEST_SPAN = 200;

/** The cells of a table element; `undefined` where it holds none. */
export function readTable(table: PageElement): DocumentTable | undefined {
  const rows = rowsOf(table).filter((row) => row.length);
  if (!rows.length) return undefined;
  const headRows = headingRows(rows);
  const grid = gridOf(rows);
  const columns = headRows ? columnNames(grid.slice(0, headRows)) : [];
  return { columns, rows, headRows, tasks: tasksOf(columns, grid.slice(headRows)) };
}

function rowsOf(table: PageElement): TableCell[][] {
  const rows: TableCell[][] = [];
  const stack: { node: PageNode; head: boolean }[] = [{ node: table, head: false }];
  for (let at = stack.pop(); at; at = stack.pop()) {
    const { node, head } = at;
    if (typeof node === 'string') continue;
    if (node.tag === 'tr') {
      const cells = node.children.filter(
        (child): child is PageElement => typeof child !== 'string' && /^t[dh]$/.test(child.tag),
      );
      rows.push(cells.map((cell) => cellOf(cell, head)));
      continue;
    }
    if (node !== table && node.tag === 'table') continue;
    for (let index = node.children.length - 1; index >= 0; index--) {
      stack.push({ node: node.children[index]!, head: head || node.tag === 'thead' });
    }
  }
  return rows;
}

function cellOf(cell: PageElement, head: boolean): TableCell {
  const span = (name: string) =>
    Math.min(Math.max(1, Math.trunc(Number(cell.attributes[name])) || 1), LONGEST_SPAN);
  const text = pageLines({ ...cell, tag: 'div' })
    .map((line) => line.text)
    .join('\n');
  return { text, rowspan: span('rowspan'), colspan: span('colspan'), head: head || cell.tag === 'th' };
}

/** Rows of heads only, or else a first row of short words over longer ones: 序号, 重点任务, 责任单位. */
function headingRows(rows: TableCell[][]): number {
  const marked = rows.findIndex((row) => row.some((cell) => !cell.head));
  if (marked > 0) return marked;
  const first = rows[0]!;
  if (rows.length < 2 || first.length < 2) return 0;
  const named = first.every((cell) => cell.text && cell.text.length <= 20 && !/\d{2}|[。；]/.test(cell.text));
  if (!named) return 0;
  // A cell that spans rows beside one that spans columns carries a second heading row under it.
  return first.some((cell) => cell.colspan > 1)
    ? Math.min(Math.max(...first.map((cell) => cell.rowspan)), rows.length - 1, 4)
    : 1;
}

/** The texts by place: a cell that spans stands in each place that it covers. */
function gridOf(rows: TableCell[][]): string[][] {
  const grid: string[][] = rows.map(() => []);
  let budget = 200_000;
  rows.forEach((row, y) => {
    let x = 0;
    for (const cell of row) {
      while (grid[y]![x] !== undefined) x++;
      for (let down = 0; down < cell.rowspan && y + down < rows.length; down++) {
        for (let across = 0; across < cell.colspan && budget-- > 0; across++)
          grid[y + down]![x + across] ??= cell.text;
      }
      x += cell.colspan;
    }
  });
  return grid;
}

function columnNames(heads: string[][]): string[] {
  const width = Math.max(...heads.map((row) => row.length));
  return Array.from({ length: width }, (_, x) => {
    const names = heads.map((row) => (row[x] ?? '').replace(/\s/g, '')).filter(Boolean);
    return names.filter((name, index) => name !== names[index - 1]).join('/');
  });
}

function tasksOf(columns: string[], body: string[][]): string[] {
  const serial = columns.findIndex((name) => /^序\s*[号號]$/.test(name));
  if (serial < 0) return [];
  const tasks = new Map<string, string>();
  for (const row of body) {
    const number = row[serial]?.trim() ?? '';
    if (number && !isPlaceholder(number) && !tasks.has(number))
      tasks.set(number, (row[serial + 1] ?? '').replace(/\n/g, ''));
  }
  return [...tasks.values()];
}

/**
 * A numbered table of which only lines are left (序号, 重点任务, … 1, …, 2, …), from the paragraph `start` on:
 * the table and the index after its last line.
 */
export function readFlatTable(
  texts: string[],
  start: number,
  isEnd: (text: string) => boolean,
): { table: FlatTable; end: number } | undefined {
  if (!/^序\s*[号號]$/.test(texts[start]!.trim())) return undefined;
  let index = start + 1;
  const heads: string[] = ['序号'];
  while (index < texts.length && index - start < 16 && !/^[1一]$/.test(texts[index]!.trim())) {
    const head = texts[index++]!.replace(/\s/g, '');
    if (head.length > 15 || !head) return undefined;
    // Narrow columns break a heading over lines: 完成 / 时间.
    if (head.length <= 2 && heads[heads.length - 1]!.length <= 2 && heads.length > 1)
      heads[heads.length - 1] += head;
    else heads.push(head);
  }
  if (heads.length < 2 || !/^[1一]$/.test(texts[index]?.trim() ?? '')) return undefined;
  heads[0] = texts[start]!.replace(/\s/g, '');
  const items: FlatTable['items'] = [];
  for (; index < texts.length && !isEnd(texts[index]!); index++) {
    const text = texts[index]!.trim();
    if (text === String(items.length + 1) || (items.length === 0 && text === '一'))
      items.push({ number: text, lines: [] });
    else if (text) items[items.length - 1]!.lines.push(text);
  }
  const tasks = items.map(({ lines }) => lines[0] ?? '');
  return { table: { columns: heads, items, tasks }, end: index };
}
