/** The kinds of files that are taken, by media type: what a scanner, a phone or an office makes. */
export const acceptedTypes = [
  'application/pdf',
  'application/ofd',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'image/jpeg',
  'image/png',
] as const;
export type AcceptedType = (typeof acceptedTypes)[number];

/** Other names under which browsers announce them. */
const aliases: Record<string, AcceptedType> = {
  'application/x-pdf': 'application/pdf',
  'application/x-ofd': 'application/ofd',
  'application/vnd.ofd': 'application/ofd',
  'image/jpg': 'image/jpeg',
  'image/pjpeg': 'image/jpeg',
};

/** What a client announced, as one of the types; undefined when it is none. Nothing announced says nothing. */
export function announcedType(type: string): AcceptedType | 'unknown' | undefined {
  const plain = (type.split(';')[0] ?? '').trim().toLowerCase();
  if (plain === '' || plain === 'application/octet-stream' || plain === 'application/zip') return 'unknown';
  return acceptedTypes.find((accepted) => accepted === plain) ?? aliases[plain];
}

/**
 * The type of a file by its signature, whatever its name says. Word and OFD files are ZIP archives (APPNOTE 4.3.7): told
 * apart by the part that each must have, ECMA-376's `word/document.xml` and GB/T 33190's `OFD.xml`, in the archive's
 * directory of names.
 */
export function typeBySignature(bytes: Buffer): AcceptedType | undefined {
  if (bytes.subarray(0, 1024).includes('%PDF-')) return 'application/pdf';
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'image/jpeg';
  if (bytes.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))) return 'image/png';
  if (!bytes.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'))) return undefined;
  const names = zipNames(bytes);
  if (names.has('word/document.xml')) return acceptedTypes[2];
  return names.has('OFD.xml') ? 'application/ofd' : undefined;
}

/** The names in the central directory of a ZIP archive; empty when it has none that can be read. */
function zipNames(bytes: Buffer): Set<string> {
  const names = new Set<string>();
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0 || end + 22 > bytes.length) return names;
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0 && at + 46 <= bytes.length; left -= 1) {
    if (bytes.readUInt32LE(at) !== 0x02014b50) break;
    const nameLength = bytes.readUInt16LE(at + 28);
    names.add(bytes.toString('utf8', at + 46, at + 46 + nameLength));
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return names;
}
