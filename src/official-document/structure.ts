import type { Paragraph } from './content.js';
import { findDocumentNumber } from './document-number.js';
import { isOrgan, isTitle } from './genre.js';
import { isContentsHead } from './outline-contents.js';
import type { OutlineEntry } from './outline.js';
import {
  isFileName,
  isImprint,
  isSignature,
  readAddressee,
  readAttachmentItem,
  readAttachments,
  readDateLine,
  readNote,
  readNumberLine,
  readSignedDate,
} from './structure-parts.js';
import { findTitle, type FoundTitle, type TitleHints } from './title.js';
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

const OPENS_TEXT = /^(?:一、|第\s*[一1]\s*[章编編节節条條部]|[壹]、)/;
const REGISTERED = /^[A-Z]{2,8}\s?[—–-]{1,2}\s?\d{4}\s?[—–-]{1,2}\s?\d{1,6}$/;
/** A line that opens an attached document: 附件, 附件1, 附表：. */
const ATTACHED = /^附\s*[件表录錄图圖]\s*(?:\d{0,2}|[一二三四五六七八九十]{0,2})\s*[:：]?$/;

/** Menus of heavy pages are shorter than this. */
const LONGEST_HEAD = 150;

/** Gives each paragraph its role, and what the roles say. */
export function readStructure(paragraphs: Paragraph[], hints: TitleHints): ReadStructure {
  const texts = paragraphs.map(({ text }) => text);
  const roles: Role[] = texts.map(() => 'text');
  const structure: ReadStructure['structure'] = { attachments: [], signature: [], attachedTitles: [] };
  const damaged: ReadStructure['damaged'] = {};
  const head = headLength(paragraphs);

  const title = findTitle(paragraphs, head, hints);
  readHead(paragraphs, head, title, structure, roles, damaged);
  const closing = readClosing(texts, head, structure, roles, damaged);
  if (title) structure.title = title.text;
  readAttachmentNames(paragraphs, head, closing, structure, roles);
  const attached = readAttachedTitles(texts, closing, structure, roles);

  if (!title && closing >= 0 && attached !== undefined) structure.title = attached;
  const start = roles.findIndex((role, index) => index >= head || role !== 'text');
  const first = Math.min(start < 0 ? texts.length : start, head);
  for (let index = 0; index < first; index++) roles[index] = 'outside';
  return { structure, roles, damaged };
}

/** How many paragraphs stand before the text: up to whom it addresses, else to the first sentence or numbered heading. */
function headLength(paragraphs: Paragraph[]): number {
  const longest = Math.min(paragraphs.length, LONGEST_HEAD);
  let prose: number | undefined;
  for (let index = 0; index < longest && index <= (prose ?? longest) + 20; index++) {
    const { text, table, line } = paragraphs[index]!;
    if (!table && readAddressee(text)) return index;
    if (prose !== undefined || line.linked) continue;
    const sentence = text.length >= 8 && /[。；]/.test(text.slice(0, 2000)) && !/^[（(]/.test(text);
    if (table || sentence || OPENS_TEXT.test(text) || isContentsHead(text)) prose = index;
  }
  return prose ?? longest;
}

function readHead(
  paragraphs: Paragraph[],
  head: number,
  title: FoundTitle | undefined,
  structure: ReadStructure['structure'],
  roles: Role[],
  damaged: ReadStructure['damaged'],
): void {
  const printed = new Set(title?.paragraphs);
  const from = title ? Math.max(0, Math.min(...title.paragraphs) - 3) : Math.max(0, head - 6);
  for (let index = from; index < head; index++) {
    const { text } = paragraphs[index]!;
    const found = printed.has(index) ? undefined : readNumberLine(text);
    if (printed.has(index)) roles[index] = 'title';
    else if (REGISTERED.test(text)) {
      structure.registrationNumber = text;
      roles[index] = 'number';
    } else if (found) {
      roles[index] = 'number';
      if (structure.documentNumber !== undefined) continue;
      structure.documentNumber = found.number;
      if (found.printed) structure.documentNumberPrinted = found.printed;
      if (found.printed && !/[〕\]］】）)]/.test(found.printed)) damaged.number = found.printed;
    } else if (title ? index > printed.values().next().value! || isOrgan(text) : isOrgan(text))
      roles[index] = 'letterhead';
  }
  if (structure.documentNumber === undefined) {
    // The number may open or close the title's own line.
    for (const index of title?.paragraphs ?? []) {
      const number = numberInTitle(paragraphs[index]!.text);
      if (number) structure.documentNumber = number;
    }
  }
  const addressee = paragraphs[head] && readAddressee(paragraphs[head].text);
  if (addressee) {
    structure.addressee = addressee;
    roles[head] = 'addressee';
  }
}

/** 某办〔2011〕9号 转发…的通知, …的通知（某办〔2011〕9号）. */
function numberInTitle(text: string): string | undefined {
  const closing = /[（(]([^（()）]{2,20}[〔［[【（(]\d{4}[〕］\]】）)]\d{1,5}[号號])[)）]$/.exec(text);
  if (closing) return closing[1];
  const found = findDocumentNumber(text);
  return found && found.start === 0 && found.end < text.length ? found.text : undefined;
}

/** Organs one above the other sign together; a company above an organ is the last entry of a list. */
function signs(text: string, below: string | undefined): boolean {
  return isSignature(text) && !(below !== undefined && /公司$/.test(text) && !/公司$/.test(below));
}

