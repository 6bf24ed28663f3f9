import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pageFromHtml } from '../official-document/html.js';
import { pageFromText, type PageElement } from '../official-document/index.js';
import { decode } from './decode.js';
import type { Message } from './messages.js';

/** A page that was read, or why it was not. */
export type PageFile =
  { file: string; page: PageElement } | { file: string; problem: Message; about?: string };

const PAGE_NAME = /\.(?:txt|html?|shtml|xhtml|jsp|asp|aspx|php)$/i;

/** The pages of files, folders (with all below them, by name) and the standard input, one after the other. */
export async function* readPages(
  paths: string[],
  stdin: Readable,
  maxBytes: number,
): AsyncGenerator<PageFile> {
  for (const path of paths) {
    if (path === '-') {
      yield await readStandardInput(stdin, maxBytes);
      continue;
    }
    let found = false;
    for await (const file of filesUnder(path, true, new Set())) {
      found = true;
      yield typeof file === 'string' ? await readFile(file, maxBytes) : file;
    }
    if (!found) yield { file: path, problem: 'noPages' };
  }
}

/** @param seen the folders that are read already: a link may lead back to one of them */
async function* filesUnder(
  path: string,
  named: boolean,
  seen: Set<string>,
): AsyncGenerator<string | PageFile> {
  let folder: boolean;
  try {
    const found = await stat(path);
    folder = found.isDirectory();
    const place = `${found.dev} ${found.ino}`;
    if (folder && seen.has(place)) return;
    if (folder) seen.add(place);
  } catch (error) {
    yield failure(path, error);
    return;
  }
  if (!folder) {
    // A file that is named is read whatever it is called; in a folder only pages are.
    if (named || PAGE_NAME.test(path)) yield path;
    return;
  }
  let names: string[];
  try {
    names = (await readdir(path)).sort();
  } catch (error) {
    yield failure(path, error);
    return;
  }
  for (const name of names)
    if (!name.startsWith('.') && name !== 'node_modules') yield* filesUnder(join(path, name), false, seen);
}

async function readFile(file: string, maxBytes: number): Promise<PageFile> {
  try {
    const handle = await open(file, 'r');
    try {
      const { size } = await handle.stat();
      if (size > maxBytes) return { file, problem: 'tooLarge', about: megabytes(size) };
      return toPage(file, await handle.readFile());
    } finally {
      await handle.close();
    }
  } catch (error) {
    return failure(file, error);
  }
}

async function readStandardInput(stdin: Readable, maxBytes: number): Promise<PageFile> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stdin as AsyncIterable<Uint8Array | string>) {
    const bytes = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
    if ((size += bytes.length) > maxBytes) return { file: '-', problem: 'tooLarge', about: megabytes(size) };
    chunks.push(bytes);
  }
  return toPage('-', Buffer.concat(chunks));
}

function toPage(file: string, bytes: Uint8Array): PageFile {
  const decoded = decode(bytes);
  if ('problem' in decoded) {
    return { file, problem: decoded.problem, ...('kind' in decoded ? { about: decoded.kind } : {}) };
  }
  const { text } = decoded;
  // What the file is called says less than what it holds: pages are saved as .txt, texts as .html.
  const html = /<(?:!doctype|html|head|body|div|table|p|ul|ol|dl|span|meta|h[1-6]|br)\b[^>]*>/i.test(
    text.slice(0, 20_000),
  );
  return { file, page: html ? pageFromHtml(text) : pageFromText(text) };
}

function failure(file: string, error: unknown): PageFile {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return code === 'ENOENT' || code === 'ENOTDIR'
    ? { file, problem: 'notFound' }
    : { file, problem: 'unreadable', about: code };
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1);
}
