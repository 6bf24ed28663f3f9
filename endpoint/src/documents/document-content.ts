import {
  readOfficialDocument,
  pageFromText,
  renderBody,
  type BodyBlock,
  type Metadata,
  type OfficialDocument,
} from 'gov-disclosure/official-document';
import { pageFromHtml } from 'gov-disclosure/official-document/html';
import { pageLinks, type PageLink } from './page-links.js';
import type { PageFile } from './read-page-file.js';

/** What is kept of a document besides its title. */
export interface DocumentContent {
  metadata: Metadata;
  structure: OfficialDocument['structure'];
  /** Safe HTML. */
  body: string;
  responsibilities: OfficialDocument['responsibilities'];
  /** What an editor of the page should mend. */
  findings: OfficialDocument['findings'];
}

/** A page that was read, before its files and its text are kept. */
export interface ReadPage {
  title: string;
  document: OfficialDocument;
  links: PageLink[];
}

/** Reads a page. @returns undefined when it is no document: it lacks a title or a text */
export function readPage({ text, isHtml }: PageFile): ReadPage | undefined {
  const page = isHtml ? pageFromHtml(text) : pageFromText(text);
  const document = readOfficialDocument(page);
  if (document.title === undefined || document.body.length === 0) return undefined;
  return { title: document.title, document, links: pageLinks(page) };
}

/**
 * What is kept of a page.
 *
 * @param addressOf the address to put in place of a link's own; null takes the link from its words
 */
export function documentContent(
  { title, document }: ReadPage,
  addressOf: (href: string) => string | null | undefined = () => undefined,
): DocumentContent & { title: string } {
  const { metadata, structure, responsibilities, findings, body } = document;
  const blocks = body.map((block) => withAddresses(block, addressOf));
  return { title, metadata, structure, body: renderBody(blocks), responsibilities, findings };
}

function withAddresses(block: BodyBlock, addressOf: (href: string) => string | null | undefined): BodyBlock {
  if (block.kind !== 'text' || block.links.length === 0) return block;
  const links = block.links.flatMap((link) => {
    const address = addressOf(link.href.trim());
    return address === null ? [] : [address === undefined ? link : { ...link, href: address }];
  });
  return { ...block, links };
}

/** The date that lists are ordered by: of publication, of creation, of the signature; empty when the page tells none. */
export function sortDate({ metadata, structure }: Pick<DocumentContent, 'metadata' | 'structure'>): string {
  const dates = [metadata.datePublished, metadata.dateCreated, structure.date];
  return dates.map((date) => /^\d{4}-\d{2}-\d{2}/.exec(date ?? '')?.[0]).find(Boolean) ?? '';
}
