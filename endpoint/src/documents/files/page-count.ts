import { inflateSync } from 'node:zlib';
import { readZipEntry, zipEntries } from './zip-entries.js';

const MOST_INFLATED = 4 * 1024 * 1024;
const MOST_STREAMS = 2000;
const MOST_INFLATED_IN_ALL = 64 * 1024 * 1024;

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
  let inflated = 0;
  for (const { index } of text.matchAll(/\/Type\s*\/ObjStm\b/g)) {
    if (++streams > MOST_STREAMS || inflated > MOST_INFLATED_IN_ALL) break;
    const start = /stream\r?\n/g;
    start.lastIndex = index;
    const found = start.exec(text);
    const end = found ? text.indexOf('endstream', start.lastIndex) : -1;
    // Nor is there one behind the next.
    if (end < 0) break;
    try {
      const packed = bytes.subarray(start.lastIndex, end);
      const inner = inflateSync(packed, { maxOutputLength: MOST_INFLATED }).toString('latin1');
      inflated += inner.length;
      most = Math.max(most, largestCount(inner));
    } catch {
      // Compressed in another way, or broken: the other streams may still tell.
    }
  }
  return most || undefined;
}

/** Read once, from dictionary to dictionary: a file may be made of nothing but words that look like page trees. */
const TOKEN = /<<|>>|endobj|\/Type\s{0,9}\/Pages\b|\/Count\s{1,9}(\d{1,6})\b/g;
/** Dictionaries within dictionaries; more are bytes of a picture that look like them. */
const DEEPEST = 20;

function largestCount(text: string): number {
  let most = 0;
  let open: { isPages: boolean; count: number }[] = [];
  for (const [token, count] of text.matchAll(TOKEN)) {
    const last = open[open.length - 1];
    if (token === '<<') open.push({ isPages: false, count: 0 });
    else if (token === 'endobj') open = [];
    else if (token === '>>') {
      if (last?.isPages) most = Math.max(most, last.count);
      open.pop();
    } else if (last && count !== undefined) last.count = Number(count);
    else if (last) last.isPages = true;
    if (open.length > DEEPEST) open.shift();
  }
  return most;
}

/** What the word processor counted when it saved (ECMA-376, extended properties). */
function statedPages(bytes: Buffer): number | undefined {
  const entry = zipEntries(bytes)?.find(({ name }) => name === 'docProps/app.xml');
  const xml = entry && readZipEntry(bytes, entry, 1024 * 1024)?.toString('utf8');
  return Number(/<Pages>(\d{1,6})<\/Pages>/.exec(xml ?? '')?.[1]) || undefined;
}
