import type { Paragraph } from './content.js';
import { isContentsHead } from './outline-contents.js';
import type { OutlineEntry } from './outline.js';
import { readAttachedTitles, readAttachmentNames } from './structure-attachments.js';
import { readClosing } from './structure-closing.js';
import { readHead } from './structure-head.js';
import { isFileName, readAddressee, readAttachments } from './structure-parts.js';
import { findTitle, type TitleHints } from './title.js';
import type { DocumentTable, FlatTable } from './tables.js';

/** The parts of an official document that the text itself shows (GB/T 9704-2012 section 7). */
export interface DocumentStructure {
  title?: string;
  documentNumber?: string;
  /** As printed, where signs of the number were lost or stand round it. */
  documentNumberPrinted?: string;
  /** A number of a register of normative documents, as in Hunan: LLDR—2016—01015. */
  registrationNumber?: string;
  addressee?: string;
  headings: OutlineEntry[];
  attachments: string[];
  signature: string[];
  /** `YYYY-MM-DD`. */
  date?: string;
  datePrinted?: string;
  note?: string;
  imprint?: string;
  tableOfContents: string[];
  tables: (DocumentTable | FlatTable)[];
  /** Titles of the documents that the first one carries: the plan that a notice issues. */
  attachedTitles: string[];
}

/** What a paragraph is to its document. */
export type Role =
  | 'outside'
  | 'title'
  | 'letterhead'
  | 'number'
  | 'addressee'
  | 'text'
  | 'attachment'
  | 'signature'
  | 'date'
  | 'note'
  | 'imprint'
  | 'attachedTitle';

export interface ReadStructure {
  structure: Omit<DocumentStructure, 'headings' | 'tables' | 'tableOfContents'>;
  roles: Role[];
  damaged: { number?: string; date?: string };
}

/** A structure while it is read. */
export interface Draft {
  paragraphs: Paragraph[];
  /** How many paragraphs stand before the text. */
  head: number;
  structure: ReadStructure['structure'];
  roles: Role[];
  damaged: ReadStructure['damaged'];
}

const OPENS_TEXT = /^(?:一、|第\s*[一1]\s*[章编編节節条條部]|[壹]、)/;
/** Menus of heavy pages are shorter than this. */
const LONGEST_HEAD = 150;

/** Gives each paragraph its role, and what the roles say. */
export function readStructure(paragraphs: Paragraph[], hints: TitleHints): ReadStructure {
  const roles: Role[] = paragraphs.map(() => 'text');
  const structure: ReadStructure['structure'] = { attachments: [], signature: [], attachedTitles: [] };
  const damaged: ReadStructure['damaged'] = {};
  const head = headLength(paragraphs);

  const title = findTitle(paragraphs, head, hints);
  if (title) structure.title = title.text;
  const draft: Draft = { paragraphs, head, structure, roles, damaged };
  readHead(draft, title);
  const closing = readClosing(draft);
  readAttachmentNames(draft, closing);
  const attached = readAttachedTitles(draft, closing);

  if (!title && closing >= 0 && attached !== undefined) structure.title = attached;
  const start = roles.findIndex((role, index) => index >= head || role !== 'text');
  const first = Math.min(start < 0 ? paragraphs.length : start, head);
  for (let index = 0; index < first; index++) roles[index] = 'outside';
  return { structure, roles, damaged };
}

/** 1 总则 over 1.1 编制目的. */
function opensDecimals(text: string, below: string | undefined): boolean {
  return /^1[\s.．、]\s*[\u4e00-\u9fff]/.test(text) && !!below && /^1\s?[.．]\s?1(?!\d)/.test(below);
}

/** How many paragraphs stand before the text: up to whom it addresses, else to the first sentence or numbered heading. */
function headLength(paragraphs: Paragraph[]): number {
  const longest = Math.min(paragraphs.length, LONGEST_HEAD);
  let prose: number | undefined;
  for (let index = 0; index < longest && index <= (prose ?? longest) + 20; index++) {
    const { text, table, line } = paragraphs[index]!;
    if (!table && readAddressee(text)) return index;
    if (prose !== undefined) continue;
    // A budget or a list may be nothing but a title and its file.
    if (!table && (readAttachments(text) || isFileName(text))) prose = index;
    if (line.linked) continue;
    const sentence = text.length >= 8 && /[。；]/.test(text.slice(0, 2000)) && !/^[（(]/.test(text);
    const opens = OPENS_TEXT.test(text) || opensDecimals(text, paragraphs[index + 1]?.text);
    if (table || sentence || opens || isContentsHead(text)) prose = index;
  }
  return prose ?? longest;
}
