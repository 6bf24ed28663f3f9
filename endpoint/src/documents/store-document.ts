import { createHash } from 'node:crypto';
import { beijingDay } from '../beijing-time.js';
import type { Database } from '../database/open-database.js';
import { canonicalJson } from '../requests/canonical-json.js';
import { documentContent, sortDate, type DocumentContent, type ReadPage } from './document-content.js';
import { idBeside, idFromFile, idFromIndexNumber, indexNumberKey } from './document-id.js';
import { writeParts, type VersionContent } from './document-parts.js';
import { findRelations } from './find-relations.js';
import { attachmentAddress } from './files/attachment-address.js';
import { numberKey, titleKey } from './relation-kinds.js';
import type { Sidecar } from './sidecar.js';
import type { Attachments } from './take-attachments.js';

/** A text as it was, from a file. */
export interface FormerVersion {
  page: ReadPage;
  date: string;
  note?: string;
}

export interface ReadDocument {
  /** Path of the page below the folder. */
  file: string;
  /** The pages of the folder. */
  present: ReadonlySet<string>;
  page: ReadPage;
  attachments: Attachments;
  sidecar: Sidecar | undefined;
  former: FormerVersion[];
}

/** Adds a document or brings it up to date; nothing is half done. */
export async function storeDocument(
  database: Database,
  { file, present, page, attachments, sidecar, former }: ReadDocument,
): Promise<{ outcome: 'added' | 'updated' | 'unchanged'; id: string; title: string }> {
  const { kysely, tenantId } = database;
  const { metadata, structure } = page.document;
  const earlier = await findEarlier(database, file, metadata.indexNumber, present);
  const id = earlier?.id ?? (await freeId(database, file, metadata.indexNumber));
  const content = documentContent(page, (href) => {
    const attachment = attachments.byHref.get(href);
    return typeof attachment === 'string' ? attachmentAddress(id, attachment) : attachment;
  });
  const { title, ...rest } = content;
  const relations = [...(sidecar?.relations ?? []), ...findRelations(page.document, page.links, file)];
  const content_hash = hashOf(content);
  const parts_hash = hashOf({
    taken: attachments.taken,
    broken: attachments.broken.map(({ name, problem }) => ({ name, problem })),
    relations,
    note: sidecar?.note ?? null,
    date: sidecar?.date ?? null,
    former: former.length,
  });
  const same = earlier?.content_hash === content_hash && earlier.parts_hash === parts_hash;
  if (same && earlier.source === file && !earlier.withdrawn_at) return { outcome: 'unchanged', id, title };

  const documentNumber = metadata.documentNumber ?? structure.documentNumber;
  const columns = {
    source: file,
    title,
    index_number_key: (metadata.indexNumber && indexNumberKey(metadata.indexNumber)) ?? null,
    sort_date: sortDate(rest),
    content: JSON.stringify(rest),
    content_hash,
    updated_at: new Date(),
    withdrawn_at: null,
    document_number: documentNumber ?? null,
    number_key: numberKey(documentNumber),
    title_key: titleKey(title),
    parts_hash,
  };
  await kysely.transaction().execute(async (transaction) => {
    const version = nextVersion({ tenantId, id, content, earlier, sidecar, former });
    await transaction
      .insertInto('document')
      .values({ tenant_id: tenantId, id, ...columns, ...version.present })
      .onConflict((conflict) =>
        conflict.columns(['tenant_id', 'id']).doUpdateSet({ ...columns, ...version.present }),
      )
      .execute();
    for (const row of version.kept) {
      await transaction.insertInto('document_version').values(row).execute();
    }
    await writeParts(transaction, tenantId, id, attachments, relations);
  });
  return { outcome: earlier ? 'updated' : 'added', id, title };
}

interface Versioned {
  tenantId: string;
  id: string;
  content: DocumentContent & { title: string };
  earlier: Earlier | undefined;
  sidecar: Sidecar | undefined;
  former: FormerVersion[];
}

/**
 * The number and date of the present text, and the texts to keep as versions: what the row held until now if its title or
 * body is another, and, as long as nothing was kept yet, what the sidecar names.
 */
function nextVersion({ tenantId, id, content, earlier, sidecar, former }: Versioned) {
  const of = { tenant_id: tenantId, document_id: id };
  const before = earlier?.content as DocumentContent | undefined;
  const changed = !!earlier && (earlier.title !== content.title || before?.body !== content.body);
  const knownDate = content.metadata.datePublished ?? content.metadata.dateCreated ?? content.structure.date;
  const since =
    sidecar?.date ?? (changed ? beijingDay(new Date()) : (dayOf(knownDate) ?? beijingDay(new Date())));
  const kept: { version: number; date: string; note: string | null; content: string }[] = [];
  const keep = (version: number, date: string, note: string | null, text: VersionContent) =>
    kept.push({ version, date, note, content: JSON.stringify(text) });
  let version = earlier?.version ?? 1;
  if (former.length && version === 1 && !changed) {
    for (const { page, date, note } of former) {
      const { title, metadata, body } = documentContent(page);
      keep(version++, date, note ?? null, { title, metadata, body });
    }
  } else if (changed && before) {
    const date = earlier.version_date ?? beijingDay(earlier.updated_at);
    const { metadata, body } = before;
    keep(version++, date, earlier.version_note, { title: earlier.title, metadata, body });
  }
  // With the text its note stays, unless the file beside the page says another.
  const stays = earlier && kept.length === 0;
  return {
    present: {
      version,
      version_date: stays ? (sidecar?.date ?? earlier.version_date ?? since) : since,
      version_note: sidecar?.note ?? (stays ? earlier.version_note : null),
    },
    kept: kept.map((row) => ({ ...of, ...row })),
  };
}

function dayOf(date: string | undefined): string | undefined {
  return /^\d{4}-\d{2}-\d{2}/.exec(date ?? '')?.[0];
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}

type Earlier = NonNullable<Awaited<ReturnType<typeof findEarlier>>>;

/** The row of the same file; else that of a file which is gone and printed the same index number: it was renamed. */
async function findEarlier(
  { kysely, tenantId }: Database,
  file: string,
  indexNumber: string | undefined,
  present: ReadonlySet<string>,
) {
  const query = kysely
    .selectFrom('document')
    .select([
      'id',
      'source',
      'title',
      'content',
      'content_hash',
      'parts_hash',
      'withdrawn_at',
      'updated_at',
      'version',
      'version_date',
      'version_note',
    ])
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
