import { randomBytes, randomUUID } from 'node:crypto';
import type { StoredFile } from 'gov-disclosure/disclosure-request';
import { sql, type Kysely, type Selectable, type Transaction } from 'kysely';
import type { Database } from '../database/open-database.js';
import type { Tables } from '../database/tables.js';
import { Problem } from '../http/problems.js';
import { decrypt, encrypt } from '../keys/aes-gcm.js';
import { seal, unseal } from '../keys/sealed.js';

/** Unattached uploads live this long. */
const HOURS = 24;

export interface UploadFacts {
  name: string;
  /** Media type as the client announced it; empty when it did not. */
  announcedType: string;
}

export interface Upload extends UploadFacts {
  id: string;
  length: number;
  received: number;
  expiresAt: Date;
  /** By signature, once the file is whole and was found good. */
  acceptedType: string | null;
  /** Seals the pieces of this file only. */
  pieceKey: Buffer;
}

type UploadRow = Selectable<Tables['upload']>;

export async function createUpload(
  { kysely, keys, tenantId }: Database,
  length: number,
  facts: UploadFacts,
): Promise<{ id: string; expiresAt: Date }> {
  const id = randomUUID();
  const created_at = new Date();
  const expires_at = new Date(created_at.getTime() + HOURS * 3_600_000);
  const pieceKey = randomBytes(32).toString('base64');
  const envelope = await seal(keys, contextOf(tenantId, id), { ...facts, pieceKey });
  const row = { tenant_id: tenantId, id, length, received: 0, created_at, expires_at, ...envelope };
  await kysely.insertInto('upload').values(row).execute();
  return { id, expiresAt: expires_at };
}

/** An upload that still belongs to nobody; undefined also when its time is over. */
export async function findUpload(database: Database, id: string): Promise<Upload | undefined> {
  const { kysely, tenantId } = database;
  const row = await kysely
    .selectFrom('upload')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .where('expires_at', '>', new Date())
    .executeTakeFirst();
  if (!row?.expires_at) return undefined;
  return { ...(await open(database, row)), expiresAt: row.expires_at };
}

/**
 * Keeps the bytes that follow those kept before, and moves the offset, or neither.
 *
 * @returns false when another connection has written there in the meantime
 */
export async function addPiece(
  { kysely, tenantId }: Database,
  { id, pieceKey }: Upload,
  start: number,
  bytes: Buffer,
): Promise<boolean> {
  return kysely.transaction().execute(async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('upload')
      .set({ received: start + bytes.length })
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id)
      .where('received', '=', String(start))
      .where('accepted_type', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) return false;
    const sealed = encrypt(pieceKey, bytes, `${contextOf(tenantId, id)} ${start}`);
    await transaction
      .insertInto('upload_piece')
      .values({ tenant_id: tenantId, upload_id: id, start, sealed })
      .execute();
    return true;
  });
}

/** Forgets the bytes from an offset on: they were not those of their checksum. */
export async function dropPiecesFrom(
  { kysely, tenantId }: Database,
  id: string,
  start: number,
): Promise<void> {
  await kysely.transaction().execute(async (transaction) => {
    await transaction
      .deleteFrom('upload_piece')
      .where('tenant_id', '=', tenantId)
      .where('upload_id', '=', id)
      .where('start', '>=', String(start))
      .execute();
    await transaction
      .updateTable('upload')
      .set({ received: start })
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id)
      .execute();
  });
}

export async function readBytes(
  { kysely, tenantId }: Database,
  { id, pieceKey }: Pick<Upload, 'id' | 'pieceKey'>,
): Promise<Buffer> {
  const pieces = await kysely
    .selectFrom('upload_piece')
    .select(['start', 'sealed'])
    .where('tenant_id', '=', tenantId)
    .where('upload_id', '=', id)
    .orderBy('start')
    .execute();
  return Buffer.concat(
    pieces.map(({ start, sealed }) => decrypt(pieceKey, sealed, `${contextOf(tenantId, id)} ${start}`)),
  );
}

export async function acceptUpload({ kysely, tenantId }: Database, id: string, type: string): Promise<void> {
  await kysely
    .updateTable('upload')
    .set({ accepted_type: type })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
}

