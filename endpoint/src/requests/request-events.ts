import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import { beijingDay } from '../beijing-time.js';
import type { Tables } from '../database/tables.js';
import { canonicalJson } from './canonical-json.js';

export interface RequestEvent {
  type: 'submitted';
  actorKind: 'applicant' | 'officer' | 'system';
  at: Date;
}

/**
 * Adds the first event of a request. Events are only ever added: the state of a request is what they tell when read in
 * order, and each carries the hash of the one before, so that a change to the past shows.
 */
export async function addFirstEvent(
  transaction: Transaction<Tables>,
  tenantId: string,
  requestId: string,
  { type, actorKind, at }: RequestEvent,
): Promise<void> {
  const event = {
    tenant_id: tenantId,
    request_id: requestId,
    seq: 1,
    type,
    recorded_at: at,
    occurred_on: beijingDay(at),
    actor_kind: actorKind,
    reason_code: null,
    hash_of_previous: null,
  };
  const said = canonicalJson({ ...event, recorded_at: at.toISOString() });
  const hash = createHash('sha256').update(said).digest('hex');
  await transaction
    .insertInto('request_event')
    .values({ ...event, hash })
    .execute();
}
