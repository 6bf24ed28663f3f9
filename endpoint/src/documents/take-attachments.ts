import { realpath } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import { idFromFile, idBeside } from './document-id.js';
import { isHostileName, savableName } from './files/content-disposition.js';
import { endingOf, isAttachmentName, mediaTypeOf } from './files/file-kinds.js';
import type { FileStore } from './files/file-store.js';
import { pageCount } from './files/page-count.js';
import { readRegularFile } from './files/read-regular-file.js';
import { pathOf } from './page-links.js';

/** Larger than any file that a page should make its readers load. */
const MOST_BYTES = 50 * 1024 * 1024;
const MOST_ATTACHMENTS = 50;

export type AttachmentProblem =
  | 'missing'
  | 'unreadable'
  | 'empty'
  | 'too-large'
  | 'mislabelled'
  | 'unknown-type'
  | 'outside'
  | 'bad-name'
  | 'too-many';

export interface TakenAttachment {
  /** Unique in its document. */
  id: string;
  name: string;
  mediaType: string;
  size: number;
  pages?: number;
  /** SHA-256, hex. */
  hash: string;
}

export interface Attachments {
  taken: TakenAttachment[];
  broken: { name: string; problem: AttachmentProblem; href: string }[];
  /** The id of each link's attachment; null where the file cannot be had. By the address as the page prints it. */
  byHref: Map<string, string | null>;
}

/** A link that may lead to a file; `name` is what people are shown, in place of the words of the link. */
export interface AttachmentLink {
  href: string;
  text: string;
}

/**
 * Takes along the files that a page links to: those below the folder, whose signature agrees with their name. What
 * cannot be had is told and keeps nothing else out.
 */
export async function takeAttachments(
  store: FileStore,
  root: string,
  page: string,
  links: AttachmentLink[],
): Promise<Attachments> {
  const found: Attachments = { taken: [], broken: [], byHref: new Map() };
  const byPath = new Map<string, string | null>();
  for (const { href, text } of links) {
    const path = pathOf(page, href);
    if (path === undefined || !isAttachmentName(path === 'outside' ? href.split(/[?#]/)[0]! : path)) continue;
    const known = path === 'outside' ? undefined : byPath.get(path);
    if (known !== undefined) {
      found.byHref.set(href, known);
      continue;
    }
    const name = nameFor(path === 'outside' ? basename(href) : path, text);
    const read = path === 'outside' ? 'outside' : await readAttachment(root, path, found.taken.length);
    if (typeof read === 'string') {
      found.broken.push({ name, problem: read, href });
      found.byHref.set(href, null);
      if (path !== 'outside') byPath.set(path, null);
      continue;
    }
    const { bytes, mediaType } = read;
    const pages = pageCount(mediaType, bytes);
    const id = freeId(path as string, found.taken);
    found.taken.push({
      id,
      name,
      mediaType,
      size: bytes.length,
      ...(pages ? { pages } : {}),
      hash: await store.put(bytes),
    });
    found.byHref.set(href, id);
    byPath.set(path as string, id);
  }
  return found;
}

/** The words of the link if they say more than 下载, else the file's own name. */
function nameFor(path: string, text: string): string {
  const ending = endingOf(path.split(/[?#]/)[0]!);
  const telling = text.length > 3 && !/^(?:点击|點擊)?(?:下载|下載|查看|附件下载)/.test(text);
  return savableName(telling ? text : basename(path).replace(/\.[^.]*$/, ''), ending || 'bin');
}

async function readAttachment(
  root: string,
  path: string,
  already: number,
): Promise<{ bytes: Buffer; mediaType: string } | AttachmentProblem> {
  if (already >= MOST_ATTACHMENTS) return 'too-many';
  if (isHostileName(basename(path))) return 'bad-name';
  const [inside, place] = await Promise.all([realpath(root), realpath(join(root, path))]).catch(() => []);
  if (!inside || !place) return 'missing';
  // A link in the folder may lead out of it.
  if (!place.startsWith(inside.endsWith(sep) ? inside : inside + sep)) return 'outside';
  const bytes = await readRegularFile(place, MOST_BYTES).catch(() => 'unreadable' as const);
  if (typeof bytes === 'string') return bytes;
  if (bytes.length === 0) return 'empty';
  const kind = mediaTypeOf(basename(path), bytes);
  return 'problem' in kind ? kind.problem : { bytes, mediaType: kind.mediaType };
}

/** `yaodian.pdf`: readable in an address, with its ending for whoever saves it. */
function freeId(path: string, taken: TakenAttachment[]): string {
  const ending = endingOf(path);
  const id = `${idFromFile(basename(path))}.${ending}`;
  return taken.some((one) => one.id === id) ? `${idBeside(idFromFile(basename(path)), path)}.${ending}` : id;
}
