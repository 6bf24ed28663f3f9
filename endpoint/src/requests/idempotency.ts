import { createHash, timingSafeEqual } from 'node:crypto';
import { sql, type Kysely, type Selectable, type Transaction } from 'kysely';
import type { Database } from '../database/open-database.js';
import type { Tables } from '../database/tables.js';
import { Problem } from '../http/problems.js';
import { seal, unseal } from '../keys/sealed.js';
import { canonicalJson } from './canonical-json.js';

/** What a first use was answered with. */
export interface StoredAnswer {
  status: number;
  body: unknown;
}

/** One use of a key: which operation it was sent to, and with what content. */
export interface KeyedUse {
  route: string;
  key: string;
  content: unknown;
}

/** How long a first use may run before a repeated one is told to come back. */
const SECONDS_UNTIL_RETRY = 1;

/**
 * The key of a header: plain, or in quotes as a structured field (draft-ietf-httpapi-idempotency-key-header-07).
 *
 * @throws Problem when it is missing or too weak
 */
export function readIdempotencyKey(header: string | string[] | undefined): string {
  const value = (Array.isArray(header) ? header.join(',') : (header ?? '')).trim();
  const key = /^"(.*)"$/.exec(value)?.[1] ?? value;
  if (key === '') throw new Problem('idempotency-key-required');
  if (!/^[\x21-\x7e]{16,200}$/.test(key)) throw new Problem('idempotency-key-invalid');
  return key;
}

export interface OnceContext {
  database: Database;
  /** How long a repeated use waits for the first use of its key, in milliseconds. */
  inProgressWaitMs: number;
}

/** An answer, and whether it is that of an earlier use of the key. */
export interface Answered<Body> {
  body: Body;
  replayed: boolean;
}

/**
 * Does something once for each key: the key, what is done and the answer are committed in one transaction or not at all;
 * a repeated key is answered with the first answer.
 *
 * @param prepare judges the content and returns what is to be done; asked only for a key that is new, so that what was
 *   accepted under yesterday's rules keeps its answer
 */
export async function once<Body>(
  { database, inProgressWaitMs }: OnceContext,
  use: KeyedUse,
  status: number,
  prepare: () => Promise<(transaction: Transaction<Tables>) => Promise<Body>>,
): Promise<Answered<Body>> {
  const earlier = await findAnswer(database, use);
  if (earlier) return { body: earlier.body as Body, replayed: true };
  const work = await prepare();
  // Whoever waited for the first use of the key must see what it committed.
  const transactions = database.kysely.transaction().setIsolationLevel('read committed');
  return transactions.execute(async (transaction) => {
    if (!(await claimKey(database, transaction, use, inProgressWaitMs))) {
      const answer = await findAnswer(database, use, transaction);
      if (!answer) throw new Problem('request-in-progress', { retryAfter: SECONDS_UNTIL_RETRY });
      return { body: answer.body as Body, replayed: true };
    }
    const body = await work(transaction);
    await storeAnswer(database, transaction, use, { status, body });
    return { body, replayed: false };
  });
}

/** Status under which a key is stored that was closed unused: nothing was filed with it, and nothing will be. */
const CLOSED = 410;

/**
 * What a key was answered with, asked by somebody who has the key and no longer the content. A key that was never used
 * is closed in the same step, so that a copy of its request still under way cannot be carried out later.
 *
 * @returns undefined when nothing was done with the key, and now never will be
 * @throws Problem while the first use still runs
 */
export async function settleKey(
  { database, inProgressWaitMs }: OnceContext,
  { route, key }: Pick<KeyedUse, 'route' | 'key'>,
): Promise<StoredAnswer | undefined> {
  const use: KeyedUse = { route, key, content: { closed: true } };
  const transactions = database.kysely.transaction().setIsolationLevel('read committed');
  return transactions.execute(async (transaction) => {
    if (await claimKey(database, transaction, use, inProgressWaitMs)) {
      await storeAnswer(database, transaction, use, { status: CLOSED, body: null });
      return undefined;
    }
    const row = await findRow(database, use, transaction);
    if (!row) throw new Problem('request-in-progress', { retryAfter: SECONDS_UNTIL_RETRY });
    return row.status === CLOSED ? undefined : open(database, use, row);
  });
}

