import { isObject } from './exchange.js';

/** A file that belongs to a document. */
export interface Attachment {
  id: string;
  /** For people, with its ending. */
  name: string;
  /** Of the bytes, as the answer gives it; goes through `safeUrl` before it is opened or becomes a link. */
  url: string;
  /** Told by the file's signature, not by its name. */
  mediaType: string;
  /** Bytes. */
  size: number;
  /** Absent where nobody knows. */
  pages?: number;
  /** `sha-256:…` */
  hash: string;
}

/** A file that the page names and that cannot be had. */
export interface BrokenAttachment {
  name: string;
  problem: AttachmentProblem;
}

const attachmentProblems = [
  'missing',
  'unreadable',
  'empty',
  'too-large',
  'mislabelled',
  'unknown-type',
  'outside',
  'bad-name',
  'too-many',
] as const;

export type AttachmentProblem = (typeof attachmentProblems)[number];

const relationKinds = [
  'interpretation',
  'interprets',
  'forwards',
  'forwardedBy',
  'repeals',
  'repealedBy',
  'supersedes',
  'supersededBy',
] as const;

/** What the other document is to this one: `interpretation` is its 政策解读, `repealedBy` what ended it. */
export type RelationKind = (typeof relationKinds)[number];

export interface Relation {
  kind: RelationKind;
  title: string;
  /** Where the endpoint has the other document. */
  id?: string;
  /** The address of its page; goes through `safeUrl` before it becomes a link. */
  page?: string;
  documentNumber?: string;
}

/** A state of a document's text. */
export interface Version {
  /** Counted from 1, the oldest. */
  version: number;
  /** `YYYY-MM-DD` */
  date: string;
  /** What was changed. */
  note?: string;
}

/** One version with its text, `GET /v1/documents/{id}/versions/{version}`. */
export interface DocumentVersion extends Version {
  title: string;
  /** HTML; goes through `safeHtml` before it is shown. */
  body: string;
  /** Whether this is the present text. */
  current: boolean;
}

/* An entry that is not what the contract promises is left out, the rest is kept. */

export function readAttachments(value: unknown): Attachment[] {
  return list(value, (entry) => {
    const { id, name, url, mediaType, size, pages, hash } = entry;
    if (!isText(id) || !isText(name) || !isText(url) || !isText(mediaType)) return undefined;
    return {
      id,
      name,
      url,
      mediaType,
      size: isCount(size) ? size : 0,
      ...(isCount(pages) && pages > 0 ? { pages } : {}),
      hash: isText(hash) ? hash : '',
    };
  });
}

export function readBrokenAttachments(value: unknown): BrokenAttachment[] {
  return list(value, ({ name, problem }) => {
    const known = attachmentProblems.find((one) => one === problem);
    return isText(name) ? { name, problem: known ?? 'missing' } : undefined;
  });
}

export function readRelations(value: unknown): Relation[] {
  return list(value, ({ kind, title, id, page, documentNumber }) => {
    const known = relationKinds.find((one) => one === kind);
    if (!known || !isText(title)) return undefined;
    return {
      kind: known,
      title,
      ...(isText(id) ? { id } : {}),
      ...(isText(page) ? { page } : {}),
      ...(isText(documentNumber) ? { documentNumber } : {}),
    };
  });
}

export function readVersions(value: unknown): Version[] {
  return list(value, readVersion);
}

export function readDocumentVersion(body: unknown): DocumentVersion | undefined {
  const version = isObject(body) ? readVersion(body) : undefined;
  if (!isObject(body) || !version || typeof body['body'] !== 'string') return undefined;
  const { title, body: text, current } = body;
  return { ...version, title: isText(title) ? title : '', body: text, current: current === true };
}

function readVersion({ version, date, note }: Record<string, unknown>): Version | undefined {
  if (!isCount(version) || version < 1 || !isText(date) || !/^\d{4}-\d{2}-\d{2}$/.test(date))
    return undefined;
  return { version, date, ...(isText(note) ? { note } : {}) };
}

function list<Entry>(value: unknown, read: (entry: Record<string, unknown>) => Entry | undefined): Entry[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown) => (isObject(entry) ? (read(entry) ?? []) : []));
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= 1000;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
