import type { Language } from '../../foundation/language.js';
import type { AuthorField } from './author-block.js';
import { markAuthorBlock } from './author-marks.js';
import type { Remark } from './document-text.js';
import { writeJsonLd } from './json-ld.js';
import { metadataOf } from './record-facts.js';
import type { Entry, Source } from './record.js';
import { toolsWords } from './tools.messages.js';
import type { Templates } from './tools.js';
import { lapseOf } from './validity.js';

export { Tools } from './tools.js';

const undo = new WeakMap<Element, () => void>();
const sent = new WeakMap<Element, string>();

/**
 * What comes after the first sight, in one part with the tools: marks in the author's block, the description of the page
 * for search engines, and the event that tells scripts the record.
 */
export function enhance(
  host: Element & { empty: string | undefined; validity: string | undefined },
  block: readonly AuthorField[],
  entries: readonly Entry[],
  remarks: readonly Remark[],
  language: Language,
  templates: Templates,
): void {
  restore(host);
  const { unmarked, lapsed } = toolsWords[language];
  const printed = entries.find(({ key }) => key === 'validity');
  const lapse = lapseOf(printed?.label, host.validity || printed?.value);
  // Below a warning that the document is repealed, 未标注 would say otherwise.
  const told = (key: Entry['key']) => (key === 'validity' && lapse ? lapsed[lapse] : unmarked);
  undo.set(host, markAuthorBlock(host, block, entries, remarks, host.empty === 'hide', told));
  writeJsonLd(host, entries, lapse, templates);
  tell(host, entries);
}

/** Takes the marks away: the author's block is as it was. */
export function restore(host: Element): void {
  undo.get(host)?.();
  undo.delete(host);
}

function tell(host: Element, entries: readonly Entry[]): void {
  const { other, ...metadata } = metadataOf(entries);
  const detail = { metadata: { ...other, ...metadata }, sources: sourcesOf(entries) };
  const record = JSON.stringify(detail);
  if (sent.get(host) === record) return;
  sent.set(host, record);
  host.dispatchEvent(new CustomEvent('gov-doc-meta-read', { detail, bubbles: true }));
}

function sourcesOf(entries: readonly Entry[]): Record<string, Source> {
  const filled = entries.filter((entry) => entry.value);
  // Of two with one name the more trusted stands first, so it is set last.
  return Object.fromEntries(
    filled.reverse().map(({ key, label, source }) => [key === 'other' ? label : key, source]),
  );
}
