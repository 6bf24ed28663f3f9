import type { Transaction } from 'kysely';
import type { Database } from '../database/open-database.js';
import type { Tables } from '../database/tables.js';
import type { Metadata } from 'gov-disclosure/official-document';
import { numberKey, opposite, titleKey, type FoundRelation, type RelationKind } from './relation-kinds.js';
import type { Attachments, AttachmentProblem } from './take-attachments.js';

/** A file of a document, see the contract's `Attachment` without its address. */
export interface StoredAttachment {
  id: string;
  name: string;
  mediaType: string;
  size: number;
  pages?: number;
  /** SHA-256, hex. */
  hash: string;
}

export interface StoredRelation {
  kind: RelationKind;
  title: string;
  /** Of the other document, where it is listed here. */
  id?: string;
  /** Of a page on another site. */
  address?: string;
  documentNumber?: string;
}

export interface StoredVersion {
  version: number;
  date: string;
  note?: string;
}

/** The text of a document as it was. */
export interface VersionContent {
  title: string;
  metadata: Metadata;
  body: string;
}

/** What a document has besides its text. */
export interface DocumentParts {
  attachments: StoredAttachment[];
  brokenAttachments: { name: string; problem: AttachmentProblem }[];
  relations: StoredRelation[];
  /** Newest first; the first is the present text. */
  versions: StoredVersion[];
}

/** The files and relations of a document in place of those it had. */
export async function writeParts(
  transaction: Transaction<Tables>,
  tenantId: string,
  documentId: string,
  { taken, broken }: Pick<Attachments, 'taken' | 'broken'>,
  relations: FoundRelation[],
): Promise<void> {
  const of = { tenant_id: tenantId, document_id: documentId };
  for (const table of ['document_attachment', 'document_relation'] as const) {
    await transaction
      .deleteFrom(table)
      .where('tenant_id', '=', tenantId)
      .where('document_id', '=', documentId)
      .execute();
  }
  const attachments = [
    ...taken.map(({ id, name, mediaType, size, pages, hash }) => ({
      id,
      name,
      media_type: mediaType,
      size,
      pages: pages ?? null,
      hash,
      problem: null,
    })),
    ...broken.map(({ name, problem }, index) => ({
      id: `broken-${index + 1}`,
      name,
      media_type: null,
      size: null,
      pages: null,
      hash: null,
      problem,
    })),
  ].map((row, position) => ({ ...of, position, ...row }));
  if (attachments.length) await transaction.insertInto('document_attachment').values(attachments).execute();
  const rows = relations.map(({ kind, title, documentNumber, source, address }, position) => ({
    ...of,
    position,
    kind,
    title,
    document_number: documentNumber ?? null,
    title_key: titleKey(title),
    number_key: numberKey(documentNumber),
    source: source ?? null,
    address: address ?? null,
  }));
  if (rows.length) await transaction.insertInto('document_relation').values(rows).execute();
}

/** @param document its id, and the keys under which others refer to it */
export async function readParts(
  database: Database,
  document: { id: string; source: string; version: number; versionDate: string; versionNote: string | null },
  keys: { title: string; number: string | null },
): Promise<DocumentParts> {
  const { kysely, tenantId } = database;
  const files = await kysely
    .selectFrom('document_attachment')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('document_id', '=', document.id)
    .orderBy('position')
    .execute();
  const former = await kysely
    .selectFrom('document_version')
    .select(['version', 'date', 'note'])
    .where('tenant_id', '=', tenantId)
    .where('document_id', '=', document.id)
    .orderBy('version', 'desc')
    .execute();
  const present = { version: document.version, date: document.versionDate, note: document.versionNote };
  return {
    attachments: files.flatMap(({ id, name, media_type, size, pages, hash }) =>
      media_type !== null && size !== null && hash !== null
        ? [{ id, name, mediaType: media_type, size, ...(pages === null ? {} : { pages }), hash }]
        : [],
    ),
    brokenAttachments: files.flatMap(({ name, problem }) =>
      problem === null ? [] : [{ name, problem: problem as AttachmentProblem }],
    ),
    relations: await readRelations(database, document, keys),
    versions: [present, ...former].map(({ version, date, note }) => ({
      version,
      date,
      ...(note === null ? {} : { note }),
    })),
  };
}

