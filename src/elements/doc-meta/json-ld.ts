import { fields, type MetadataKey } from '../../official-document/fields.js';
import type { Templates } from './tools.js';
import { metadataOf, pageAddress, pageTitle } from './record-facts.js';
import { valueOf, type Entry } from './record.js';
import type { Lapse } from './validity.js';

const own = 'script[data-gov-made]';

/**
 * Describes the document to search engines in the terms of schema.org, as JSON-LD among the host's own children. Once a
 * page: not where another element did it, nor where the page describes a document of that name itself.
 *
 * The script is made by a template, so by Lit's own Trusted Types policy: text that is put into a `<script>` otherwise
 * is reported as a violation, data or not.
 */
export function writeJsonLd(
  host: Element,
  entries: readonly Entry[],
  lapse: Lapse | undefined,
  { html, render }: Templates,
): void {
  const before = host.querySelector(own);
  const text = describedElsewhere(before, entries) ? '' : jsonLd(entries, lapse);
  if (text === (before?.textContent ?? '')) return;
  before?.remove();
  if (!text) return;
  const markup = `<script type="application/ld+json" data-gov-made>${text}</script>`;
  const holder = document.createElement('div');
  render(html(Object.assign([markup], { raw: [markup] })), holder);
  host.append(...Array.from(holder.children));
}

function describedElsewhere(before: Element | null, entries: readonly Entry[]): boolean {
  const title = valueOf(entries, 'title') ?? pageTitle();
  return Array.from(document.querySelectorAll('script[type="application/ld+json"]')).some(
    (script) => script !== before && (script.matches(own) || (script.textContent ?? '').includes(title)),
  );
}

/**
 * The record in the terms of schema.org; empty where the document has no name.
 *
 * @param lapse why the document is not in force; what is printed otherwise has no certain equal among schema.org's three
 */
export function jsonLd(entries: readonly Entry[], lapse?: Lapse): string {
  const metadata = metadataOf(entries);
  const name = metadata.title ?? pageTitle();
  const address = pageAddress();
  if (!name) return '';
  const act = metadata.documentNumber !== undefined;
  const said: Record<string, unknown> = {
    '@context': 'https://schema.org',
    // A document with a number is an act of an authority; a page without one is just a document.
    '@type': act ? 'Legislation' : 'DigitalDocument',
    name,
    ...(address ? { url: address } : {}),
  };
  for (const key of Object.keys(fields) as MetadataKey[]) {
    const value = metadata[key];
    const { kind, schemaOrg } = fields[key];
    if (!value || kind === 'validity' || schemaOrg in said || (!act && /^legislation/.test(schemaOrg)))
      continue;
    said[schemaOrg] = kind === 'organ' ? { '@type': 'GovernmentOrganization', name: value } : value;
  }
  if (act && lapse) said['legislationLegalForce'] = 'https://schema.org/NotInForce';
  return JSON.stringify(said).replace(/</g, '\\u003c');
}
