import { readableDate } from '../dates.js';
import type { Attachment, BrokenAttachment, DisclosedDocument, Relation, Version } from '../documents.js';
import { html, type Html } from '../html.js';
import type { DocumentWords } from './document.words.js';
import type { Page } from './layout.js';

/** What belongs to a document besides its text, as plain links and lists: files, related documents, earlier texts. */
export function documentParts(document: DisclosedDocument, words: DocumentWords): Html {
  const { attachments, brokenAttachments, relations, versions } = document;
  return html`${section(
    words.attachments,
    [
      ...attachments.map((file) => attachmentItem(document.id, file, words)),
      ...brokenAttachments.map((file) => brokenItem(file, words)),
    ],
    'attachments',
  )}${section(
    words.relatedDocuments,
    relations.map((relation) => relationItem(relation, words)),
    'relations',
  )}${
    versions.length > 1 &&
    section(
      words.versions,
      versions.map((version) => versionItem(version, words)),
      'versions',
    )
  }`;
}

function section(title: string, items: Html[], name: string): Html | undefined {
  if (items.length === 0) return undefined;
  return html`<section class="parts ${name}"><h2>${title}</h2><ul>${items}</ul></section>`;
}

function attachmentItem(id: string, file: Attachment, words: DocumentWords): Html {
  const kind = kindOf(file.name);
  const pages = file.pages === undefined ? '' : words.pages(file.pages);
  const details = [kind.toUpperCase(), fileSize(file.size), pages].filter(Boolean).join(' · ');
  const view = shownKinds.has(kind)
    ? html` <a href="${viewAddress(id, file)}" aria-label="${words.view}：${file.name}">${words.view}</a>`
    : undefined;
  return html`<li><span class="name">${file.name}</span> <span class="details">${details}</span>${view} <a href="${file.url}?download" aria-label="${words.download}：${file.name}">${words.download}</a></li>`;
}

function brokenItem({ name }: BrokenAttachment, words: DocumentWords): Html {
  return html`<li><span class="name">${name}</span> <span class="details">${words.broken}</span></li>`;
}

function relationItem({ kind, title, page, documentNumber }: Relation, words: DocumentWords): Html {
  const number = documentNumber && html` <span class="details">${documentNumber}</span>`;
  return html`<li><span class="kind">${words.relations[kind]}</span> ${page ? html`<a href="${page}">${title}</a>` : title}${number}</li>`;
}

function versionItem({ date, note }: Version, words: DocumentWords): Html {
  const when = html`<time datetime="${date}">${readableDate(date)}</time>`;
  return html`<li>${words.since(when)}${note && html`：${note}`}</li>`;
}

/** The kinds that the viewer shows in the page. */
const shownKinds = new Set(['pdf', 'docx']);

function kindOf(name: string): string {
  return /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}

function viewAddress(id: string, file: Attachment): string {
  return `/documents/${encodeURIComponent(id)}/attachments/${encodeURIComponent(file.id)}`;
}

function fileSize(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** One attachment on a page of its own: the viewer shows it there; without script the link saves it. */
export function attachmentPage(document: DisclosedDocument, file: Attachment, words: DocumentWords): Page {
  const back = `/documents/${encodeURIComponent(document.id)}`;
  return {
    title: file.name,
    path: viewAddress(document.id, file),
    place: 'other',
    sheet: 'document',
    column: '主动公开的文件',
    main: html`
<div class="document">
<nav class="crumbs" aria-label="${words.here}"><a href="/">${words.all}</a> <span aria-hidden="true">›</span> <a href="${back}">${document.metadata.documentNumber ?? document.title}</a> <span aria-hidden="true">›</span> <span aria-current="page">${words.attachment}</span></nav>
<h1>${file.name}</h1>
<p class="related"><a href="${file.url}?download">${words.download}</a> <span class="details">${fileSize(file.size)}</span></p>
<gov-doc-viewer src="${file.url}"><p>${words.viewNeedsScript}</p></gov-doc-viewer>
</div>`,
  };
}
