/**
 * Tables pasted from a word processor have their head rows among the others, mostly of `<td>`; browsers repeat a `<thead>`
 * only.
 *
 * @returns the ways back
 */
export function repeatTableHeads(content: HTMLElement): (() => void)[] {
  return [...content.querySelectorAll('table')].flatMap((table) => {
    const count = table.tHead ? 0 : countHeads([...table.rows]);
    const heads = [...table.rows].slice(0, count);
    const spansOut = heads.some((row, index) => [...row.cells].some((cell) => cell.rowSpan > count - index));
    if (!count || spansOut) return [];
    const places = heads.map((row) => [row, row.parentNode, row.nextSibling] as const);
    const head = table.createTHead();
    head.append(...heads);
    return () => {
      for (const [row, parent, next] of places.reverse()) parent?.insertBefore(row, next);
      head.remove();
    };
  });
}

/** Names of columns as tables of tasks and lists begin. */
const firstName = /^(序号|编号|项目|事项|名称|类别|指标|单位|姓名|地区)/;

/** Rows of `<th>` only; else a first row of short names over others, which is bold or begins as tables do. */
function countHeads(rows: HTMLTableRowElement[]): number {
  const marked = rows.findIndex((row) => [...row.cells].some((cell) => cell.localName !== 'th'));
  const first = [...(rows[0]?.cells ?? [])];
  if (marked || rows.length < 3 || first.length < 2) return Math.max(marked, 0);
  const names = first.map((cell) => (cell.textContent ?? '').replace(/\s/g, ''));
  const areNames = names.every((name) => /^[^\d。；]{1,20}$/.test(name));
  const isHead = areNames && (firstName.test(names[0] ?? '') || first.every(isBold));
  return isHead ? Math.max(...first.map((cell) => cell.rowSpan)) : 0;
}

/** Bold text stands in a cell of its own or, as word processors leave it, deep in spans. */
function isBold(cell: Element): boolean {
  let inner = cell;
  while (inner.firstElementChild) inner = inner.firstElementChild;
  return Number(getComputedStyle(inner).fontWeight) >= 600;
}
