import type { AuthorField } from './author-block.js';
import type { Remark } from './document-text.js';
import { valueOf, type Entry } from './record.js';

/**
 * Enhances an author's block in place, by attributes only: each value tells machines its field (`data-gov-field`),
 * cells that are labels are told as row headers, and what is empty says so quietly or is hidden.
 *
 * @param entries all that is known, from wherever
 * @param hide whether fields without a value are hidden, not marked
 * @param unmarked the word for such a field: a blank validity must never read as 有效
 * @param remarks what an editor should mend
 * @returns the way to take all of it away
 */
export function markAuthorBlock(
  host: Element,
  block: readonly AuthorField[],
  entries: readonly Entry[],
  remarks: readonly Remark[],
  hide: boolean,
  unmarked: (key: Entry['key']) => string,
): () => void {
  const set: [Element, string][] = [];
  const mark = (node: Element | null | undefined, name: string, value: string) => {
    if (!node || node.hasAttribute(name)) return;
    node.setAttribute(name, value);
    set.push([node, name]);
  };
  for (const { key, value, labelNode, valueNode } of block) {
    const cell = labelNode?.closest('td,th');
    mark(valueNode, 'data-gov-field', key);
    mark(cell, 'role', 'rowheader');
    // Else a table without borders counts as mere layout to a screen reader.
    mark(cell?.closest('table'), 'role', 'table');
    // A block that the page prints twice may be filled once, and what it leaves out may be known elsewhere.
    if (value || valueOf(entries, key)) continue;
    if (!hide) {
      if (!labelNode || !valueNode.textContent?.trim()) mark(valueNode, 'data-gov-empty', unmarked(key));
    } else if (!cell) {
      mark(labelNode, 'data-gov-hidden', '');
      mark(valueNode, 'data-gov-hidden', '');
    } else if (
      block.every((field) => field.labelNode?.parentElement !== cell.parentElement || !field.value)
    ) {
      mark(cell.parentElement, 'data-gov-hidden', '');
    }
  }
  for (const field of new Set(remarks.map((remark) => remark.field))) {
    const texts = remarks.filter((remark) => remark.field === field).map(({ text }) => text);
    mark(field && host.querySelector(`[data-gov-field="${field}"]`), 'data-gov-remark', texts.join('\n▲ '));
  }
  return () => set.forEach(([node, name]) => node.removeAttribute(name));
}