/** Its own relations, and those of other documents that lead to it, seen from here. */
async function readRelations(
  { kysely, tenantId }: Database,
  { id, source }: { id: string; source: string },
  keys: { title: string; number: string | null },
): Promise<StoredRelation[]> {
  const own = await kysely
    .selectFrom('document_relation')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('document_id', '=', id)
    .orderBy('position')
    .execute();
  const targets = own.length
    ? await kysely
        .selectFrom('document')
        .select(['id', 'title', 'source', 'title_key', 'number_key'])
        .where('tenant_id', '=', tenantId)
        .where('withdrawn_at', 'is', null)
        .where('id', '!=', id)
        .where(({ eb, or }) => {
          const inList = (column: 'source' | 'title_key' | 'number_key', values: (string | null)[]) => {
            const known = values.filter((value) => value !== null);
            return known.length ? [eb(column, 'in', known)] : [];
          };
          return or([
            ...inList(
              'source',
              own.map((row) => row.source),
            ),
            ...inList(
              'number_key',
              own.map((row) => row.number_key),
            ),
            ...inList(
              'title_key',
              own.map((row) => row.title_key),
            ),
          ]);
        })
        .orderBy('sort_date', 'desc')
        .orderBy('id')
        .execute()
    : [];
  const outward = own.map((row) => {
    const target =
      targets.find((one) => row.source !== null && one.source === row.source) ??
      targets.find((one) => row.number_key !== null && one.number_key === row.number_key) ??
      targets.find((one) => one.title_key === row.title_key);
    return {
      kind: row.kind as RelationKind,
      title: target?.title ?? row.title,
      ...(target ? { id: target.id } : {}),
      ...(row.address === null ? {} : { address: row.address }),
      ...(row.document_number === null ? {} : { documentNumber: row.document_number }),
    };
  });
  const inward = await kysely
    .selectFrom('document_relation as relation')
    .innerJoin('document', (join) =>
      join
        .onRef('document.tenant_id', '=', 'relation.tenant_id')
        .onRef('document.id', '=', 'relation.document_id'),
    )
    .select(['relation.kind', 'document.id', 'document.title', 'document.document_number'])
    .where('relation.tenant_id', '=', tenantId)
    .where('document.withdrawn_at', 'is', null)
    .where('document.id', '!=', id)
    .where(({ eb, or, and }) =>
      or([
        eb('relation.source', '=', source),
        ...(keys.number === null ? [] : [eb('relation.number_key', '=', keys.number)]),
        and([
          eb('relation.title_key', '=', keys.title),
          // A number decides where both have one: titles of successive years are the same.
          ...(keys.number === null ? [] : [eb('relation.number_key', 'is', null)]),
        ]),
      ]),
    )
    .orderBy('document.sort_date', 'desc')
    .orderBy('document.id')
    .execute();
  const all: StoredRelation[] = [
    ...outward,
    ...inward.map((row) => ({
      kind: opposite(row.kind as RelationKind),
      title: row.title,
      id: row.id,
      ...(row.document_number === null ? {} : { documentNumber: row.document_number }),
    })),
  ];
  const seen = new Set<string>();
  return all.filter(({ kind, title, id: other }) => {
    const key = `${kind} ${other ?? titleKey(title)}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** One attachment of a listed document. */
export async function readAttachment(
  { kysely, tenantId }: Database,
  documentId: string,
  id: string,
): Promise<StoredAttachment | undefined> {
  if (`${documentId}${id}`.includes('\0')) return undefined;
  const row = await kysely
    .selectFrom('document_attachment as file')
    .innerJoin('document', (join) =>
      join.onRef('document.tenant_id', '=', 'file.tenant_id').onRef('document.id', '=', 'file.document_id'),
    )
    .select(['file.id', 'file.name', 'file.media_type', 'file.size', 'file.hash'])
    .where('file.tenant_id', '=', tenantId)
    .where('file.document_id', '=', documentId)
    .where('file.id', '=', id)
    .where('document.withdrawn_at', 'is', null)
    .executeTakeFirst();
  if (!row || row.media_type === null || row.size === null || row.hash === null) return undefined;
  return { id: row.id, name: row.name, mediaType: row.media_type, size: row.size, hash: row.hash };
}

/** A former version's text. */
export async function readFormerVersion(
  { kysely, tenantId }: Database,
  documentId: string,
  version: number,
): Promise<(StoredVersion & VersionContent) | undefined> {
  const row = await kysely
    .selectFrom('document_version')
    .select(['version', 'date', 'note', 'content'])
    .where('tenant_id', '=', tenantId)
    .where('document_id', '=', documentId)
    .where('version', '=', version)
    .executeTakeFirst();
  if (!row) return undefined;
  const { date, note, content } = row;
  return {
    version: row.version,
    date,
    ...(note === null ? {} : { note }),
    ...(content as VersionContent),
  };
}
