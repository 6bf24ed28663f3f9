import { createHash } from 'node:crypto';
import type { RequestStep, StepDetails } from 'gov-disclosure/disclosure-request';
import type { Kysely, Selectable, Transaction } from 'kysely';
import type { Database } from '../database/open-database.js';
import type { Tables } from '../database/tables.js';
import { seal, unseal } from '../keys/sealed.js';
import { canonicalJson } from './canonical-json.js';
import type { Correction } from './correction.js';

/** What a step of this endpoint brings along beyond the life cycle's own details. */
export interface RecordedDetails extends StepDetails {
  /** The corrected description of the information. */
  correction?: Correction;
  /** Which officer took the step: the name of the token. */
  officer?: string;
}

/** A step as it is recorded. */
export interface RecordedStep extends RequestStep {
  seq: number;
  at: Date;
  hash: string;
  details: RecordedDetails;
}

type EventRow = Selectable<Tables['request_event']>;

/**
 * Adds a step to the history of a request. Steps are only ever added: the state of a request is what they tell when read
 * in order, and each carries the hash of the one before, so that a change to the past shows.
 */
export async function addStep(
  { keys, tenantId }: Database,
  transaction: Transaction<Tables>,
  requestId: string,
  step: Omit<RecordedStep, 'hash' | 'seq'>,
  previous?: RecordedStep,
): Promise<void> {
  const seq = (previous?.seq ?? 0) + 1;
  const empty = Object.keys(step.details).length === 0;
  const envelope = empty
    ? { key_id: null, wrapped_key: null, sealed: null }
    : await seal(keys, contextOf(tenantId, requestId, seq), step.details);
  const row: Omit<EventRow, 'hash'> = {
    tenant_id: tenantId,
    request_id: requestId,
    seq,
    type: step.action,
    recorded_at: step.at,
    occurred_on: step.on,
    actor_kind: step.by,
    reason_code: null,
    hash_of_previous: previous?.hash ?? null,
    ...envelope,
  };
  await transaction
    .insertInto('request_event')
    .values({ ...row, hash: hashOfEvent(row) })
    .execute();
}

/** The steps of a request in their order. @throws when one of them was changed after it was recorded */
export async function readSteps(
  { keys, tenantId, kysely }: Database,
  requestId: string,
  from: Kysely<Tables> = kysely,
): Promise<RecordedStep[]> {
  const rows = await from
    .selectFrom('request_event')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('request_id', '=', requestId)
    .orderBy('seq')
    .execute();
  let previous: string | null = null;
  const steps: RecordedStep[] = [];
  for (const row of rows) {
    if (row.hash_of_previous !== previous || row.hash !== hashOfEvent(row))
      throw new Error(`event ${row.seq} of request ${requestId} was changed`);
    previous = row.hash;
    const { key_id, wrapped_key, sealed, seq } = row;
    const details =
      key_id && wrapped_key && sealed
        ? await unseal(keys, contextOf(tenantId, requestId, seq), { key_id, wrapped_key, sealed })
        : {};
    steps.push({
      seq,
      at: row.recorded_at,
      action: row.type as RecordedStep['action'],
      by: row.actor_kind,
      on: row.occurred_on,
      hash: row.hash,
      details: details as RecordedDetails,
    });
  }
  return steps;
}

function hashOfEvent(row: Omit<EventRow, 'hash'>): string {
  const { recorded_at, sealed } = row;
  const said = canonicalJson({
    tenant_id: row.tenant_id,
    request_id: row.request_id,
    seq: row.seq,
    type: row.type,
    recorded_at: recorded_at.toISOString(),
    occurred_on: row.occurred_on,
    actor_kind: row.actor_kind,
    hash_of_previous: row.hash_of_previous,
    details: sealed && createHash('sha256').update(sealed).digest('hex'),
  });
  return createHash('sha256').update(said).digest('hex');
}

function contextOf(tenantId: string, requestId: string, seq: number): string {
  return `request_event ${tenantId} ${requestId} ${seq}`;
}
