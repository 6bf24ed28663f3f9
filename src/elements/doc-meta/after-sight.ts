import type { Language } from '../../foundation/language.js';
import type { AuthorField } from './author-block.js';
import { markAuthorBlock } from './author-marks.js';
import { writeJsonLd } from './json-ld.js';
import type { Entry } from './record.js';
import { toolsWords } from './tools.messages.js';
import type { Templates } from './tools.js';

export { Tools } from './tools.js';

const undo = new WeakMap<Element, () => void>();
const told = new WeakMap<Element, string>();

/**
 * What comes after the first sight, in one part with the tools: marks in the author's block, the description of the page
 * for search engines, and the event that tells scripts the record.
 */
export function enhance(
  host: Element & { empty: string | undefined },
  block: readonly AuthorField[],
  entries: readonly Entry[],
  language: Language,
  templates: Templates,
): void {
  restore(host);
  undo.set(host, markAuthorBlock(block, entries, host.empty === 'hide', toolsWords[language].unmarked));
  writeJsonLd(host, entries, templates);
  tell(host, entries);
}

/** Takes the marks away: the author's block is as it was. */
export function restore(host: Element): void {
  undo.get(host)?.();
  undo.delete(host);
}

function tell(host: Element, entries: readonly Entry[]): void {
  const detail = { metadata: byName(entries, 'value'), sources: byName(entries, 'source') };
  const record = JSON.stringify(detail);
  if (told.get(host) === record) return;
  told.set(host, record);
  host.dispatchEvent(new CustomEvent('gov-doc-meta-read', { detail, bubbles: true }));
}

/** One side of the entries by canonical key; a labelled value without one goes by its label. */
function byName(entries: readonly Entry[], side: 'value' | 'source'): Record<string, string> {
  const filled = entries.filter((entry) => entry.value);
  // Of two with one name the more trusted stands first, so it is set last.
  return Object.fromEntries(
    filled.reverse().map((entry) => [entry.key === 'other' ? entry.label : entry.key, entry[side]]),
  );
}
