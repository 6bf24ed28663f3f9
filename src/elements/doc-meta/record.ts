import type { MetadataKey } from '../../official-document/vocabulary.js';

/**
 * Where a value came from, the most trusted first: an attribute or the block that the element wraps, the block that
 * `from` names, the JSON inside the element, the endpoint, the page's `<meta>` tags, the text of the document (derived,
 * not declared).
 */
export type Source = 'markup' | 'selector' | 'json' | 'endpoint' | 'tag' | 'text';

/** One field of a document's record. */
export interface Entry {
  /** Canonical key, or `other`: a labelled value without one. */
  key: MetadataKey | 'other';
  /** The label as printed, or the canonical one. */
  label: string;
  /** As printed, or `YYYY-MM-DD` for a date. Empty: the label stands there without a value. */
  value: string;
  source: Source;
}

/** The value of a field, or undefined where the record has none. */
export function valueOf(entries: readonly Entry[], key: Entry['key']): string | undefined {
  return entries.find((entry) => entry.key === key && entry.value)?.value;
}
