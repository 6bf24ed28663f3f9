/** Behind 与现行文本比较: two versions of a text by paragraph. Loads when first asked for. */
import { diffArrays, diffChars } from 'diff';
import type { Language } from '../../foundation/language.js';
import { newElement } from '../../foundation/new-element.js';
import { panelWords, type PanelWords } from './panels.messages.js';
import { button } from './part-elements.js';
import { readBlocks } from './read-blocks.js';

export interface ComparisonOptions {
  root: ShadowRoot;
  language: Language;
  /** Of the older and the newer version. */
  names: [older: string, newer: string];
  texts(): Promise<ParentNode[]>;
  /** Where the focus returns to. */
  opener: HTMLElement;
}

/** A paragraph as it was and as it is; undefined on the side where it is not. */
export type Change = [before: string | undefined, after: string | undefined];

export async function showComparison(options: ComparisonOptions): Promise<void> {
  const { root, language, names, opener } = options;
  const words = panelWords[language];
  const content = newElement('div', { role: 'status' }, words.comparing);
  const dialog = newElement('dialog', { class: 'compare', 'aria-label': words.compare });
  dialog.append(
    button(words.close, () => dialog.close()),
    content,
  );
  dialog.addEventListener('close', () => {
    dialog.remove();
    opener.focus();
  });
  root.append(dialog);
  dialog.showModal();
  try {
    const [older, newer] = (await options.texts()).map(paragraphs);
    content.textContent = '';
    content.append(...comparison(compareParagraphs(older ?? [], newer ?? []), names, words));
  } catch {
    content.textContent = words.compareFailed;
  }
}

function paragraphs(text: ParentNode): string[] {
  const place = newElement('div');
  place.append(text as Node);
  return readBlocks(place, true)
    .map((block) => block.text.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}

/** Paragraphs and characters that may differ before the search for what was moved where takes seconds: then all of it did. */
const mostEdits = { paragraphs: 4000, characters: 1000 };

/** Pairs what was changed within a paragraph with what it was; what has no counterpart was added or removed whole. */
export function compareParagraphs(older: string[], newer: string[]): Change[] {
  const changes: Change[] = [];
  let removed: string[] = [];
  const flush = (added: string[]) => {
    const most = Math.max(removed.length, added.length);
    for (let index = 0; index < most; index += 1) {
      const pair: Change = [removed[index], added[index]];
      if (pair[0] !== undefined && pair[1] !== undefined && !isAlike(pair[0], pair[1]))
        changes.push([pair[0], undefined], [undefined, pair[1]]);
      else changes.push(pair);
    }
    removed = [];
  };
  const parts = diffArrays(older, newer, { maxEditLength: mostEdits.paragraphs });
  if (!parts) {
    removed = [...older];
    flush(newer);
  }
  for (const part of parts ?? []) {
    if (part.removed) removed.push(...part.value);
    else if (part.added) flush(part.value);
    else {
      flush([]);
      for (const same of part.value) changes.push([same, same]);
    }
  }
  flush([]);
  return changes;
}

/** Paragraphs that share little are two, not one that was changed. */
function isAlike(one: string, other: string): boolean {
  const known = new Set(one);
  const shared = [...other].filter((character) => known.has(character)).length;
  return shared / Math.max(one.length, other.length) > 0.4;
}

function comparison(changes: Change[], names: [string, string], words: PanelWords): HTMLElement[] {
  const count = changes.filter(([before, after]) => before !== after).length;
  if (!count) return [newElement('p', {}, words.same)];
  const lines = [newElement('h2', {}, words.compared(...names, count)) as HTMLElement];
  let alike = 0;
  const skip = () => {
    if (alike) lines.push(newElement('p', { class: 'skipped' }, words.unchanged(alike)));
    alike = 0;
  };
  for (const [before, after] of changes) {
    if (before === after) {
      alike += 1;
      continue;
    }
    skip();
    lines.push(newElement('p', {}, ...marked(before ?? '', after ?? '', words)));
  }
  skip();
  return lines;
}

/** Insertions and deletions say so in words: colour alone reaches neither every eye nor every printer. */
function marked(before: string, after: string, words: PanelWords): (string | HTMLElement)[] {
  const parts = diffChars(before, after, { maxEditLength: mostEdits.characters }) ?? [
    { value: before, removed: true, added: false },
    { value: after, removed: false, added: true },
  ];
  return parts.map(({ value, added, removed }) => {
    if (added) return newElement('ins', {}, words.added(value));
    return removed ? newElement('del', {}, words.removed(value)) : value;
  });
}
