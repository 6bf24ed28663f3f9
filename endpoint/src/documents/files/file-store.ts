import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, open, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Files by what is in them, in a folder of their own: the same bytes are there once, under whatever names. */
export interface FileStore {
  /** @returns the SHA-256 of the bytes, in hex, by which they are found again */
  put(bytes: Uint8Array): Promise<string>;
  /** Bytes; undefined where the file is not there. */
  size(hash: string): Promise<number | undefined>;
  /** @param range first and last byte, both included */
  read(hash: string, range?: { start: number; end: number }): ReadStream;
}

/** @param folder made when the first file comes, for its owner only */
export function openFileStore(folder: string): FileStore {
  const place = (hash: string) => {
    // A hash makes the path, and nothing else ever does.
    if (!/^[0-9a-f]{64}$/.test(hash)) throw new TypeError('not a hash');
    return join(folder, hash.slice(0, 2), hash);
  };
  return {
    async put(bytes) {
      const hash = createHash('sha256').update(bytes).digest('hex');
      const path = place(hash);
      if (
        await stat(path).then(
          ({ size }) => size === bytes.length,
          () => false,
        )
      )
        return hash;
      await mkdir(join(folder, hash.slice(0, 2)), { recursive: true, mode: 0o700 });
      // Written beside its place, brought to the disk, then moved: a crash leaves no half file under a good name.
      const draft = `${path}.${randomUUID()}`;
      const file = await open(draft, 'wx', 0o600);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(draft, path);
      return hash;
    },
    size: (hash) =>
      stat(place(hash)).then(
        ({ size }) => size,
        () => undefined,
      ),
    read: (hash, range) => createReadStream(place(hash), range),
  };
}
