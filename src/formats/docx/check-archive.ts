import JSZip from 'jszip';
import { OpenError } from '../opened-document.js';

const MOST_FILES = 3000;
/** Unpacked XML: a book of a thousand pages has about 30 MB. */
const MOST_XML = 60 * 1024 * 1024;
const MOST_MEDIA = 150 * 1024 * 1024;

/** The stream that JSZip has and its types leave out. */
interface Unpacking {
  on(event: 'data', told: (piece: Uint8Array) => void): Unpacking;
  on(event: 'error', told: (error: Error) => void): Unpacking;
  on(event: 'end', told: () => void): Unpacking;
  resume(): Unpacking;
  pause(): Unpacking;
}

/**
 * Unpacks every file of the archive piece by piece, before anything reads it, and stops as soon as it is larger than a
 * document is: a zip bomb says nothing true of its size.
 *
 * @throws OpenError `damaged`, `too-large`
 */
export async function checkArchive(bytes: Uint8Array, signal: AbortSignal): Promise<void> {
  let archive: JSZip;
  try {
    archive = await JSZip.loadAsync(bytes);
  } catch {
    throw new OpenError('damaged');
  }
  const files = Object.values(archive.files).filter(({ dir }) => !dir);
  if (files.length > MOST_FILES) throw new OpenError('too-large');
  if (!archive.file('word/document.xml')) throw new OpenError('damaged');
  let xml = 0;
  let media = 0;
  for (const file of files) {
    if (signal.aborted) return;
    const isXml = /\.(?:xml|rels)$/i.test(file.name);
    const size = await unpackedSize(file, isXml ? MOST_XML - xml : MOST_MEDIA - media);
    if (isXml) xml += size;
    else media += size;
  }
}

function unpackedSize(file: JSZip.JSZipObject, most: number): Promise<number> {
  return new Promise((resolve, reject) => {
    let size = 0;
    const stream = (file as unknown as { internalStream(type: string): Unpacking }).internalStream(
      'uint8array',
    );
    stream.on('data', (piece) => {
      size += piece.length;
      if (size <= most) return;
      stream.pause();
      reject(new OpenError('too-large'));
    });
    stream.on('error', () => reject(new OpenError('damaged')));
    stream.on('end', () => resolve(size));
    stream.resume();
  });
}
