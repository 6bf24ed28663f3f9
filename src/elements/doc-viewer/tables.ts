import { adoptSheet } from '../../foundation/adopt-sheet.js';
import type { Language, Words } from '../../foundation/language.js';
import { readGrid, textOf, type TableGrid } from './table-grid.js';

export type TableState = 'cards' | 'tables' | undefined;
type Add = (element: Element, attribute: string, value: string) => void;

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
/** Pixels of a column in which Chinese can be read: four characters. */
const narrowest = 72;
/** Pixels: in a narrower column a table of records that is wider becomes cards. */
const phone = 560;

/**
 * Cards: each row a block, each cell under the name of its column (`data-gov-label`), and above a row that begins below
 * a spanning cell what that cell says (`data-gov-under`). Words come from attributes, so that the text stays the
 * author's. On paper it is a table again.
 */
const styles = `@media screen{
[data-gov-wide]{max-width:100%;overflow-x:auto}
table[data-gov-wide]{display:block}
[data-gov-wide]:focus{outline:3px solid var(--gov-focus,var(--gov-accent,currentColor));outline-offset:2px}
[data-gov-wide]{background:linear-gradient(to right,var(--gov-paper,Canvas) 30%,transparent) 0 0/40px 100% no-repeat local,
linear-gradient(to left,var(--gov-paper,Canvas) 30%,transparent) 100% 0/40px 100% no-repeat local,
linear-gradient(to right,rgba(0,0,0,.25),transparent) 0 0/12px 100% no-repeat scroll,
linear-gradient(to left,rgba(0,0,0,.25),transparent) 100% 0/12px 100% no-repeat scroll}
[data-gov-tall]{max-height:85vh;overflow:auto}
[data-gov-tall] thead th{top:0!important}
table[data-gov-cards],[data-gov-cards]>*>tr,[data-gov-cards]>*>tr>*{display:block;width:auto;min-width:0!important;white-space:normal}
[data-gov-cards]>tbody,[data-gov-cards]>tfoot,[data-gov-cards]>caption{display:block}
[data-gov-cards] [data-gov-head]{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)}
[data-gov-cards]>*>tr{margin:0 0 12px;border:1px solid var(--gov-line,rgba(128,128,128,.5));border-radius:3px}
[data-gov-cards]>*>tr>*{padding:8px 12px!important;border:0!important;text-align:left!important}
[data-gov-cards]>*>tr>*+*{border-top:1px solid var(--gov-line,rgba(128,128,128,.3))!important}
[data-gov-cards] [data-gov-label]::before{content:attr(data-gov-label) '：';display:block;font-size:.875em;font-weight:700}
[data-gov-cards] [data-gov-under]::before{content:attr(data-gov-under);display:block;padding:8px 12px;font-weight:700;border-bottom:1px solid var(--gov-line,rgba(128,128,128,.3))}
}
@media screen and (max-width:47.99rem){[data-gov-long]{min-width:12em}}`;

/**
 * Makes wide tables usable by finger and keyboard: one that is wider than its column scrolls within itself (in the
 * frame that the endpoint's body prints around it, where there is one), can be focused and has a name. Only attributes
 * are added, only where needed; `stop` takes them away. On phones a table of records (重点任务分解表) becomes cards, each
 * of which says which task it belongs to, unless it stands in the window already: nothing moves under the reader's eyes.
 * The reader may have it the other way, for all tables of the page at once.
 */
export class Tables {
  private readonly watcher = new ResizeObserver(() => this.measure());
  private frame = 0;
  private tables: HTMLTableElement[] = [];
  private readonly added = new Map<HTMLTableElement, [Element, string][]>();
  /** How wide a table was that became cards: it becomes a table again where it has that much room. */
  private readonly cards = new Map<HTMLTableElement, number>();
  /** Tables of records that are wider than their column of a phone, whether they are cards or not. */
  private readonly squeezed = new Set<HTMLTableElement>();
  /** Whether tables are to be cards, once the reader has said so. */
  private wish: boolean | undefined;
  /** What {@link state} was when it was told last. */
  private told: TableState;

  /**
   * @param language the language of the names that are added
   * @param changed {@link state} is another
   */
  constructor(
    private readonly language: () => Language,
    private readonly changed: () => void,
  ) {}

  /** How tables of records stand in this narrow column; undefined where there is none, or room enough for it. */
  get state(): TableState {
    const stays = [...this.squeezed].some((table) => !this.cards.has(table));
    return stays ? 'tables' : this.cards.size ? 'cards' : undefined;
  }

  /** The reader wants cards in place of tables, or the other way about. */
  turn(): void {
    this.wish = this.state === 'tables';
    this.tables.forEach((table) => this.release(table));
    this.measure();
  }

