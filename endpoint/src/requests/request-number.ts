import { sql, type Transaction } from 'kysely';
import { beijingDay } from '../beijing-time.js';
import type { Tables } from '../database/tables.js';

/**
 * The next number of a body and year, `{bodyCode}-{yyyy}-{seq}`. Taken inside the transaction that files the request, so
 * that a filing that fails leaves no gap; the row of the counter makes filings of one body wait for each other.
 */
export async function nextNumber(
  transaction: Transaction<Tables>,
  tenantId: string,
  bodyCode: string,
  moment: Date,
): Promise<string> {
  const year = Number(beijingDay(moment).slice(0, 4));
  const { last_seq } = await transaction
    .insertInto('request_counter')
    .values({ tenant_id: tenantId, body_code: bodyCode, year, last_seq: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'body_code', 'year'])
        .doUpdateSet({ last_seq: sql`request_counter.last_seq + 1` }),
    )
    .returning('last_seq')
    .executeTakeFirstOrThrow();
  return `${bodyCode}-${year}-${String(last_seq).padStart(5, '0')}`;
}
