import { fieldLabel, type Metadata, type MetadataKey } from 'gov-disclosure/official-document';
import { publicationStamp, readableDate } from '../dates.js';
import type { DisclosedDocument } from '../documents.js';
import { html, trustedHtml, type Html } from '../html.js';
import { recordOf } from '../record.js';
import { scriptOf } from '../script.js';
import { site } from '../site.js';
import { unbroken } from '../unbroken.js';
import { forceOf, successorOf } from '../validity.js';
import { documentParts } from './document-parts.js';
import { documentWords, type DocumentWords } from './document.words.js';
import type { Page } from './layout.js';

/** The fields of the table in the order of the portals' own tables; title and source stand above it. */
const shownFields: MetadataKey[] = [
  'indexNumber',
  'documentNumber',
  'issuingAuthority',
  'publisher',
  'responsibleUnit',
  'category',
  'genre',
  'audience',
  'dateCreated',
  'datePublished',
  'dateEffective',
  'dateExpired',
  'disclosureMethod',
  'disclosureTimeLimit',
  'disclosureScope',
  'keywords',
  'validity',
];

/** The page of one document: complete without script; the elements add their controls around what stands here. */
export function documentPage(document: DisclosedDocument, origin: string): Page {
  const { title } = document;
  const metadata = recordOf(document);
  const path = `/documents/${encodeURIComponent(document.id)}`;
  const script = scriptOf(title + document.body);
  const words = documentWords[script];
  return {
    title,
    path,
    place: 'other',
    sheet: 'document',
    column: '主动公开的文件',
    article: {
      title,
      publishedAt: publicationStamp(metadata.datePublished ?? metadata.dateCreated),
      source: metadata.source ?? metadata.publisher ?? metadata.issuingAuthority ?? site.name,
      ...(metadata.keywords === undefined ? {} : { keywords: metadata.keywords }),
    },
    main: html`
<div class="document" lang="${script}">
<nav class="crumbs" aria-label="${words.here}"><a href="/">${words.all}</a> <span aria-hidden="true">›</span> <span aria-current="page">${metadata.documentNumber ?? title}</span></nav>
${validityBanner(metadata, words)}
<h1>${unbroken(title)}</h1>
<div class="tools">
${provenance(metadata, words)}
<gov-page-tools for="document-body" tools="print script speech"><gov-font-size for="document-body"></gov-font-size><gov-qr-share></gov-qr-share></gov-page-tools>
</div>
<gov-doc-meta>${metadataList(metadata, words, script)}</gov-doc-meta>
<gov-doc-viewer>
<article id="document-body">
${trustedHtml(document.body)}
</article>
</gov-doc-viewer>
${documentParts(document, words)}
<p class="related">${words.related} <a href="/request?document=${encodeURIComponent(document.id)}">${words.request}</a></p>
<p class="related">${words.mistake} <a href="/suggestions?about=${encodeURIComponent(document.id)}">${words.report}</a></p>
<div class="print-only"><gov-qr-share printed></gov-qr-share><p>${words.address}：${origin}${path}</p></div>
</div>`,
  };
}

/** A document without force says so above everything, in words. */
function validityBanner(metadata: Metadata, words: DocumentWords): Html | undefined {
  const printed = metadata.validity ?? '';
  const force = forceOf(metadata);
  if (force === 'limited') {
    return html`<div class="banner"><p><strong>${words.limited(printed)}</strong> ${words.limitedNext}</p></div>`;
  }
  if (force !== 'ended') return undefined;
  const successor = successorOf(metadata);
  return html`<div class="banner"><p><strong>${words.ended(printed)}</strong>，${
    metadata.dateExpired ? words.endedSince(readableDate(metadata.dateExpired)) : words.endedSomeday
  }${successor && words.successor(successor)}${words.kept}</p></div>`;
}

function provenance(metadata: Metadata, words: DocumentWords): Html | undefined {
  const source = metadata.source ?? metadata.publisher ?? metadata.issuingAuthority;
  const date = metadata.datePublished;
  if (!source && !date) return undefined;
  return html`<p class="provenance">${source && html`<span>${words.source}：${source}</span> `}${
    date && html`<span>${words.published}：${time(date)}</span>`
  }</p>`;
}

function metadataList(metadata: Metadata, words: DocumentWords, language: 'zh-Hans' | 'zh-Hant'): Html {
  const known = shownFields.map((key) => {
    const value = metadata[key];
    if (value) return row(fieldLabel(key, language), /^date/.test(key) ? time(value) : value);
    return key === 'validity'
      ? row(fieldLabel(key, language), html`<span class="unstated">${words.unstated}</span>`)
      : undefined;
  });
  const others = Object.entries(metadata.other).map(([label, value]) => row(label, value));
  return html`<dl>${[...known, ...others]}</dl>`;
}

function row(label: string, value: string | Html): Html {
  return html`<div><dt>${label}</dt><dd>${value}</dd></div>`;
}

function time(date: string): Html {
  return html`<time datetime="${date.replace(' ', 'T')}">${readableDate(date)}</time>`;
}
