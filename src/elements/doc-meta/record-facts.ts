import { shareAddress } from '../../foundation/share-address.js';
import { findDate } from '../../official-document/dates.js';
import { fields } from '../../official-document/fields.js';
import type { Metadata } from '../../official-document/metadata.js';
import type { Entry } from './record.js';

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
