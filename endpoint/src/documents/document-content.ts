import {
  readOfficialDocument,
  pageFromText,
  renderBody,
  type Metadata,
  type OfficialDocument,
} from 'gov-disclosure/official-document';
import { pageFromHtml } from 'gov-disclosure/official-document/html';
import type { PageFile } from './read-page-file.js';

/** What is kept of a document besides its title. */
export interface DocumentContent {
  metadata: Metadata;
  structure: OfficialDocument['structure'];
  /** Safe HTML. */
  body: string;
  responsibilities: OfficialDocument['responsibilities'];
  findings: OfficialDocument['findings'];
}

/** Reads a page. @returns undefined when it is no document: it has neither a title nor a text */
export function documentContent({
  text,
  isHtml,
}: PageFile): (DocumentContent & { title: string }) | undefined {
  const { metadata, structure, responsibilities, findings, body } = readOfficialDocument(
    isHtml ? pageFromHtml(text) : pageFromText(text),
  );
  const title = metadata.title ?? structure.title;
  if (!title || body.length === 0) return undefined;
  return { title, metadata, structure, body: renderBody(body), responsibilities, findings };
}

/** The date that lists are ordered by: of publication, else of creation; empty when the page tells neither. */
export function sortDate({ datePublished, dateCreated }: Metadata): string {
  return (
    [datePublished, dateCreated].map((date) => /^\d{4}-\d{2}-\d{2}/.exec(date ?? '')?.[0]).find(Boolean) ?? ''
  );
}
