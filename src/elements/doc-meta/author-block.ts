import { vocabulary, type MetadataKey } from '../../official-document/vocabulary.js';
import type { Entry } from './record.js';

/** An entry read from the author's own markup, and where it stands there. */
export interface AuthorField extends Entry {
  /** The cell or term that holds nothing but the label. */
  labelNode?: Element;
  /** The cell or description that holds nothing but the value, or the item that holds both. */
  valueNode: Element;
}

const keys = Object.keys(vocabulary) as MetadataKey[];

/**
 * Reads the block that an element wraps where its layout is plain: a `dl`, a table with one or more pairs a row, a list
 * or paragraphs of `label：value`. Reads text only, so no layout is forced.
 *
 * @returns nothing where there is any doubt (several pairs in one item, column heads, Traditional characters): then the
 * full reader of `official-document` has to tell
 */
export function readAuthorBlock(host: Element): AuthorField[] {
  const found: AuthorField[] = [];
  let sure = false;
  for (const node of Array.from(host.querySelectorAll('td,th,dt,li,p'))) {
    const [head = '', ...rest] = (node.textContent ?? '').split(/[:：]/);
    const known = find(head);
    const term = node.localName === 'dt';
    const item = /^(li|p)$/.test(node.localName);
    if ((!known && !term && !(item && rest.length)) || node.closest('[data-gov-made]')) continue;
    const behind = rest.join(':');
    const beside = item || behind.trim() ? undefined : node.nextElementSibling;
    const text = plain(beside ? (beside.textContent ?? '') : behind);
    if (
      /[號發開關機稱來類題]/.test(head) ||
      find(text.split(':')[0] ?? '') ||
      rest.slice(0, -1).some((part) => find(part.split(/\s/).pop() ?? '')) ||
      (term && (beside?.localName !== 'dd' || beside.nextElementSibling?.localName === 'dd')) ||
      (known && !text && node.localName === 'p')
    )
      return [];
    const value = /^([-—/.]*|无|暂无|空|null|undefined)$/i.test(text) ? '' : text;
    // 文件编号 is often the serial of the site's own system: only what looks like a document's number is one.
    const fits = known && (vocabulary[known.key].kind !== 'number' || !value || /[号號]/.test(value));
    found.push({
      key: fits ? known.key : 'other',
      label: fold(head),
      value,
      source: 'markup',
      valueNode: beside ?? node,
      ...(beside ? { labelNode: node } : {}),
    });
    if (fits && known.sure && value) sure = true;
  }
  return sure ? found : [];
}

/** The field that a label names, and whether the label alone proves that the block is one of metadata. */
function find(label: string): { key: MetadataKey; sure: boolean } | undefined {
  const name = fold(label);
  const matches = (pattern: string) => new RegExp(`^(${pattern})$`).test(name);
  if (!name || name.length > 16) return undefined;
  const sure = keys.find((key) => vocabulary[key].synonyms && matches(vocabulary[key].synonyms));
  const key =
    sure ?? keys.find((key) => vocabulary[key].weakSynonyms && matches(vocabulary[key].weakSynonyms));
  return key && { key, sure: sure !== undefined };
}

/** Padding and brackets inside a label say nothing: 索 引 号, 【文号】. */
function fold(label: string): string {
  return label.replace(/[\s\u200b【】〖〗[\]*]/g, '');
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
