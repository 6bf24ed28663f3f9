import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import type { Challenge } from 'gov-disclosure/disclosure-request';
import type { Transaction } from 'kysely';
import type { Database } from '../../database/open-database.js';
import type { Tables } from '../../database/tables.js';
import { Problem } from '../../http/problems.js';

/** Long enough to fill in a form; whoever takes longer gets another one without being told. */
const MINUTES = 20;

/**
 * A task that costs a browser a moment and a flood of programs their time: which number up to `maxNumber` makes the
 * digest? In the shape of ALTCHA's first version, so that its clients solve it too. Nothing is stored until it is used.
 */
export async function newChallenge(database: Database, maxNumber: number): Promise<Challenge> {
  const expiresAt = new Date(Date.now() + MINUTES * 60_000);
  // The salt ends with a separator: no digit can be moved between salt and number (CVE-2025-68113).
  const salt = `${randomBytes(12).toString('hex')}?expires=${Math.floor(expiresAt.getTime() / 1000)}&`;
  const challenge = digest(salt + String(randomInt(maxNumber + 1)));
  const signature = (await sign(database, challenge)).toString('hex');
  return {
    algorithm: 'SHA-256',
    challenge,
    salt,
    maxNumber,
    signature,
    expiresAt: expiresAt.toISOString(),
  };
}

/** A solved task of ours that has not expired; whether it was used before is known when it is used. */
export interface Proof {
  challenge: string;
  expiresAt: Date;
}

/**
 * Reads the header `Form-Proof`: base64 of JSON with `algorithm`, `challenge`, `number`, `salt` and `signature`.
 *
 * @throws Problem `challenge-required` without one, `challenge-failed` for one that is wrong, strange or too old
 */
export async function readProof(database: Database, header: string | undefined): Promise<Proof> {
  if (!header) throw new Problem('challenge-required');
  const { challenge, number, salt, signature } = parse(header);
  const sound =
    typeof challenge === 'string' &&
    typeof salt === 'string' &&
    typeof signature === 'string' &&
    Number.isSafeInteger(number) &&
    digest(salt + String(number)) === challenge &&
    isEqual(Buffer.from(signature, 'hex'), await sign(database, challenge));
  const expires = sound ? Number(/\?expires=(\d{1,12})&$/.exec(salt)?.[1] ?? 0) * 1000 : 0;
  if (!sound || expires <= Date.now()) throw new Problem('challenge-failed');
  return { challenge, expiresAt: new Date(expires) };
}

/** Uses a proof up, in the transaction of what it lets in. @throws Problem when it was used before */
export async function useProof(
  { tenantId }: Database,
  transaction: Transaction<Tables>,
  { challenge, expiresAt }: Proof,
): Promise<void> {
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('used_challenge')
    .values({ tenant_id: tenantId, challenge, expires_at: expiresAt })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'challenge']).doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 1n) throw new Problem('challenge-failed');
}

/** One that has expired lets nobody in, so it need not be remembered. */
export async function forgetUsedChallenges({ kysely, tenantId }: Database): Promise<void> {
  await kysely
    .deleteFrom('used_challenge')
    .where('tenant_id', '=', tenantId)
    .where('expires_at', '<', new Date())
    .execute();
}

function parse(header: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(Buffer.from(header, 'base64').toString());
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function sign({ keys, tenantId }: Database, challenge: string): Promise<Buffer> {
  return keys.mac(keys.currentKeyId, 'challenge', `${tenantId} ${challenge}`);
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function isEqual(one: Buffer, other: Buffer): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}
