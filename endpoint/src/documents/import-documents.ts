import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import type { Database } from '../database/open-database.js';
import { canonicalJson } from '../requests/canonical-json.js';
import { documentContent, sortDate, type DocumentContent } from './document-content.js';
import { idBeside, idFromFile, idFromIndexNumber, indexNumberKey } from './document-id.js';
import { importSentence, type ImportTrouble } from './import-sentences.js';
import { findPages } from './find-pages.js';
import { PageFileError, readPageFile, type PageFile } from './read-page-file.js';

/** What became of one file. */
export type FileReport =
  | { file: string; outcome: 'added' | 'updated' | 'unchanged'; id: string; title: string }
  | { file: string; outcome: 'skipped'; reason: ImportTrouble; message: string };

export interface ImportReport {
  /** One entry for each page of the folder, in the order of their paths. */
  files: FileReport[];
  /** Ids of documents that are no longer listed, because their files are gone from the folder. */
  withdrawn: string[];
  /** Why nothing could be imported, in one sentence, or undefined. */
  problem?: string;
}

/**
 * Reads every `.txt`, `.html` and `.htm` page below a folder into the list of documents. A page that was imported before
 * is brought up to date under its old id; one that is gone from the folder is no longer listed, and comes back with its
 * file. What cannot be read is told in one sentence each, and the rest goes on.
 */
export async function importDocuments(database: Database, folder: string): Promise<ImportReport> {
  const root = resolve(folder);
  const { pages, unreadable } = await findPages(root);
  if (unreadable.includes('')) return nothing(importSentence('folder-unreadable', root));
  const files: FileReport[] = unreadable.map((path) => skipped(path, 'folder-unreadable'));
  if (pages.length + files.length === 0) return nothing(importSentence('folder-empty', root));
  for (const file of pages) files.push(await importFile(database, root, file, new Set(pages)));
  const imported = files.some(({ outcome }) => outcome !== 'skipped');
  return { files, withdrawn: imported ? await withdrawMissing(database, pages, unreadable) : [] };
}

function nothing(problem: string): ImportReport {
  return { files: [], withdrawn: [], problem };
}

async function importFile(
  database: Database,
  root: string,
  file: string,
  present: ReadonlySet<string>,
): Promise<FileReport> {
  try {
    const page = await readPageFile(join(root, file));
    const content = understand(page);
    if (!content) return skipped(file, 'not-a-document');
    return await store(database, file, present, content);
  } catch (error) {
    if (error instanceof PageFileError) return skipped(file, error.reason);
    throw error;
  }
}

/** One page that the reader stumbles over must not keep the others out. */
function understand(page: PageFile): ReturnType<typeof documentContent> {
  try {
    return documentContent(page);
  } catch (cause) {
    throw new PageFileError('not-understood', { cause });
  }
}

function skipped(file: string, reason: ImportTrouble): FileReport {
  return { file, outcome: 'skipped', reason, message: importSentence(reason, file) };
}

async function store(
  database: Database,
  file: string,
  present: ReadonlySet<string>,
  content: DocumentContent & { title: string },
): Promise<FileReport> {
  const { kysely, tenantId } = database;
  const { title, ...rest } = content;
  const { indexNumber } = rest.metadata;
  const written = JSON.stringify(rest);
  const content_hash = createHash('sha256').update(canonicalJson(content)).digest('hex');
  const earlier = await findEarlier(database, file, indexNumber, present);
  if (earlier?.content_hash === content_hash && earlier.source === file && !earlier.withdrawn_at) {
    return { file, outcome: 'unchanged', id: earlier.id, title };
  }
  const id = earlier?.id ?? (await freeId(database, file, indexNumber));
  const columns = {
    source: file,
    title,
    index_number_key: (indexNumber && indexNumberKey(indexNumber)) ?? null,
    sort_date: sortDate(rest),
    content: written,
    content_hash,
    updated_at: new Date(),
    withdrawn_at: null,
  };
  await kysely
    .insertInto('document')
    .values({ tenant_id: tenantId, id, ...columns })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'id']).doUpdateSet(columns))
    .execute();
  return { file, outcome: earlier ? 'updated' : 'added', id, title };
}

/** The row of the same file; else that of a file which is gone and printed the same index number: it was renamed. */
async function findEarlier(
  { kysely, tenantId }: Database,
  file: string,
  indexNumber: string | undefined,
  present: ReadonlySet<string>,
) {
  const query = kysely
    .selectFrom('document')
    .select(['id', 'source', 'content_hash', 'withdrawn_at'])
    .where('tenant_id', '=', tenantId);
  const same = await query.where('source', '=', file).executeTakeFirst();
  const key = indexNumber && indexNumberKey(indexNumber);
  if (same || !key) return same;
  const rows = await query.where('index_number_key', '=', key).orderBy('id').execute();
  return rows.find(({ source }) => !present.has(source));
}

/** By index number, because it stays when a page moves; else by file name. Templates print one number on many pages. */
async function freeId(
  { kysely, tenantId }: Database,
  file: string,
  indexNumber: string | undefined,
): Promise<string> {
  const id = (indexNumber && idFromIndexNumber(indexNumber)) ?? idFromFile(file);
  const taken = await kysely
    .selectFrom('document')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst();
  return taken ? idBeside(id, file) : id;
}

async function withdrawMissing(
  { kysely, tenantId }: Database,
  present: string[],
  unreadable: string[],
): Promise<string[]> {
  const listed = await kysely
    .selectFrom('document')
    .select(['id', 'source'])
    .where('tenant_id', '=', tenantId)
    .where('withdrawn_at', 'is', null)
    .orderBy('id')
    .execute();
  const there = new Set(present);
  const gone = listed
    .filter(({ source }) => !there.has(source) && !unreadable.some((path) => source.startsWith(`${path}/`)))
    .map(({ id }) => id);
  if (gone.length === 0) return gone;
  await kysely
    .updateTable('document')
    .set({ withdrawn_at: new Date() })
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', gone)
    .execute();
  return gone;
}
