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
  /** What an editor of the page should mend. */
  findings: OfficialDocument['findings'];
}

/** Reads a page. @returns undefined when it is no document: it lacks a title or a text */
export function documentContent({
  text,
  isHtml,
}: PageFile): (DocumentContent & { title: string }) | undefined {
  const read = readOfficialDocument(isHtml ? pageFromHtml(text) : pageFromText(text));
  const { title, metadata, structure, responsibilities, findings, body } = read;
  if (title === undefined || body.length === 0) return undefined;
  return { title, metadata, structure, body: renderBody(body), responsibilities, findings };
}

/** The date that lists are ordered by: of publication, of creation, of the signature; empty when the page tells none. */
export function sortDate({ metadata, structure }: Pick<DocumentContent, 'metadata' | 'structure'>): string {
  const dates = [metadata.datePublished, metadata.dateCreated, structure.date];
  return dates.map((date) => /^\d{4}-\d{2}-\d{2}/.exec(date ?? '')?.[0]).find(Boolean) ?? '';
}
