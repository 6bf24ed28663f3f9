import { createHash } from 'node:crypto';

/** Names inside `/v1/documents/` that are no document's. */
const RESERVED = new Set(['by-index-number']);
const LONGEST = 120;

/**
 * An index number as it is looked up: full-width forms folded (NFKC), no spaces, capitals.
 *
 * @returns undefined where nothing is left
 */
export function indexNumberKey(printed: string): string | undefined {
  const key = printed
    .normalize('NFKC')
    .replace(/[\s\u0000-\u001f]/g, '')
    .toUpperCase();
  return key || undefined;
}

/** The id that an index number gives, without the slash that gateways refuse in paths. */
export function idFromIndexNumber(printed: string): string | undefined {
  return slug(printed.normalize('NFKC').replace(/\s/g, ''));
}

/** The id that a file's path inside its folder gives. */
export function idFromFile(path: string): string {
  return slug(path.replace(/\.[^./\\]*$/, '')) ?? `document-${shortHash(path)}`;
}

/** The same id made different for another file. */
export function idBeside(id: string, path: string): string {
  return `${id}-${shortHash(path)}`;
}

function slug(text: string): string | undefined {
  const parts = text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  const id = Array.from(parts.filter(Boolean).join('-')).slice(0, LONGEST).join('').replace(/-$/, '');
  return id === '' || RESERVED.has(id) ? undefined : id;
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
