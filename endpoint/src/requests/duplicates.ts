import type { Application } from 'gov-disclosure/disclosure-request';
import type { Transaction } from 'kysely';
import { beijingTime } from '../beijing-time.js';
import type { Database } from '../database/open-database.js';
import type { Tables } from '../database/tables.js';
import { Problem } from '../http/problems.js';
import { canonicalJson } from './canonical-json.js';

/** After one of these a request is over without an answer, and may be made again. */
const OVER = ['withdraw', 'close-uncorrected', 'transfer'];

const DAY = 24 * 60 * 60 * 1000;

/**
 * What makes two requests the same: who asks, proven by the number of their paper, which authority, and for what. White
 * space and full-width forms say nothing. Contact is left out: families and lawyers share one, and people retype it.
 */
export function sameness({ applicant, information }: Application, agencyCode: string): string {
  const who = applicant.kind === 'citizen' ? applicant.identity.number : applicant.creditCode;
  const { title = '', documentNumber = '', indexNumber = '', description = '' } = information;
  return canonicalJson(
    [agencyCode, who, title, documentNumber, indexNumber, description].map((text) =>
      text.normalize('NFKC').replace(/\s/g, '').toUpperCase(),
    ),
  );
}

/**
 * Refuses what the same person has filed already and what is still being handled: the key protects against a repeated
 * sending, this against a second form filled in because somebody no longer knows. To be called where filings follow each
 * other, so that of two at once the second sees the first.
 *
 * @param same see {@link sameness}
 * @param repeats the number of the earlier request, from an applicant who knows of it and files another
 * @throws Problem `possible-duplicate` with the number and time of the latest one
 */
export async function refuseDuplicate(
  { keys, tenantId }: Database,
  transaction: Transaction<Tables>,
  same: string,
  days: number,
  repeats: string | undefined,
): Promise<void> {
  const since = new Date(Date.now() - days * DAY);
  // A digest can be compared only under the key that it was made with, and keys change.
  const sealedWith = await transaction
    .selectFrom('request')
    .select('key_id')
    .distinct()
    .where('tenant_id', '=', tenantId)
    .where('submitted_at', '>=', since)
    .execute();
  const known = sealedWith.filter(({ key_id }) => keys.has(key_id));
  const macs = await Promise.all(known.map(({ key_id }) => keys.mac(key_id, 'sameness', same)));
  if (macs.length === 0) return;
  const earlier = await transaction
    .selectFrom('request')
    .select(['number', 'submitted_at'])
    .where('tenant_id', '=', tenantId)
    .where('content_mac', 'in', macs)
    .where('submitted_at', '>=', since)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('request_event')
            .select('seq')
            .whereRef('request_event.tenant_id', '=', 'request.tenant_id')
            .whereRef('request_event.request_id', '=', 'request.id')
            .where('type', 'in', OVER),
        ),
      ),
    )
    .orderBy('submitted_at', 'desc')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!earlier || earlier.number === repeats) return;
  const params = { number: earlier.number, submittedAt: beijingTime(earlier.submitted_at) };
  throw new Problem('possible-duplicate', { errors: [{ pointer: '', code: 'filed-before', params }] });
}
