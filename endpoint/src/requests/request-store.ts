import { randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import {
  refusalOf,
  replay,
  type Application,
  type Clock,
  type RequestFacts,
} from 'gov-disclosure/disclosure-request';
import type { Kysely, Selectable, Transaction } from 'kysely';
import type { Database } from '../database/open-database.js';
import type { Tables } from '../database/tables.js';
import { Problem } from '../http/problems.js';
import { unseal } from '../keys/sealed.js';
import { normalQueryCode } from './query-code.js';
import { addStep, readSteps, type RecordedStep } from './request-events.js';
import type { Agency } from './submit-request.js';

export type RequestRow = Selectable<Tables['request']>;

/** A request with its history and what the history tells. */
export interface StoredRequest {
  row: RequestRow;
  application: Application;
  agency: Agency;
  steps: RecordedStep[];
  facts: RequestFacts;
}

export async function findRow(
  { kysely, tenantId }: Database,
  column: 'id' | 'number',
  value: string,
  from: Kysely<Tables> = kysely,
): Promise<RequestRow | undefined> {
  return from
    .selectFrom('request')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where(column, '=', value)
    .executeTakeFirst();
}

/** A row of nobody's: a number that does not exist costs the same work as a wrong code for one that does. */
const decoy = { id: randomUUID(), mac: randomBytes(32) };

/**
 * The request that this number and code open; undefined for a wrong number and for a wrong code alike. Both take the same
 * way: one row is asked for, one digest computed and compared in constant time.
 */
export async function findByCode(
  database: Database,
  number: string,
  queryCode: string,
): Promise<RequestRow | undefined> {
  const { keys, tenantId } = database;
  const row = await findRow(database, 'number', number);
  const { id, query_code_mac, key_id } = row ?? {
    id: decoy.id,
    query_code_mac: decoy.mac,
    key_id: keys.currentKeyId,
  };
  const mac = await keys.mac(key_id, 'query-code', `${tenantId} ${id} ${normalQueryCode(queryCode)}`);
  const right = timingSafeEqual(mac, query_code_mac);
  return right ? row : undefined;
}

export async function readRequest(
  database: Database,
  row: RequestRow,
  from?: Kysely<Tables>,
): Promise<StoredRequest> {
  const opened = await unseal(database.keys, `request ${database.tenantId} ${row.id}`, row);
  const { application, agency } = opened as { application: Application; agency: Agency };
  const steps = await readSteps(database, row.id, from);
  const facts = replay(steps);
  if (!facts) throw new Error(`request ${row.id} has no events`);
  return { row, application, agency, steps, facts };
}

/**
 * Takes one step of the life cycle inside a transaction: the row is held, so that two steps of one request follow each
 * other, and the rules are asked with the facts as they are then.
 *
 * @param seen judges the request as it is now, before the rules do
 * @throws Problem `invalid-transition` with the reason
 */
export async function takeStep(
  database: Database,
  transaction: Transaction<Tables>,
  requestId: string,
  step: Omit<RecordedStep, 'hash' | 'seq'>,
  clock: Clock,
  seen: (request: StoredRequest) => void = () => undefined,
): Promise<StoredRequest> {
  const row = await transaction
    .selectFrom('request')
    .selectAll()
    .where('tenant_id', '=', database.tenantId)
    .where('id', '=', requestId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new Problem('not-found');
  const before = await readRequest(database, row, transaction);
  seen(before);
  const refusal = refusalOf(before.facts, step, clock);
  if (refusal) {
    const { code, field, params } = refusal;
    const error = { pointer: field ? `/${field}` : '', code, ...(params ? { params } : {}) };
    throw new Problem('invalid-transition', { errors: [error] });
  }
  await addStep(database, transaction, requestId, step, before.steps[before.steps.length - 1]);
  await transaction
    .insertInto('outbox')
    .values({
      tenant_id: database.tenantId,
      id: randomUUID(),
      topic: `request.${step.action}`,
      payload: JSON.stringify({ requestId, number: row.number }),
      created_at: step.at,
      available_at: step.at,
      attempts: 0,
    })
    .execute();
  return readRequest(database, row, transaction);
}
