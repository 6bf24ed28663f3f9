import { inflateSync } from 'node:zlib';
import { readZipEntry, zipEntries } from './zip-entries.js';

const MOST_INFLATED = 4 * 1024 * 1024;
const MOST_STREAMS = 2000;

/** How many pages a file has, where it says so itself in the clear. */
export function pageCount(mediaType: string, bytes: Buffer): number | undefined {
  if (mediaType === 'application/pdf') return pdfPages(bytes);
  if (mediaType.endsWith('wordprocessingml.document')) return statedPages(bytes);
  return undefined;
}

/**
 * The count of the page tree's root (ISO 32000-1, 7.7.3.2), which is the largest of all its nodes. The nodes stand in the
 * file as they are or in compressed object streams (7.5.7); encrypted ones stay unknown.
 */
function pdfPages(bytes: Buffer): number | undefined {
  const text = bytes.toString('latin1');
  if (/\/Encrypt\s/.test(text)) return undefined;
  let most = largestCount(text);
  let streams = 0;
  for (const { index } of text.matchAll(/\/Type\s*\/ObjStm\b/g)) {
    if (++streams > MOST_STREAMS) break;
    const start = /stream\r?\n/g;
    start.lastIndex = index;
    const found = start.exec(text);
    const end = found ? text.indexOf('endstream', start.lastIndex) : -1;
    if (end < 0) continue;
    try {
      const packed = bytes.subarray(start.lastIndex, end);
      const inner = inflateSync(packed, { maxOutputLength: MOST_INFLATED }).toString('latin1');
      most = Math.max(most, largestCount(inner));
    } catch {
      // Compressed in another way, or broken: the other streams may still tell.
    }
  }
  return most || undefined;
}

function largestCount(text: string): number {
  let most = 0;
  for (const { index } of text.matchAll(/\/Type\s*\/Pages\b/g)) {
    const from = Math.max(text.lastIndexOf('obj', index), index - 2000, 0);
    const to = text.indexOf('endobj', index);
    const node = text.slice(from, to < 0 ? index + 2000 : Math.min(to, index + 20_000));
    for (const [, count] of node.matchAll(/\/Count\s+(\d{1,6})\b/g)) most = Math.max(most, Number(count));
  }
  return most;
}

/** What the word processor counted when it saved (ECMA-376, extended properties). */
function statedPages(bytes: Buffer): number | undefined {
  const entry = zipEntries(bytes)?.find(({ name }) => name === 'docProps/app.xml');
  const xml = entry && readZipEntry(bytes, entry, 1024 * 1024)?.toString('utf8');
  return Number(/<Pages>(\d{1,6})<\/Pages>/.exec(xml ?? '')?.[1]) || undefined;
}
