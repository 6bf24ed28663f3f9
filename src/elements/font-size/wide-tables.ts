/** Stands on a table of more columns than large text leaves room for on a phone: there it scrolls by itself. */
const mark = 'data-gov-text-wide';

/** As many columns fit a phone of 360 px with text of 200 %. */
const narrow = 4;

/** Marks the wide tables in all text of the page that is scaled, and no others. */
export function markWideTables(): void {
  document.querySelectorAll(`[${mark}]`).forEach((table) => table.removeAttribute(mark));
  document.querySelectorAll<HTMLTableElement>('[data-gov-text-scaled] table').forEach((table) => {
    const columns = [...table.rows].slice(0, 3).map(({ cells }) => cells.length);
    if (Math.max(0, ...columns) > narrow) table.setAttribute(mark, '');
  });
}
