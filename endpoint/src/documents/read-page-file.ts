import { extname } from 'node:path';
import { readRegularFile } from './files/read-regular-file.js';

/** The kinds of file that are pages. */
export const PAGE_EXTENSIONS = new Set(['.txt', '.html', '.htm']);

/** More text than any page has: an archive or a film with the wrong ending. */
const MOST_BYTES = 10 * 1024 * 1024;

export class PageFileError extends Error {
  constructor(
    readonly reason: 'unreadable' | 'too-large' | 'unknown-encoding' | 'empty' | 'not-understood',
    options?: ErrorOptions,
  ) {
    super(reason, options);
  }
}

export interface PageFile {
  text: string;
  isHtml: boolean;
}

/** @throws PageFileError */
export async function readPageFile(path: string): Promise<PageFile> {
  const bytes = await readBytes(path);
  const isHtml = extname(path).toLowerCase() !== '.txt';
  const text = decodePage(bytes, isHtml);
  if (text.trim() === '') throw new PageFileError('empty');
  return { text, isHtml };
}

async function readBytes(path: string): Promise<Buffer> {
  const bytes = await readRegularFile(path, MOST_BYTES).catch((cause: unknown) => {
    throw new PageFileError('unreadable', { cause });
  });
  if (typeof bytes === 'string') throw new PageFileError(bytes);
  return bytes;
}

/**
 * The text of a page whose encoding nobody promised: a byte order mark, else UTF-8 if it is without a single fault, else
 * what the page's `<meta>` says, else GB 18030, which old Chinese pages are written in (it contains GBK and GB 2312).
 *
 * @throws PageFileError when it is text in none of them
 */
export function decodePage(bytes: Uint8Array, isHtml: boolean): string {
  const candidates = [
    byteOrderMark(bytes) ?? 'utf-8',
    isHtml ? declaredEncoding(bytes) : undefined,
    'gb18030',
  ];
  for (const encoding of candidates) {
    const text = encoding && decodeAs(encoding, bytes);
    if (text !== undefined && isText(text)) return text;
  }
  throw new PageFileError('unknown-encoding');
}

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function byteOrderMark([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** The encoding that an HTML page names in its first kilobyte (HTML, "prescan a byte stream"). */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  return /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
}

/** Pictures and programs also decode without a fault now and then, but they are full of control characters. */
function isText(text: string): boolean {
  return !/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text);
}
