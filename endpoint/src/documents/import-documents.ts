import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import type { Database } from '../database/open-database.js';
import { canonicalJson } from '../requests/canonical-json.js';
import { documentContent, sortDate, type DocumentContent } from './document-content.js';
import { idBeside, idFromFile, idFromIndexNumber, indexNumberKey } from './document-id.js';
import { importSentence, type ImportTrouble } from './import-sentences.js';
import { PAGE_EXTENSIONS, PageFileError, readPageFile } from './read-page-file.js';

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
  const paths = await findPages(root).catch(() => undefined);
  if (!paths) return nothing(importSentence('folder-unreadable', root));
  if (paths.length === 0) return nothing(importSentence('folder-empty', root));
  const files: FileReport[] = [];
  for (const file of paths) files.push(await importFile(database, root, file, new Set(paths)));
  const imported = files.some(({ outcome }) => outcome !== 'skipped');
  return { files, withdrawn: imported ? await withdrawMissing(database, paths) : [] };
}

function nothing(problem: string): ImportReport {
  return { files: [], withdrawn: [], problem };
}

/** Paths below the folder, with slashes on every system, sorted. */
async function findPages(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory() && PAGE_EXTENSIONS.has(extname(entry.name).toLowerCase()))
    .map((entry) =>
      join(entry.parentPath, entry.name).slice(root.length).replace(/\\/g, '/').replace(/^\/+/, ''),
    )
    .sort();
}

async function importFile(
  database: Database,
  root: string,
  file: string,
  present: ReadonlySet<string>,
): Promise<FileReport> {
  try {
    const content = documentContent(await readPageFile(join(root, file)));
    if (!content) return skipped(file, 'not-a-document');
    return await store(database, file, present, content);
  } catch (error) {
    if (error instanceof PageFileError) return skipped(file, error.reason);
    throw error;
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
    sort_date: sortDate(rest.metadata),
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

async function withdrawMissing({ kysely, tenantId }: Database, present: string[]): Promise<string[]> {
  const rows = await kysely
    .updateTable('document')
    .set({ withdrawn_at: new Date() })
    .where('tenant_id', '=', tenantId)
    .where('withdrawn_at', 'is', null)
    .where('source', 'not in', present)
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}