/**
 * The answer of the first use of this key, if there was one.
 *
 * @throws Problem when the key was used with other content
 */
export async function findAnswer(
  database: Database,
  use: KeyedUse,
  from: Kysely<Tables> = database.kysely,
): Promise<StoredAnswer | undefined> {
  const row = await findRow(database, use, from);
  if (!row) return undefined;
  const content = canonicalJson(use.content);
  const fingerprint = await database.keys.mac(row.key_id, 'fingerprint', content);
  if (!timingSafeEqual(fingerprint, row.fingerprint)) throw new Problem('idempotency-key-reused');
  return open(database, use, row);
}

type KeyRow = Selectable<Tables['idempotency_key']>;

async function findRow(
  { tenantId }: Database,
  use: KeyedUse,
  from: Kysely<Tables>,
): Promise<KeyRow | undefined> {
  return from
    .selectFrom('idempotency_key')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('route', '=', use.route)
    .where('key_hash', '=', hashOf(use.key))
    .executeTakeFirst();
}

async function open(
  { keys, tenantId }: Database,
  use: KeyedUse,
  { status, key_id, wrapped_key, sealed }: KeyRow,
): Promise<StoredAnswer> {
  if (status === null || !wrapped_key || !sealed) throw new Problem('internal-error');
  const context = contextOf(tenantId, use.route, hashOf(use.key));
  return { status, body: await unseal(keys, context, { key_id, wrapped_key, sealed }) };
}

/**
 * Takes the key for this transaction. A second use waits here until the first has committed or failed.
 *
 * @returns false when the first use has committed in the meantime
 * @throws Problem when the first still runs after the wait
 */
export async function claimKey(
  { keys, tenantId }: Database,
  transaction: Transaction<Tables>,
  use: KeyedUse,
  longestWaitMs: number,
): Promise<boolean> {
  const key_id = keys.currentKeyId;
  await sql`set local lock_timeout = ${sql.lit(Math.round(longestWaitMs))}`.execute(transaction);
  try {
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto('idempotency_key')
      .values({
        tenant_id: tenantId,
        route: use.route,
        key_hash: hashOf(use.key),
        created_at: new Date(),
        key_id,
        fingerprint: await keys.mac(key_id, 'fingerprint', canonicalJson(use.content)),
      })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'route', 'key_hash']).doNothing())
      .executeTakeFirst();
    await sql`set local lock_timeout to default`.execute(transaction);
    return numInsertedOrUpdatedRows === 1n;
  } catch (error) {
    // 55P03 lock_not_available: the first use holds the row for longer than we wait.
    if ((error as { code?: unknown }).code !== '55P03') throw error;
    throw new Problem('request-in-progress', { retryAfter: SECONDS_UNTIL_RETRY });
  }
}

/** Stores the answer with the claimed key, sealed, in the same transaction as what it answers for. */
export async function storeAnswer(
  { keys, tenantId }: Database,
  transaction: Transaction<Tables>,
  use: KeyedUse,
  { status, body }: StoredAnswer,
): Promise<void> {
  const key_hash = hashOf(use.key);
  const { wrapped_key, sealed } = await seal(keys, contextOf(tenantId, use.route, key_hash), body);
  await transaction
    .updateTable('idempotency_key')
    .set({ status, wrapped_key, sealed })
    .where('tenant_id', '=', tenantId)
    .where('route', '=', use.route)
    .where('key_hash', '=', key_hash)
    .execute();
}

/** Forgets keys older than the given number of days, and with them the query codes in their answers. */
export async function forgetOldKeys({ kysely, tenantId }: Database, days: number): Promise<void> {
  const before = new Date(Date.now() - days * 24 * 60 * 60 * 1000);
  await kysely
    .deleteFrom('idempotency_key')
    .where('tenant_id', '=', tenantId)
    .where('created_at', '<', before)
    .execute();
}

function hashOf(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}

function contextOf(tenantId: string, route: string, keyHash: Buffer): string {
  return `idempotency_key ${tenantId} ${route} ${keyHash.toString('hex')}`;
}
