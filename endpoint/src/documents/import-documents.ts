import { join, resolve } from 'node:path';
import type { Database } from '../database/open-database.js';
import { readPage, type ReadPage } from './document-content.js';
import { findPages } from './find-pages.js';
import {
  brokenFileSentence,
  importSentence,
  type ImportTrouble,
  type PartTrouble,
} from './import-sentences.js';
import { PageFileError, readPageFile, type PageFile } from './read-page-file.js';
import { readSidecar, sidecarPath, type Sidecar } from './sidecar.js';
import { storeDocument, type FormerVersion } from './store-document.js';
import { takeAttachments } from './take-attachments.js';

/** What became of one file. */
export type FileReport =
  | { file: string; outcome: 'added' | 'updated' | 'unchanged'; id: string; title: string }
  | { file: string; outcome: 'skipped'; reason: ImportTrouble; message: string };

/** A file that a document should have beside it and that cannot be had; the document itself was imported. */
export interface TroubleReport {
  /** The page, or the file beside it. */
  file: string;
  reason: PartTrouble;
  message: string;
}

export interface ImportReport {
  /** One entry for each page of the folder, in the order of their paths. */
  files: FileReport[];
  /** Attachments and other files beside the pages that could not be taken along. */
  troubles: TroubleReport[];
  /** Ids of documents that are no longer listed, because their files are gone from the folder. */
  withdrawn: string[];
  /** Why nothing could be imported, in one sentence, or undefined. */
  problem?: string;
}

/** The folder that is being imported. */
interface Folder {
  root: string;
  present: ReadonlySet<string>;
  sidecars: ReadonlyMap<string, Sidecar>;
  troubles: TroubleReport[];
}

/**
 * Reads every `.txt`, `.html` and `.htm` page below a folder into the list of documents, with the files that it links to
 * and what the file beside it says (see sidecar.ts). A page that was imported before is brought up to date under its old
 * id, and a text that changed keeps what it was as a version; a page that is gone from the folder is no longer listed,
 * and comes back with its file. What cannot be read is told in one sentence each, and the rest goes on.
 */
export async function importDocuments(database: Database, path: string): Promise<ImportReport> {
  const root = resolve(path);
  const { pages: all, unreadable } = await findPages(root);
  if (unreadable.includes('')) return nothing(importSentence('folder-unreadable', root));
  const troubles: TroubleReport[] = [];
  const sidecars = await readSidecars(root, all, troubles);
  const former = new Set(
    [...sidecars.values()].flatMap(({ formerVersions }) => formerVersions.map(({ file }) => file)),
  );
  const pages = all.filter((file) => !former.has(file));
  const files: FileReport[] = unreadable.map((one) => skipped(one, 'folder-unreadable'));
  if (pages.length + files.length === 0) return nothing(importSentence('folder-empty', root));
  const folder: Folder = { root, present: new Set(pages), sidecars, troubles };
  for (const file of pages) files.push(await importFile(database, folder, file));
  const imported = files.some(({ outcome }) => outcome !== 'skipped');
  return { files, troubles, withdrawn: imported ? await withdrawMissing(database, pages, unreadable) : [] };
}

function nothing(problem: string): ImportReport {
  return { files: [], troubles: [], withdrawn: [], problem };
}

async function readSidecars(
  root: string,
  pages: string[],
  troubles: TroubleReport[],
): Promise<Map<string, Sidecar>> {
  const found = new Map<string, Sidecar>();
  for (const page of pages) {
    const sidecar = await readSidecar(root, page);
    if (sidecar === 'unreadable') troubles.push(trouble(sidecarPath(page), 'sidecar-unreadable'));
    else if (sidecar) found.set(page, sidecar);
  }
  return found;
}

async function importFile(database: Database, folder: Folder, file: string): Promise<FileReport> {
  const { root, present, troubles } = folder;
  try {
    const page = understand(await readPageFile(join(root, file)));
    if (!page) return skipped(file, 'not-a-document');
    const sidecar = folder.sidecars.get(file);
    const beside = sidecar?.attachments.map(({ href, name }) => ({ href, text: name })) ?? [];
    const links = page.links.filter(({ href }) => !present.has(href));
    const attachments = await takeAttachments(database.files, root, file, [...beside, ...links]);
    for (const { href, problem } of attachments.broken) {
      troubles.push({ file, reason: problem, message: brokenFileSentence(problem, file, href) });
    }
    const former = await readFormerVersions(root, sidecar, troubles);
    return {
      file,
      ...(await storeDocument(database, { file, present, page, attachments, sidecar, former })),
    };
  } catch (error) {
    if (error instanceof PageFileError) return skipped(file, error.reason);
    throw error;
  }
}

/** What the text was, from the pages that the sidecar names; one that cannot be read is told and left out. */
async function readFormerVersions(
  root: string,
  sidecar: Sidecar | undefined,
  troubles: TroubleReport[],
): Promise<FormerVersion[]> {
  const versions: FormerVersion[] = [];
  for (const { file, date, note } of sidecar?.formerVersions ?? []) {
    try {
      const page = understand(await readPageFile(join(root, file)));
      if (!page) throw new PageFileError('not-understood');
      versions.push({ page, date, ...(note === undefined ? {} : { note }) });
    } catch (error) {
      if (!(error instanceof PageFileError)) throw error;
      troubles.push(trouble(file, 'former-version-unreadable'));
    }
  }
  return versions;
}

/** One page that the reader stumbles over must not keep the others out. */
function understand(file: PageFile): ReadPage | undefined {
  try {
    return readPage(file);
  } catch (cause) {
    throw new PageFileError('not-understood', { cause });
  }
}

function skipped(file: string, reason: ImportTrouble): FileReport {
  return { file, outcome: 'skipped', reason, message: importSentence(reason, file) };
}

function trouble(file: string, reason: 'sidecar-unreadable' | 'former-version-unreadable'): TroubleReport {
  return { file, reason, message: brokenFileSentence(reason, file, '') };
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
