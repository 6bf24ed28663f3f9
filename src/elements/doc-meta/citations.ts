import { cite, citedDocument, type CitationStyle } from '../../official-document/citation.js';
import type { Metadata } from '../../official-document/metadata.js';

/** A document's page as it is cited. */
export interface CitedPage {
  title: string;
  /** The permanent address; none for a file. */
  address?: string;
  /** The day on which it was read, `YYYY-MM-DD`. */
  accessed: string;
}

/** The citation in every style, in the order in which they are offered. */
export function citations(metadata: Metadata, page: CitedPage): [CitationStyle, string][] {
  const document = citedDocument(metadata, page);
  return (['official', 'reference', 'plain'] as const).map((style) => [style, cite(document, style)]);
}
