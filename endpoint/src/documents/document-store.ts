import type { Database } from '../database/open-database.js';
import type { DocumentContent } from './document-content.js';
import { beijingDay } from '../beijing-time.js';
import { indexNumberKey } from './document-id.js';
import {
  readFormerVersion,
  readParts,
  type DocumentParts,
  type StoredVersion,
  type VersionContent,
} from './document-parts.js';
import { titleKey } from './relation-kinds.js';

/** A document as lists show it, see the contract's `DocumentSummary` without the address of its page. */
export interface StoredSummary {
  id: string;
  title: string;
  metadata: DocumentContent['metadata'];
  /** ISO 8601, UTC. */
  updatedAt: string;
}

export type StoredDocument = StoredSummary & DocumentContent & DocumentParts;

export interface DocumentPage {
  items: StoredSummary[];
  /** Where the next page begins; null on the last. */
  next: string | null;
}

/** The documents, newest first. @param cursor `next` of the page before. @returns undefined for a cursor of nobody's */
export async function listDocuments(
  { kysely, tenantId }: Database,
  { limit = 20, cursor }: { limit?: number; cursor?: string | undefined } = {},
): Promise<DocumentPage | undefined> {
  const from = cursor === undefined ? undefined : readCursor(cursor);
  if (cursor !== undefined && !from) return undefined;
  let query = kysely
    .selectFrom('document')
    .select(['id', 'title', 'content', 'sort_date', 'updated_at'])
    .where('tenant_id', '=', tenantId)
    .where('withdrawn_at', 'is', null);
  if (from) {
    query = query.where(({ eb, or, and }) =>
      or([eb('sort_date', '<', from.date), and([eb('sort_date', '=', from.date), eb('id', '>', from.id)])]),
    );
  }
  const rows = await query
    .orderBy('sort_date', 'desc')
    .orderBy('id')
    .limit(limit + 1)
    .execute();
  const shown = rows.slice(0, limit);
  const last = shown[shown.length - 1];
  return {
    items: shown.map((row) => ({
      id: row.id,
      title: row.title,
      metadata: (row.content as DocumentContent).metadata,
      updatedAt: row.updated_at.toISOString(),
    })),
    next: last && rows.length > limit ? writeCursor({ date: last.sort_date, id: last.id }) : null,
  };
}

/** @returns undefined where there is none, or where its file is gone */
export async function readDocument(database: Database, id: string): Promise<StoredDocument | undefined> {
  return readOne(database, 'id', id);
}

/** The newest document that prints this index number. */
export async function readDocumentByIndexNumber(
  database: Database,
  indexNumber: string,
): Promise<StoredDocument | undefined> {
  const key = indexNumberKey(indexNumber);
  return key === undefined ? undefined : readOne(database, 'index_number_key', key);
}

async function readOne(
  database: Database,
  column: 'id' | 'index_number_key',
  value: string,
): Promise<StoredDocument | undefined> {
  const { kysely, tenantId } = database;
  // PostgreSQL has no text with a zero in it, so it has no document of that name either.
  if (value.includes('\0')) return undefined;
  const row = await kysely
    .selectFrom('document')
    .select([
      'id',
      'title',
      'content',
      'updated_at',
      'source',
      'title_key',
      'number_key',
      'version',
      'version_date',
      'version_note',
    ])
    .where('tenant_id', '=', tenantId)
    .where('withdrawn_at', 'is', null)
    .where(column, '=', value)
    .orderBy('sort_date', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  if (!row) return undefined;
  const content = row.content as DocumentContent;
  const { id, title, source, version } = row;
  const versionDate = row.version_date ?? beijingDay(row.updated_at);
  const parts = await readParts(
    database,
    { id, source, version, versionDate, versionNote: row.version_note },
    { title: row.title_key ?? titleKey(title), number: row.number_key },
  );
  return { ...content, ...parts, id, title, updatedAt: row.updated_at.toISOString() };
}

/** One version of a listed document's text, the present one included. */
export async function readVersion(
  database: Database,
  id: string,
  version: number,
): Promise<(StoredVersion & VersionContent & { current: boolean }) | undefined> {
  const document = await readDocument(database, id);
  const named = document?.versions.find((one) => one.version === version);
  if (!document || !named) return undefined;
  if (named === document.versions[0]) {
    const { title, metadata, body } = document;
    return { ...named, title, metadata, body, current: true };
  }
  const former = await readFormerVersion(database, id, version);
  return former && { ...former, current: false };
}

interface Cursor {
  date: string;
  id: string;
}

function writeCursor({ date, id }: Cursor): string {
  return Buffer.from(JSON.stringify([date, id])).toString('base64url');
}

function readCursor(cursor: string): Cursor | undefined {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (!Array.isArray(parts) || parts.length !== 2) return undefined;
    const [date, id] = parts as unknown[];
    const sound = typeof date === 'string' && typeof id === 'string' && !`${date}${id}`.includes('\0');
    return sound ? { date, id } : undefined;
  } catch {
    return undefined;
  }
}
