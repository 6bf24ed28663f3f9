import { randomBytes } from 'node:crypto';
import { decrypt, encrypt } from './aes-gcm.js';
import type { KeyProvider } from './key-provider.js';

/**
 * Personal data at rest: sealed with a key of its own, which is stored beside it wrapped by the key provider. To forget
 * one person, deleting the wrapped key is enough.
 */
export interface Sealed {
  key_id: string;
  wrapped_key: Buffer;
  sealed: Buffer;
}

/** @param context names the row (table, tenant, id), so that sealed values cannot be moved to another row unnoticed */
export async function seal(keys: KeyProvider, context: string, value: unknown): Promise<Sealed> {
  const dataKey = randomBytes(32);
  const key_id = keys.currentKeyId;
  const wrapped_key = await keys.wrap(key_id, dataKey, context);
  return { key_id, wrapped_key, sealed: encrypt(dataKey, Buffer.from(JSON.stringify(value)), context) };
}

export async function unseal(keys: KeyProvider, context: string, row: Sealed): Promise<unknown> {
  const dataKey = await keys.unwrap(row.key_id, row.wrapped_key, context);
  return JSON.parse(decrypt(dataKey, row.sealed, context).toString());
}
