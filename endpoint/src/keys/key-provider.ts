/**
 * Where the keys live that protect personal data at rest. The file provider (`key-file.ts`) is for one machine; a key
 * management service or a hardware module fits behind the same interface, hence everything is asynchronous.
 */
export interface KeyProvider {
  /** Where the operator finds the keys, for messages. */
  readonly location: string;
  /** The key that new records are sealed with. */
  readonly currentKeyId: string;
  has(keyId: string): boolean;
  /** Encrypts the key of one record. `context` names the record: a wrapped key opens no other one. */
  wrap(keyId: string, dataKey: Buffer, context: string): Promise<Buffer>;
  unwrap(keyId: string, wrappedKey: Buffer, context: string): Promise<Buffer>;
  /** A keyed digest (HMAC-SHA-256), so that a stolen table cannot be searched by trying values. */
  mac(keyId: string, purpose: string, data: string): Promise<Buffer>;
}
