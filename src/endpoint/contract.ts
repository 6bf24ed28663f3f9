import { requestStatuses } from '../disclosure-request/request-statuses.js';
import type { Receipt } from '../disclosure-request/views.js';
import type { MetadataKey } from '../official-document/fields.js';
import { isObject } from './exchange.js';
import {
  readAttachments,
  readBrokenAttachments,
  readRelations,
  readVersions,
  type Attachment,
  type BrokenAttachment,
  type Relation,
  type Version,
} from './document-parts.js';

export type { Attachment, BrokenAttachment, DocumentVersion, Relation, Version } from './document-parts.js';

/** A disclosed document as `GET /v1/documents/…` answers it. */
export interface DocumentRecord {
  id: string;
  title: string;
  metadata: Partial<Record<MetadataKey, string>> & { other: Record<string, string> };
  /** The address of the document's page; goes through `safeUrl` before it becomes a link. */
  page: string | null;
  /** ISO 8601. */
  updatedAt: string;
  /** The document's text as HTML; goes through `safeHtml` before it is shown. */
  body: string;
  /** Files that belong to the document. */
  attachments: Attachment[];
  /** Files that the page names and that cannot be had. */
  brokenAttachments: BrokenAttachment[];
  /** Documents that this one stands in relation to, in both directions. */
  relations: Relation[];
  /** Newest first; the first is the present text. */
  versions: Version[];
  /** What an editor should mend; `knownFindings` of the reader tells which of it can be said in words. */
  findings: unknown[];
}

/** What the endpoint can do, `GET /v1/capabilities`. */
export interface Capabilities {
  version: string;
  level: string;
  features: Record<string, boolean>;
  limits: Record<string, number>;
  /** ISO 8601. */
  serverTime: string;
}

/**
 * Each reader copies what the contract promises, by name and type, and gives undefined for anything else: an answer may
 * come from another program than the endpoint. Fields it does not know are left behind (answers only ever gain fields).
 */
export function readReceipt(body: unknown): Receipt | undefined {
  if (!isObject(body)) return undefined;
  const number = line(body['number']);
  const queryCode = line(body['queryCode']);
  const submittedAt = line(body['submittedAt']);
  const status = requestStatuses.find((known) => known === body['status']);
  if (!number || !queryCode || !submittedAt || !status || Number.isNaN(Date.parse(submittedAt)))
    return undefined;
  return {
    number,
    queryCode,
    status,
    submittedAt,
    agency: line(body['agency']) ?? '',
    contentHash: line(body['contentHash']) ?? '',
  };
}

export function readDocument(body: unknown): DocumentRecord | undefined {
  if (!isObject(body) || !isObject(body['metadata'])) return undefined;
  const { id, title, page, updatedAt, body: text } = body;
  if (typeof id !== 'string' || typeof title !== 'string' || typeof text !== 'string') return undefined;
  const { other, ...fields } = body['metadata'];
  return {
    id,
    title,
    metadata: { ...entriesOf(fields, isString), other: entriesOf(other, isString) },
    page: typeof page === 'string' ? page : null,
    updatedAt: line(updatedAt) ?? '',
    body: text,
    attachments: readAttachments(body['attachments']),
    brokenAttachments: readBrokenAttachments(body['brokenAttachments']),
    relations: readRelations(body['relations']),
    versions: readVersions(body['versions']),
    findings: Array.isArray(body['findings']) ? body['findings'] : [],
  };
}

export function readCapabilities(body: unknown): Capabilities | undefined {
  if (!isObject(body)) return undefined;
  const version = line(body['version']);
  if (!version || !isObject(body['features'])) return undefined;
  return {
    version,
    level: line(body['level']) ?? '',
    features: entriesOf(body['features'], (value): value is boolean => typeof value === 'boolean'),
    limits: entriesOf(body['limits'], (value): value is number => Number.isFinite(value)),
    serverTime: line(body['serverTime']) ?? '',
  };
}

/** A short text that is to stand on one line of a receipt. */
function line(value: unknown): string | undefined {
  return isString(value) && value.length <= 1000 ? value.trim() : undefined;
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

function entriesOf<Value>(value: unknown, fits: (one: unknown) => one is Value): Record<string, Value> {
  const found: Record<string, Value> = {};
  if (!isObject(value)) return found;
  for (const [key, one] of Object.entries(value)) if (key !== '__proto__' && fits(one)) found[key] = one;
  return found;
}
