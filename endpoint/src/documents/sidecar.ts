import { join } from 'node:path';
import { readRegularFile } from './files/read-regular-file.js';
import { pathOf } from './page-links.js';
import { isRelationKind, type FoundRelation } from './relation-kinds.js';

/** What stands beside a page in `<name of the page without its ending>.document.json`, because the page cannot say it. */
export interface Sidecar {
  /** Files to take along besides those that the page links to. */
  attachments: { href: string; name: string }[];
  relations: FoundRelation[];
  /** What was changed in the present text, and since when it reads so. */
  note?: string;
  date?: string;
  /** Pages that hold what the text was before, oldest first; they are no documents of their own. */
  formerVersions: { file: string; date: string; note?: string }[];
}

const LONGEST_LIST = 100;
const MOST_BYTES = 1024 * 1024;

/** The path of a page's sidecar below the folder. */
export function sidecarPath(page: string): string {
  return page.replace(/\.[^./]*$/, '.document.json');
}

/** @returns undefined where there is none; `unreadable` for one that is not what it should be */
export async function readSidecar(root: string, page: string): Promise<Sidecar | 'unreadable' | undefined> {
  let bytes: Buffer | string;
  try {
    bytes = await readRegularFile(join(root, sidecarPath(page)), MOST_BYTES);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : 'unreadable';
  }
  if (typeof bytes === 'string') return 'unreadable';
  try {
    return understand(JSON.parse(bytes.toString('utf8')) as unknown, page);
  } catch {
    return 'unreadable';
  }
}

/** @throws TypeError for anything that cannot be meant: half a sidecar taken in would hide the mistake in the rest */
function understand(value: unknown, page: string): Sidecar {
  const { attachments, relations, note, date, formerVersions } = record(value);
  return {
    attachments: list(attachments, ({ file, name }) => ({ href: text(file), name: optional(name) ?? '' })),
    relations: list(relations, (entry) => readRelation(entry, page)),
    formerVersions: list(formerVersions, (entry) => {
      const file = pathOf(page, text(entry['file']));
      if (file === undefined || file === 'outside') throw new TypeError('file');
      return { file, date: day(entry['date']), ...given('note', optional(entry['note'])) };
    }),
    ...given('note', optional(note)),
    ...given('date', date === undefined ? undefined : day(date)),
  };
}

function readRelation(
  { kind, title, page, documentNumber }: Record<string, unknown>,
  of: string,
): FoundRelation {
  if (!isRelationKind(kind)) throw new TypeError('kind');
  const address = optional(page);
  const source = address === undefined ? undefined : pathOf(of, address);
  if (source === 'outside') throw new TypeError('page');
  return {
    kind,
    title: text(title),
    ...given('documentNumber', optional(documentNumber)),
    ...given('source', source),
    ...given('address', source === undefined && /^https?:/i.test(address ?? '') ? address : undefined),
  };
}

function record(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new TypeError('object');
  return value as Record<string, unknown>;
}

function list<Entry>(value: unknown, read: (entry: Record<string, unknown>) => Entry): Entry[] {
  if (value === undefined) return [];
  if (!Array.isArray(value) || value.length > LONGEST_LIST) throw new TypeError('list');
  return value.map((entry) => read(record(entry)));
}

function text(value: unknown): string {
  if (typeof value !== 'string' || !value.trim() || value.length > 500 || value.includes('\0'))
    throw new TypeError('text');
  return value.trim();
}

function optional(value: unknown): string | undefined {
  return value === undefined ? undefined : text(value);
}

function day(value: unknown): string {
  const date = text(value);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(Date.parse(date))) throw new TypeError('date');
  return date;
}

function given<Key extends string, Value>(key: Key, value: Value | undefined): Partial<Record<Key, Value>> {
  return value === undefined ? {} : ({ [key]: value } as Record<Key, Value>);
}
