import type { Language, Words } from '../../foundation/language.js';

/** What a table without a caption is called. */
const names: Words<(number: number) => string> = {
  'zh-Hans': (number) => `表格${number}，可以左右滚动`,
  'zh-Hant': (number) => `表格${number}，可以左右捲動`,
  en: (number) => `Table ${number}, scrolls sideways`,
};
/** Marks a table that is wider than its column; the light styles make it scroll within itself. */
const wideMark = 'data-gov-wide';
/** Marks a cell of much text in it, so that its column does not become one character wide. */
const longMark = 'data-gov-long';
/** Characters. */
const muchText = 20;

/**
 * Makes wide tables usable by finger and keyboard: one that is wider than its column scrolls within itself (in the
 * frame that the endpoint's body prints around it, where there is one), can be focused and has a name. Only attributes
 * are added, only where needed; `stop` takes them away.
 */
export class Tables {
  private readonly watcher = new ResizeObserver(() => this.measure());
  private frame = 0;
  private tables: HTMLTableElement[] = [];
  private readonly added = new Map<HTMLTableElement, [Element, string][]>();

  /** @param language the language of the names that are added */
  constructor(private readonly language: () => Language) {}

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
    cancelAnimationFrame(this.frame);
    this.tables.forEach((table) => this.release(table));
    this.tables = [];
  }

  /** Reads sizes right after the browser's own layout, which forces none, and writes in the next frame. */
  private measure(): void {
    const wide = this.tables.filter((table) => {
      const room = table.parentElement?.clientWidth ?? 0;
      return room > 0 && Math.max(table.scrollWidth, table.offsetWidth) > room + 1;
    });
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => {
      for (const table of this.tables) {
        if (!wide.includes(table)) this.release(table);
        else if (!this.added.has(table)) this.hold(table);
      }
    });
  }

  private hold(table: HTMLTableElement): void {
    const added: [Element, string][] = [];
    const add = (element: Element, attribute: string, value: string) => {
      if (element.hasAttribute(attribute)) return;
      element.setAttribute(attribute, value);
      added.push([element, attribute]);
    };
    const scroller = scrollerOf(table);
    add(scroller, wideMark, '');
    add(scroller, 'tabindex', '0');
    const name = table.getAttribute('aria-label') ?? names[this.language()](this.tables.indexOf(table) + 1);
    if (scroller !== table) add(scroller, 'role', 'region');
    if (scroller !== table || !table.caption) add(scroller, 'aria-label', name);
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

function scrollerOf(table: HTMLTableElement): Element {
  const frame = table.parentElement;
  return frame?.classList.contains('gov-body-table') ? frame : table;
}