/** @returns whether there was one that belonged to nobody */
export async function deleteUpload({ kysely, tenantId }: Database, id: string): Promise<boolean> {
  return kysely.transaction().execute(async (transaction) => {
    const { numDeletedRows } = await transaction
      .deleteFrom('upload')
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id)
      .where('request_id', 'is', null)
      .executeTakeFirst();
    if (numDeletedRows === 1n) await deletePieces(transaction, tenantId, [id]);
    return numDeletedRows === 1n;
  });
}

/** Removes the uploads that nobody named in time. */
export async function removeExpiredUploads({ kysely, tenantId }: Database): Promise<void> {
  await kysely.transaction().execute(async (transaction) => {
    const gone = await transaction
      .deleteFrom('upload')
      .where('tenant_id', '=', tenantId)
      .where('request_id', 'is', null)
      .where('expires_at', '<=', new Date())
      .returning('id')
      .execute();
    await deletePieces(
      transaction,
      tenantId,
      gone.map(({ id }) => id),
    );
  });
}

async function deletePieces(
  transaction: Transaction<Tables>,
  tenantId: string,
  ids: string[],
): Promise<void> {
  if (ids.length === 0) return;
  await transaction
    .deleteFrom('upload_piece')
    .where('tenant_id', '=', tenantId)
    .where('upload_id', 'in', ids)
    .execute();
}

/**
 * Makes accepted uploads part of a request, in the transaction that files it. Each can belong to one request only.
 *
 * @param uploadIds as the client names them: 32 hexadecimal digits
 * @throws Problem that says which of them is not there
 */
export async function attachUploads(
  { tenantId }: Database,
  transaction: Transaction<Tables>,
  requestId: string,
  uploadIds: readonly string[],
  pointerOf: (place: number) => string,
): Promise<void> {
  const errors = [];
  for (const [place, id] of uploadIds.entries()) {
    const { numUpdatedRows } = await transaction
      .updateTable('upload')
      .set({ request_id: requestId, expires_at: null })
      .where('tenant_id', '=', tenantId)
      .where('id', '=', uuidOf(id))
      .where('request_id', 'is', null)
      .where('accepted_type', 'is not', null)
      .where('expires_at', '>', sql<Date>`now()`)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) errors.push({ pointer: pointerOf(place), code: 'unknown-upload' });
  }
  if (errors.length > 0) throw new Problem('validation-failed', { errors });
}

/** The files of a request, by the id under which they were uploaded. */
export async function filesOfRequest(
  database: Database,
  requestId: string,
  from: Kysely<Tables> = database.kysely,
): Promise<Map<string, StoredFile>> {
  const rows = await from
    .selectFrom('upload')
    .selectAll()
    .where('tenant_id', '=', database.tenantId)
    .where('request_id', '=', requestId)
    .execute();
  const files = new Map<string, StoredFile>();
  for (const row of rows) {
    const { id, name, acceptedType, length } = await open(database, row);
    files.set(publicId(id), { id, name, type: acceptedType ?? 'application/octet-stream', bytes: length });
  }
  return files;
}

/** One file of a request. @returns undefined where the request has no such file */
export async function readFileOfRequest(
  database: Database,
  requestId: string,
  id: string,
): Promise<{ file: StoredFile; bytes: Buffer } | undefined> {
  const row = await database.kysely
    .selectFrom('upload')
    .selectAll()
    .where('tenant_id', '=', database.tenantId)
    .where('request_id', '=', requestId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const upload = await open(database, row);
  const { name, acceptedType, length } = upload;
  const file = { id, name, type: acceptedType ?? 'application/octet-stream', bytes: length };
  return { file, bytes: await readBytes(database, upload) };
}

/** `Location` and `attachments` name an upload by its digits alone. */
export function publicId(uuid: string): string {
  return uuid.replace(/-/g, '');
}

export function uuidOf(publicId: string): string {
  return publicId.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

async function open({ keys, tenantId }: Database, row: UploadRow): Promise<Omit<Upload, 'expiresAt'>> {
  const sealed = await unseal(keys, contextOf(tenantId, row.id), row);
  const { name, announcedType, pieceKey } = sealed as UploadFacts & { pieceKey: string };
  return {
    id: row.id,
    name,
    announcedType,
    pieceKey: Buffer.from(pieceKey, 'base64'),
    length: Number(row.length),
    received: Number(row.received),
    acceptedType: row.accepted_type,
  };
}

function contextOf(tenantId: string, id: string): string {
  return `upload ${tenantId} ${id}`;
}