  watch(column: Element): void {
    this.stop();
    adoptSheet(column.getRootNode(), styles);
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
    this.squeezed.clear();
    this.told = undefined;
  }

  /** Reads sizes right after the browser's own layout, which forces none, and writes in the next frame. */
  private measure(): void {
    const states = this.tables.map((table): [HTMLTableElement, number, number, boolean] => {
      const isBelow = scrollerOf(table).getBoundingClientRect().top >= window.innerHeight;
      const room = scrollerOf(table).parentElement?.clientWidth ?? 0;
      const width = this.cards.get(table) ?? Math.max(table.scrollWidth, table.offsetWidth);
      return [table, room, width, isBelow];
    });
    const tall = window.innerHeight * 1.2;
    const isTall = new Set(this.tables.filter((table) => table.offsetHeight > tall));
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => {
      for (const [table, room, width, isBelow] of states) {
        // Squeezed columns of one character a line are no table any more, either.
        const needed = room < phone ? Math.max(width, (table.rows[0]?.cells.length ?? 0) * narrowest) : width;
        if (!room || needed <= room + 1 || (room >= phone && this.cards.has(table))) this.release(table);
        const isSqueezed = room > 0 && room < phone && needed > room + 1 && recordsOf(table);
        if (isSqueezed) this.squeezed.add(table);
        else this.squeezed.delete(table);
        if (!room || needed <= room + 1) continue;
        if (this.added.has(table)) continue;
        const mayMove = this.wish !== undefined || isBelow;
        if (isSqueezed && (this.wish ?? isBelow)) {
          this.cards.set(table, needed);
          makeCards(isSqueezed, table, this.adder(table));
          continue;
        }
        if (width > room + 1) this.hold(table, isTall.has(table), mayMove);
      }
      const { state, told } = this;
      this.told = state;
      if (state !== told) this.changed();
    });
  }

  /** Sets attributes that are not there yet, and remembers them. */
  private adder(table: HTMLTableElement): Add {
    const added: [Element, string][] = [];
    this.added.set(table, added);
    return (element, attribute, value) => {
      if (element.hasAttribute(attribute)) return;
      element.setAttribute(attribute, value);
      added.push([element, attribute]);
    };
  }

  /** @param mayReflow whether its lines may break anew: not under the reader's eyes */
  private hold(table: HTMLTableElement, isTall: boolean, mayReflow: boolean): void {
    const add = this.adder(table);
    const scroller = scrollerOf(table);
    add(scroller, wideMark, '');
    if (isTall) add(scroller, 'data-gov-tall', '');
    add(scroller, 'tabindex', '0');
    const name = table.getAttribute('aria-label') ?? names[this.language()](this.tables.indexOf(table) + 1);
    if (scroller !== table) add(scroller, 'role', 'region');
    if (scroller !== table || !table.caption) add(scroller, 'aria-label', name);
    if (!mayReflow) return;
    for (const cell of table.querySelectorAll('td')) {
      if ((cell.textContent ?? '').trim().length > muchText) add(cell, longMark, '');
    }
  }

  private release(table: HTMLTableElement): void {
    for (const [element, attribute] of this.added.get(table) ?? []) element.removeAttribute(attribute);
    this.added.delete(table);
    this.cards.delete(table);
  }
}

/** Nothing for tables of figures and such, which lose their sense as cards. */
function recordsOf(table: HTMLTableElement): TableGrid | undefined {
  const grid = readGrid(table);
  const { headRows, columns, rows } = grid;
  const body = rows.slice(headRows);
  const isOfRecords = columns.length >= 3 && columns.every(Boolean) && body.length > 0;
  const hasWords = body.some(({ cells }) => cells.some((cell) => textOf(cell).length > 8));
  return isOfRecords && hasWords ? grid : undefined;
}

function makeCards({ headRows, columns, rows }: TableGrid, table: HTMLTableElement, add: Add): void {
  add(table, 'data-gov-cards', '');
  rows.slice(0, headRows).forEach(({ row }) => add(row, 'data-gov-head', ''));
  for (const { row, cells } of rows.slice(headRows)) {
    const above = [...new Set(cells)].filter((cell) => cell && cell.parentElement !== row);
    if (above.length) add(row, 'data-gov-under', above.map((cell) => textOf(cell)).join(' '));
    cells.forEach((cell, column) => {
      if (cell?.parentElement === row && cells.indexOf(cell) === column)
        add(cell, 'data-gov-label', columns[column] ?? '');
    });
  }
}

function scrollerOf(table: HTMLTableElement): Element {
  const frame = table.parentElement;
  return frame?.classList.contains('gov-body-table') ? frame : table;
}
