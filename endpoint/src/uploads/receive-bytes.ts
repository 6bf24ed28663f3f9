import { createHash, type Hash } from 'node:crypto';
import type { Database } from '../database/open-database.js';
import { Problem } from '../http/problems.js';
import { announcedType, typeBySignature } from './file-type.js';
import type { Scanner } from './scanner.js';
import {
  acceptUpload,
  addPiece,
  deleteUpload,
  dropPiecesFrom,
  readBytes,
  type Upload,
} from './upload-store.js';

/** Bytes are kept in pieces of about this size: what a broken connection loses is never more, and mostly nothing. */
const PIECE = 256 * 1024;

/** `Upload-Checksum`: an algorithm and the digest in Base64 (tus 1.0.0, checksum). */
export interface Checksum {
  algorithm: 'sha1' | 'sha256';
  digest: Buffer;
}

/**
 * Keeps the bytes of one `PATCH`, also when the connection breaks in the middle of it.
 *
 * @returns the offset then
 * @throws Problem when there are more than were announced, another connection writes too, or the checksum is wrong
 */
export async function receiveBytes(
  database: Database,
  upload: Upload,
  body: AsyncIterable<Buffer>,
  checksum?: Checksum,
): Promise<number> {
  const begin = upload.received;
  const hash: Hash | undefined = checksum && createHash(checksum.algorithm);
  let offset = begin;
  let waiting: Buffer[] = [];
  let size = 0;
  const keep = async () => {
    if (size === 0) return;
    const piece = Buffer.concat(waiting);
    [waiting, size] = [[], 0];
    if (!(await addPiece(database, upload, offset, piece))) throw new Problem('upload-offset-conflict');
    offset += piece.length;
  };
  try {
    for await (const chunk of body) {
      if (offset + size + chunk.length > upload.length) throw new Problem('payload-too-large');
      hash?.update(chunk);
      waiting.push(chunk);
      size += chunk.length;
      if (size >= PIECE) await keep();
    }
  } catch (error) {
    // Without its checksum a part is worth nothing; otherwise every byte that came counts.
    if (checksum) await dropPiecesFrom(database, upload.id, begin);
    else if (!(error instanceof Problem)) await keep();
    throw error;
  }
  await keep();
  if (checksum && hash && !hash.digest().equals(checksum.digest)) {
    await dropPiecesFrom(database, upload.id, begin);
    throw new Problem('checksum-mismatch');
  }
  return offset;
}

/**
 * Judges a file that is whole: its type by its signature, which must be one that is taken and the one announced, then
 * the scanner. A file that is refused is gone at once.
 *
 * @throws Problem `upload-rejected`; `maintenance` while the scanner does not answer, the file waits meanwhile
 */
export async function judgeUpload(
  database: Database,
  upload: Upload,
  scanner: Scanner | undefined,
): Promise<void> {
  const bytes = await readBytes(database, upload);
  const type = typeBySignature(bytes);
  const announced = announcedType(upload.announcedType);
  if (!type) return reject('type-not-allowed');
  if (announced !== 'unknown' && announced !== type) return reject('type-mismatch');
  const verdict = await scanner?.scan(bytes).catch((cause: unknown) => {
    throw new Problem('maintenance', { retryAfter: 30, cause });
  });
  if (verdict === 'infected') return reject('malware');
  await acceptUpload(database, upload.id, type);

  async function reject(code: string): Promise<never> {
    await deleteUpload(database, upload.id);
    throw new Problem('upload-rejected', { errors: [{ pointer: '', code }] });
  }
}
