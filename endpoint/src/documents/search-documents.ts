import type { Database } from '../database/open-database.js';
import type { DocumentContent } from './document-content.js';
import { indexNumberKey } from './document-id.js';
import type { StoredSummary } from './document-store.js';

/** A title counts as alike from this share of the asked pairs of characters on. */
const ALIKE = 0.5;

/**
 * Documents that may be what somebody is about to request, the likest first: the document or index number asked for, or
 * a title with at least half of the asked pairs of characters in it. Chinese has no spaces between words; pairs need no
 * dictionary.
 */
export async function searchDocuments(
  { kysely, tenantId }: Database,
  query: string,
  limit: number,
): Promise<StoredSummary[]> {
  const asked = pairsOf(query);
  const number = indexNumberKey(query);
  const rows = await kysely
    .selectFrom('document')
    .select(['id', 'title', 'index_number_key', 'number_key', 'sort_date'])
    .where('tenant_id', '=', tenantId)
    .where('withdrawn_at', 'is', null)
    .execute();
  const likest = rows
    .map((row) => {
      const printed = [row.index_number_key, row.number_key].some((key) => key !== null && key === number);
      return { ...row, likeness: printed ? 2 : likeness(asked, pairsOf(row.title)) };
    })
    .filter((row) => row.likeness >= ALIKE)
    .sort((a, b) => b.likeness - a.likeness || (a.sort_date < b.sort_date ? 1 : -1))
    .slice(0, limit)
    .map(({ id }) => id);
  if (likest.length === 0) return [];
  const found = await kysely
    .selectFrom('document')
    .select(['id', 'title', 'content', 'updated_at'])
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', likest)
    .execute();
  return found
    .sort((a, b) => likest.indexOf(a.id) - likest.indexOf(b.id))
    .map(({ id, title, content, updated_at }) => ({
      id,
      title,
      metadata: (content as DocumentContent).metadata,
      updatedAt: updated_at.toISOString(),
    }));
}

function likeness(asked: ReadonlySet<string>, there: ReadonlySet<string>): number {
  if (asked.size === 0) return 0;
  let shared = 0;
  for (const pair of asked) if (there.has(pair)) shared += 1;
  return shared / asked.size;
}

/** Pairs of neighbouring letters and digits, whatever stands between words. */
function pairsOf(text: string): Set<string> {
  const letters = Array.from(text.normalize('NFKC').toLowerCase()).filter((one) => /[\p{L}\p{N}]/u.test(one));
  return new Set(letters.slice(1).map((letter, i) => `${letters[i]}${letter}`));
}
