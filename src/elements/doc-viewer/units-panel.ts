import type { Language } from '../../foundation/language.js';
import { newElement } from '../../foundation/new-element.js';
import { readResponsibilities } from '../../official-document/responsibilities.js';
import { panelWords } from './panels.messages.js';
import type { Paragraph } from './paragraphs.js';
import { readGrid, textOf } from './table-grid.js';

/** What one unit has to do at one place of the text. */
interface UnitItem {
  /** What it is about: the heading, the task, or how the paragraph begins. */
  words: string;
  leads: boolean;
  place: Element;
}
export type Units = Map<string, UnitItem[]>;

const unitColumn = /责任(单位|部门|领导|主体)|責任(單位|部門)|牵头|牽頭|主办|承办|配合|协办|落实单位/;
const taskColumn = /任务|任務|事项|事項|工作|内容|內容|项目|項目|措施|名称|名稱/;
const leadColumn = /牵头|牽頭|主办/;

/** Every unit that the text makes responsible, in the order in which they are named, from prose and from tables. */
export function readUnits(text: Element, paragraphs: readonly Paragraph[]): Units {
  const units: Units = new Map();
  const add = (name: string, item: UnitItem) => {
    const items = units.get(name) ?? [];
    if (!items.some(({ place }) => place === item.place)) items.push(item);
    units.set(name, items);
  };
  for (const { block, path } of paragraphs) {
    for (const { lead, responsible } of readResponsibilities([block.text], [])) {
      const words = path[path.length - 1]?.text || beginning(block.text);
      for (const name of lead) add(name, { words, leads: true, place: block.element });
      for (const name of responsible) add(name, { words, leads: false, place: block.element });
    }
  }
  for (const table of text.querySelectorAll('table')) readTable(table, add);
  return units;
}

function readTable(table: HTMLTableElement, add: (name: string, item: UnitItem) => void): void {
  const { headRows, columns, rows } = readGrid(table);
  const named = columns.flatMap((name, column) => (unitColumn.test(name) ? [column] : []));
  const about = columns.flatMap((name, column) =>
    taskColumn.test(name) && !unitColumn.test(name) ? [column] : [],
  );
  if (!named.length) return;
  for (const { row, cells } of rows.slice(headRows)) {
    const words = [...new Set(about.map((column) => textOf(cells[column])))].filter(Boolean).join('：');
    for (const column of named) {
      const label = leadColumn.test(columns[column] ?? '') ? '牵头单位' : '责任单位';
      // The reader of prose knows how units in a row are divided.
      const [read] = readResponsibilities([`${label}：${textOf(cells[column])}`], []);
      for (const name of read?.lead ?? []) add(name, { words, leads: true, place: row });
      for (const name of read?.responsible ?? []) add(name, { words, leads: false, place: row });
    }
  }
}

function beginning(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 30);
}

/** More units than fit at a glance get a field to filter them. */
const few = 8;

/** Lists the units, each with what it has to do. @param go takes the reader to a place of the text */
export function fillUnits(
  body: HTMLElement,
  units: Units,
  language: Language,
  go: (place: Element) => void,
): void {
  const words = panelWords[language];
  const list = newElement('ul');
  const none = newElement('p', { role: 'status' });
  const rows = [...units].map(([name, items]) => {
    const summary = newElement('summary', {}, words.unit(name, items.length));
    const details = newElement('details', {}, summary);
    details.addEventListener('toggle', () => {
      if (details.children.length === 1) details.append(itemList(items));
    });
    const row = newElement('li', {}, details);
    list.append(row);
    return { name, row };
  });
  const itemList = (items: UnitItem[]) => newElement('ul', {}, ...items.map((item) => itemLine(item)));
  const itemLine = ({ words: about, leads, place }: UnitItem) => {
    const link = newElement('a', { href: '#' }, about);
    link.addEventListener('click', (event) => {
      event.preventDefault();
      go(place);
    });
    return newElement('li', {}, link, leads ? newElement('span', { class: 'aside' }, ` ${words.lead}`) : '');
  };
  body.append(newElement('p', { class: 'aside' }, words.unitsNote));
  if (units.size > few) {
    const field = newElement('input', {
      type: 'search',
      'aria-label': words.filter,
      placeholder: words.filter,
    });
    field.addEventListener('input', () => {
      const wanted = field.value.trim();
      for (const { name, row } of rows) row.hidden = !name.includes(wanted);
      none.textContent = rows.every(({ row }) => row.hidden) ? words.none : '';
    });
    body.append(field, none);
  }
  body.append(list);
}