/** Signature, date, note and imprint. Returns the index after the last of signature, date and note. */
function readClosing(
  texts: string[],
  head: number,
  structure: ReadStructure['structure'],
  roles: Role[],
  damaged: ReadStructure['damaged'],
): number {
  let prose = roles[head] === 'addressee';
  let closing = -1;
  for (let index = head; index < texts.length && closing < 0; index++) {
    const text = texts[index]!;
    if (prose && text.length <= 80) {
      const signed = readSignedDate(text);
      const date = signed?.date ?? readDateLine(text);
      if (date) {
        structure.date = date.date;
        structure.datePrinted = date.printed;
        if (date.damaged) damaged.date = date.printed;
        roles[index] = 'date';
        if (signed) structure.signature = [signed.signature];
        else
          for (
            let above = index - 1;
            above > head && index - above <= 6 && signs(texts[above]!, structure.signature[0]);
            above--
          ) {
            structure.signature.unshift(texts[above]!);
            roles[above] = 'signature';
          }
        closing = index + 1;
      }
    }
    prose ||= text.length >= 8 && /[。；：:]/.test(text.slice(0, 2000));
  }
  for (let index = head; index < texts.length; index++) {
    const text = texts[index]!;
    if (text.length > 120 || roles[index] !== 'text') continue;
    const note = structure.note === undefined ? readNote(text) : undefined;
    if (note !== undefined) {
      structure.note = note;
      roles[index] = 'note';
      if (closing >= 0 && index - closing < 6) closing = index + 1;
    } else if (isImprint(text)) {
      if (structure.imprint === undefined || /^抄/.test(structure.imprint)) structure.imprint = text;
      roles[index] = 'imprint';
    }
  }
  return closing;
}

function readAttachmentNames(
  paragraphs: Paragraph[],
  head: number,
  closing: number,
  structure: ReadStructure['structure'],
  roles: Role[],
): void {
  const { attachments } = structure;
  const known = new Set<string>();
  const add = (names: string[]) => {
    for (const name of names) {
      const key = name.replace(/\.\w{2,4}$|[《》\s]|^附件\d*[:：.]?/g, '');
      if (!key || key === '略' || known.has(key)) continue;
      known.add(key);
      attachments.push(name);
    }
  };
  let listing = false;
  for (let index = head; index < paragraphs.length; index++) {
    const { text, table } = paragraphs[index]!;
    if (table || roles[index] !== 'text') continue;
    const declared = text.length <= 2000 ? readAttachments(text) : undefined;
    const item: string[] | undefined = listing ? readAttachmentItem(text) : undefined;
    const opensList =
      ATTACHED.test(text) &&
      (closing < 0 || index < closing) &&
      !!readAttachmentItem(paragraphs[index + 1]?.text ?? '');
    if (declared) add(declared);
    else if (item) add(item);
    else if (isFileName(text) && closing >= 0 && index >= closing)
      add(text.replace(/^附件\s*\d*\s*[:：.]?\s*/, '') ? [text] : []);
    else if (closing >= 0 && index >= closing && structure.title && repeatsTitle(text, structure.title))
      add([text]);
    listing = !!(declared ?? item) || opensList;
    if (listing) roles[index] = 'attachment';
  }
}

/** The link to the same text as a file: its name holds the title and more. */
function repeatsTitle(text: string, title: string): boolean {
  return text.length <= 160 && text.length > title.length + 4 && text.includes(title) && /^[\d附]/.test(text);
}

/** The title of the document that follows the closing of the first. Returns the first such title. */
function readAttachedTitles(
  texts: string[],
  closing: number,
  structure: ReadStructure['structure'],
  roles: Role[],
): string | undefined {
  let expect = closing >= 0;
  // 现将《某某要点》印发给你们: what the notice names, the lines below it are titled with.
  const notice = texts.slice(0, Math.max(closing, 0)).join('\n').slice(0, 5000);
  const named = new Set(
    [...notice.matchAll(/《([^《》]{2,60}(?:《[^《》]{2,60}》[^《》]{0,20})?)》/g)].map(([, name]) =>
      name!.replace(/\s/g, ''),
    ),
  );
  for (let index = Math.max(closing, 0); index < texts.length; index++) {
    const text = texts[index]!;
    if (roles[index] !== 'text') continue;
    if (ATTACHED.test(text)) {
      roles[index] = 'attachment';
      expect = true;
      continue;
    }
    if (!expect) continue;
    expect = false;
    const lines = [text, texts[index + 1] ?? '', texts[index + 2] ?? ''];
    const count = [1, 2, 3].find((size) => isAttachedTitle(lines.slice(0, size), named));
    if (!count) continue;
    structure.attachedTitles.push(lines.slice(0, count).join(''));
    for (let line = 0; line < count; line++) roles[index + line] = 'attachedTitle';
  }
  return structure.attachedTitles[0];
}

function isAttachedTitle(lines: string[], named: Set<string>): boolean {
  if (named.has(lines.join('').replace(/\s/g, ''))) return true;
  return (
    lines.every(
      (line) =>
        line &&
        !isContentsHead(line) &&
        line.length <= 60 &&
        !/[。；：:，,]/.test(line) &&
        !/^第?[一二三四五六七八九十\d（(]/.test(line.replace(/^\d{4}/, '')),
    ) && isTitle(lines.join(''))
  );
}
