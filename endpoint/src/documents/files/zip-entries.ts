import { inflateRawSync } from 'node:zlib';

/** An entry of an archive, as its central directory says. */
export interface ZipEntry {
  name: string;
  /** Bytes, as the archive claims. */
  size: number;
  compressedSize: number;
  method: number;
  offset: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** The end record is 22 bytes and a comment of up to 65,535. */
const LONGEST_END = 22 + 0xffff;
const MOST_ENTRIES = 10_000;

/** The entries of a ZIP file (APPNOTE 4.3). @returns undefined where its directory cannot be read */
export function zipEntries(bytes: Buffer): ZipEntry[] | undefined {
  const end = findEnd(bytes);
  if (end < 0) return undefined;
  const count = bytes.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) return undefined;
  const entries: ZipEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY) return undefined;
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      size: bytes.readUInt32LE(at + 24),
      compressedSize: bytes.readUInt32LE(at + 20),
      method: bytes.readUInt16LE(at + 10),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

/** The content of a small entry. @returns undefined where it is broken or longer than `most` bytes */
export function readZipEntry(bytes: Buffer, entry: ZipEntry, most: number): Buffer | undefined {
  const { offset, compressedSize, method } = entry;
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== LOCAL) return undefined;
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const packed = bytes.subarray(start, start + compressedSize);
  try {
    if (method === 0) return packed.length <= most ? packed : undefined;
    return method === 8 ? inflateRawSync(packed, { maxOutputLength: most }) : undefined;
  } catch {
    return undefined;
  }
}

function findEnd(bytes: Buffer): number {
  const from = Math.max(0, bytes.length - LONGEST_END);
  for (let at = bytes.length - 22; at >= from; at--) if (bytes.readUInt32LE(at) === END) return at;
  return -1;
}
