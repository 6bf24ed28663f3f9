/** A table's cells by place: a cell that spans stands in each place that it covers. */
export interface TableGrid {
  /** Rows at the top that are headings; 0 where none are recognised. */
  headRows: number;
  /** Name of each column, from the last heading row that names it. */
  columns: string[];
  rows: { row: HTMLTableRowElement; cells: (HTMLTableCellElement | undefined)[] }[];
}

/** The most columns or rows that one cell may span: more is a slip of the editor or an attack. */
const longestSpan = 200;

export function readGrid(table: HTMLTableElement): TableGrid {
  const rows = Array.from(table.rows);
  const grid = rows.map((row) => ({ row, cells: [] as (HTMLTableCellElement | undefined)[] }));
  grid.forEach(({ row, cells }, index) => {
    let column = 0;
    for (const cell of Array.from(row.cells)) {
      while (cells[column]) column += 1;
      const down = Math.min(cell.rowSpan || rows.length, longestSpan, rows.length - index);
      const across = Math.min(cell.colSpan || 1, longestSpan);
      for (let y = 0; y < down; y += 1)
        for (let x = 0; x < across; x += 1)
          (grid[index + y] as TableGrid['rows'][0]).cells[column + x] = cell;
    }
  });
  const headRows = countHeadRows(table, rows);
  const heads = grid.slice(0, headRows);
  const width = Math.max(0, ...grid.map(({ cells }) => cells.length));
  const columns = Array.from({ length: headRows ? width : 0 }, (_, column) => {
    const names = heads.map(({ cells }) => textOf(cells[column]));
    return [...new Set(names)].filter(Boolean).pop() ?? '';
  });
  return { headRows, columns, rows: grid };
}

export function textOf(cell: Element | undefined): string {
  return (cell?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The rows of `<thead>`; else rows of `<th>` only; else a first row of short words over longer ones. */
function countHeadRows(table: HTMLTableElement, rows: HTMLTableRowElement[]): number {
  if (table.tHead?.rows.length) return table.tHead.rows.length;
  const marked = rows.findIndex((row) => Array.from(row.cells).some(({ localName }) => localName === 'td'));
  if (marked > 0) return marked;
  const first = Array.from(rows[0]?.cells ?? []);
  if (rows.length < 2 || first.length < 2) return 0;
  const isNamed = first.every((cell) => /^[^\d。；]{1,20}$/.test(textOf(cell)));
  return isNamed ? Math.min(Math.max(...first.map(({ rowSpan }) => rowSpan || 1)), rows.length - 1, 4) : 0;
}
