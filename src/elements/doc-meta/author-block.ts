import { vocabulary, type MetadataKey } from '../../official-document/vocabulary.js';
import type { Entry } from './record.js';

/** An entry read from the author's own markup, and where it stands there. */
export interface AuthorField extends Entry {
  /** The cell or term that holds nothing but the label. */
  labelNode?: Element;
  /** The cell or description that holds nothing but the value, or the item that holds both. */
  valueNode: Element;
}

const front = '政府|信息|公文|文件|规范性文件|文章|政策|法规|执法依据|公开|网站';
const patterns = (Object.keys(vocabulary) as MetadataKey[]).map((key) => {
  const { synonyms, weakSynonyms } = vocabulary[key];
  return { key, form: new RegExp(`^(${front})*(?:(${synonyms || '-'})|${weakSynonyms || '-'})$`) };
});

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
    const term = node.matches('dt');
    const item = node.matches('li,p');
    if (
      !(known || term || (item && rest.length)) ||
      node.parentElement?.closest('td,th,dt,dd,[data-gov-made]')
    )
      continue;
    const behind = rest.join(':').trim();
    const beside = item || behind ? undefined : node.nextElementSibling;
    const text = (beside?.textContent ?? behind).replace(/\s+/g, ' ').trim();
    const doubtful =
      // Traditional characters, and a colon in a cell of its own.
      /[號發開關機稱來類題]|[:：]$/.test(head + text) ||
      // A second label in the item: the colons of an hour stand behind digits.
      rest.slice(0, -1).some((part) => /\D$/.test(part)) ||
      find(/[^\s:：]*$/.exec(text)?.[0] ?? '') ||
      node.querySelector('td') ||
      (term && !(beside?.matches('dd') && !beside.nextElementSibling?.matches('dd'))) ||
      (known && !text && node.matches('p'));
    if (doubtful) return [];
    const value = /^([-—/.]*|无|暂无|空|未标注|null|undefined)$/i.test(text) ? '' : text;
    // 文件编号 is often the serial of the site's own system: only what looks like a document's number is one.
    const fits = known && !(vocabulary[known.key].kind === 'number' && value && !/[号號]/.test(value));
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
  // Labels in the first row alone head the columns of a catalogue: its rows tell of many documents.
  const rows = new Set(found.map(({ labelNode }) => labelNode?.parentElement));
  const [row] = rows;
  return sure && !(rows.size === 1 && row?.matches('tr') && row.nextElementSibling) ? found : [];
}

/** The field that a label names, and whether the label alone proves that the block is one of metadata. */
function find(label: string): { key: MetadataKey; sure: boolean } | undefined {
  const name = fold(label);
  let found: { key: MetadataKey; sure: boolean } | undefined;
  for (const { key, form } of patterns) {
    const match = name.length < 17 && form.exec(name);
    // What a label speaks of in front makes an ordinary word a sure one: 信息名称. But 公开类别 is a label as a whole.
    if (match && !(found && match[1])) found = { key, sure: Boolean(match[1] || match[2]) };
  }
  return found;
}

/** Padding and brackets inside a label say nothing: 索 引 号, 【文号】. */
function fold(label: string): string {
  return label.replace(/[\s\u200b【】〖〗[\]*]/g, '');
}
