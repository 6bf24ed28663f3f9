/** Marks a table that is wider than its column; the light styles make it scroll within itself. */
const wideMark = 'data-gov-wide';
/** Marks a cell of much text in it, so that its column does not become one character wide. */
const longMark = 'data-gov-long';
/** Characters. */
const muchText = 40;

/**
 * Makes wide tables usable by finger and keyboard: one that is wider than its column scrolls within itself, can be
 * focused and has a name. Only attributes are added, only where needed; `stop` takes them away.
 */
export class Tables {
  private readonly watcher = new ResizeObserver(() => this.tables.forEach((table) => this.measure(table)));
  private tables: HTMLTableElement[] = [];
  private readonly added = new Map<HTMLTableElement, [Element, string][]>();

  /** @param name what a table without a caption is called, by its number */
  constructor(private readonly name: (number: number) => string) {}

  watch(column: Element): void {
    this.stop();
    // A table within a table scrolls with it.
    this.tables = [...column.querySelectorAll('table')].filter(
      (table) => !table.parentElement?.closest('table'),
    );
    if (this.tables.length) [column, ...this.tables].forEach((element) => this.watcher.observe(element));
  }

  stop(): void {
    this.watcher.disconnect();
    this.tables.forEach((table) => this.release(table));
    this.tables = [];
  }

  /** Runs after the browser's own layout, so that reading sizes forces none. */
  private measure(table: HTMLTableElement): void {
    const room = table.parentElement?.clientWidth ?? 0;
    const isWide = room > 0 && Math.max(table.scrollWidth, table.offsetWidth) > room + 1;
    if (isWide && !this.added.has(table)) this.hold(table);
    else if (!isWide) this.release(table);
  }

  private hold(table: HTMLTableElement): void {
    const added: [Element, string][] = [];
    const add = (element: Element, attribute: string, value: string) => {
      if (element.hasAttribute(attribute)) return;
      element.setAttribute(attribute, value);
      added.push([element, attribute]);
    };
    add(table, wideMark, '');
    add(table, 'tabindex', '0');
    if (!table.caption) add(table, 'aria-label', this.name(this.tables.indexOf(table) + 1));
    for (const cell of table.querySelectorAll('td')) {
      if ((cell.textContent ?? '').trim().length > muchText) add(cell, longMark, '');
    }
    this.added.set(table, added);
  }

  private release(table: HTMLTableElement): void {
    for (const [element, attribute] of this.added.get(table) ?? []) element.removeAttribute(attribute);
    this.added.delete(table);
  }
}
