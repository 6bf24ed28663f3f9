import type { Language } from '../../foundation/language.js';
import { shareAddress } from '../../foundation/share-address.js';
import { cite, citedDocument, type CitationStyle } from '../../official-document/citation.js';
import { findDate } from '../../official-document/dates.js';
import { fields } from '../../official-document/fields.js';
import type { Metadata } from '../../official-document/metadata.js';
import { toolsWords } from './tools.messages.js';

import type { Entry } from './record.js';

const styles: CitationStyle[] = ['official', 'reference', 'plain'];

/** One row of a panel below the table: a term, what is said of it, and the name of what is there to be copied. */
export interface PanelRow {
  term: string;
  text: string;
  copy?: string;
}

/** The document cited in each style, and its permanent address, ready to be copied. */
export function citations(entries: readonly Entry[], language: Language): PanelRow[] {
  const words = toolsWords[language];
  const address = pageAddress();
  const document = citedDocument(metadataOf(entries), {
    title: pageTitle(),
    accessed: localDay(new Date()),
    ...(address ? { address } : {}),
  });
  const rows: PanelRow[] = styles.map((style) => ({
    term: words.style[style],
    text: cite(document, style),
    copy: style,
  }));
  return address ? [...rows, { term: words.address, text: address, copy: 'address' }] : rows;
}

/** The record with its dates as `YYYY-MM-DD`, whatever form they are printed in. */
export function metadataOf(entries: readonly Entry[]): Metadata {
  const metadata: Metadata = { other: {} };
  for (const { key, label, value } of entries) {
    if (!value || (key === 'other' ? metadata.other[label] : metadata[key])) continue;
    if (key === 'other') metadata.other[label] = value;
    else metadata[key] = fields[key].kind === 'date' ? (findDate(value)?.date ?? value) : value;
  }
  return metadata;
}

/** The page's permanent address, without what tracks its readers; undefined for a file. */
export function pageAddress(): string | undefined {
  const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute('href');
  const rules = { keep: [], drop: [], keepFragment: false };
  return shareAddress(document.baseURI, canonical ?? location.href, rules);
}

/** The document's title where its record has none: the page's own tag (国办发〔2017〕47号), its heading, its name. */
export function pageTitle(): string {
  const tag = document.querySelector('meta[name="ArticleTitle" i]')?.getAttribute('content');
  return tag?.trim() || document.querySelector('h1')?.textContent?.trim() || document.title;
}

/** The day at the reader's place, `YYYY-MM-DD`. */
export function localDay(date: Date): string {
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
