import type { Language } from '../../foundation/language.js';
import { readDate } from '../../official-document/dates.js';
import { fieldLabel, fields } from '../../official-document/fields.js';
import { adoptSheet } from '../../foundation/adopt-sheet.js';
import { ownListStyles } from './own-list.styles.js';
import type { WantedField } from './presets.js';
import type { Entry } from './record.js';
import { sourcesWords } from './sources.messages.js';

export interface ListSettings {
  /** Whether the site chose the fields; else all that are known are printed. */
  chosen: boolean;
  empty: string | undefined;
  language: Language;
}

const written = new WeakMap<Element, string>();

/** The entries for the element's own list, in order and with their labels; an empty value stands for 未标注. */
export function rowsOf(entries: readonly Entry[], wanted: WantedField[], settings: ListSettings): Entry[] {
  const { chosen, empty, language } = settings;
  const rows: Entry[] = [];
  for (const { key, label = '' } of wanted) {
    const entry = entries.find((one) => one.key === key && (key !== 'other' || one.label === label));
    // A blank validity is told as such wherever the site prints the field: it must not read as 有效.
    const told = empty === 'mark' || (empty !== 'hide' && (entry || (chosen && key === 'validity')));
    if (!entry?.value && !told) continue;
    // A preset's own labels are Simplified Chinese; in another language the canonical ones stand for them.
    const printed = key === 'other' || (label && language === 'zh-Hans') ? label : fieldLabel(key, language);
    rows.push({ key, label: printed, value: entry?.value ?? '', source: entry?.source ?? 'markup' });
  }
  if (!chosen)
    rows.push(...entries.filter(({ key, value }) => key === 'other' && (value || empty !== 'hide')));
  return rows;
}

/**
 * Writes the rows as a `<dl>` among the host's own children: ordinary HTML that every reader, search engine and printer
 * finds. Nothing is touched while it would stay the same.
 */
export function writeList(host: Element, rows: readonly Entry[], language: Language): void {
  let list = Array.from(host.children).find((child) => child.matches('dl[data-gov-made]'));
  const content = JSON.stringify([language, rows]);
  if (list && written.get(list) === content) return;
  if (!rows.length) {
    list?.remove();
    return;
  }
  if (!list) {
    list = document.createElement('dl');
    list.setAttribute('data-gov-made', '');
    adoptSheet(host.getRootNode(), ownListStyles);
    host.append(list);
  }
  list.textContent = '';
  for (const row of rows) list.append(rowOf(row, language));
  written.set(list, content);
}

function rowOf({ key, label, value, source }: Entry, language: Language): HTMLElement {
  const words = sourcesWords[language];
  const row = document.createElement('div');
  const term = document.createElement('dt');
  const description = document.createElement('dd');
  row.append(term, description);
  row.setAttribute('data-gov-field', key);
  // A title needs the width of the table; so does whatever is as long.
  if (key === 'title' || value.length > 30) row.setAttribute('data-gov-wide', '');
  term.textContent = label;
  const date = key !== 'other' && fields[key].kind === 'date' ? readDate(value) : undefined;
  if (date) {
    const time = document.createElement('time');
    time.dateTime = date;
    time.textContent = words.date(date);
    description.append(time);
  } else {
    // A server states the validity by its name, a page in words.
    const named = key === 'validity' ? new Map(Object.entries(words.validity)).get(value) : undefined;
    description.append(value ? (named ?? value) : small(words.unmarked));
  }
  if (source === 'text') description.append(' ', small(words.derived));
  return row;
}

function small(text: string): HTMLElement {
  const note = document.createElement('small');
  note.textContent = text;
  return note;
}
