import { createHash, randomUUID } from 'node:crypto';
import { checkApplication, type Application, type Receipt } from 'gov-disclosure/disclosure-request';
import type { Transaction } from 'kysely';
import { beijingTime } from '../beijing-time.js';
import type { Database } from '../database/open-database.js';
import type { Tables } from '../database/tables.js';
import { Problem } from '../http/problems.js';
import { seal } from '../keys/sealed.js';
import { canonicalJson } from './canonical-json.js';
import { claimKey, findAnswer, storeAnswer, type KeyedUse, type StoredAnswer } from './idempotency.js';
import { newQueryCode, normalQueryCode } from './query-code.js';
import { addFirstEvent } from './request-events.js';
import { nextNumber } from './request-number.js';

/** The authority that takes the requests (受理机关). */
export interface Agency {
  /** 2 to 18 capital letters and digits; begins every number. */
  code: string;
  /** Full official name; stands on every receipt. */
  name: string;
}

export interface Submission {
  receipt: Receipt;
  /** Whether this is the answer of an earlier use of the key. */
  replayed: boolean;
}

export interface SubmitContext {
  database: Database;
  agency: Agency;
  /** How long a repeated request waits for the first use of its key, in milliseconds. */
  inProgressWaitMs: number;
}

const ROUTE = 'POST /v1/requests';

/** An application is nested three deep; a body of brackets must not exhaust the stack of whoever walks it. */
const DEEPEST = 10;

/**
 * Files a request for information, once for each key. The key, the request, its first event and the notice for the
 * office are committed in one transaction or not at all; a repeated key is answered with the first answer.
 *
 * @param body a value of unknown origin
 * @throws Problem when the content is refused, or the key belongs to other content or is in use
 */
export async function submitRequest(context: SubmitContext, key: string, body: unknown): Promise<Submission> {
  if (isNestedDeeper(body, DEEPEST)) {
    throw new Problem('validation-failed', { errors: [{ pointer: '', code: 'invalid-type' }] });
  }
  const use: KeyedUse = { route: ROUTE, key, content: body };
  // Looked up before the content is judged: a request accepted under yesterday's rules keeps its receipt.
  const earlier = await findAnswer(context.database, use);
  if (earlier) return replay(earlier);
  const { application, errors } = checkApplication(body);
  if (!application) throw new Problem('validation-failed', { errors });
  // Whoever waited for the first use of the key must see what it committed.
  const transactions = context.database.kysely.transaction().setIsolationLevel('read committed');
  return transactions.execute(async (transaction) => {
    const first = await claimKey(context.database, transaction, use, context.inProgressWaitMs);
    if (!first) {
      const answer = await findAnswer(context.database, use, transaction);
      if (!answer) throw new Problem('request-in-progress', { retryAfter: 1 });
      return replay(answer);
    }
    const receipt = await file(context, transaction, application);
    await storeAnswer(context.database, transaction, use, { status: 201, body: receipt });
    return { receipt, replayed: false };
  });
}

function isNestedDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isNestedDeeper(inner, levels - 1));
}

function replay(answer: StoredAnswer): Submission {
  return { receipt: answer.body as Receipt, replayed: true };
}

async function file(
  { database, agency }: SubmitContext,
  transaction: Transaction<Tables>,
  application: Application,
): Promise<Receipt> {
  const { keys, tenantId } = database;
  const id = randomUUID();
  const at = new Date();
  const number = await nextNumber(transaction, tenantId, agency.code, at);
  const queryCode = newQueryCode();
  const receipt: Receipt = {
    number,
    queryCode,
    status: 'submitted',
    submittedAt: beijingTime(at),
    agency: agency.name,
    contentHash: `sha-256:${createHash('sha256').update(canonicalJson(application)).digest('hex')}`,
  };
  // The hash is sealed too: whoever knows most of a request could find the rest by trying.
  const { contentHash } = receipt;
  const envelope = await seal(keys, `request ${tenantId} ${id}`, { application, agency, contentHash });
  await transaction
    .insertInto('request')
    .values({
      tenant_id: tenantId,
      id,
      number,
      form_version: application.formVersion,
      applicant_kind: application.applicant.kind,
      query_code_mac: await keys.mac(
        envelope.key_id,
        'query-code',
        `${tenantId} ${id} ${normalQueryCode(queryCode)}`,
      ),
      submitted_at: at,
      ...envelope,
    })
    .execute();
  await addFirstEvent(transaction, tenantId, id, { type: 'submitted', actorKind: 'applicant', at });
  await transaction
    .insertInto('outbox')
    .values({
      tenant_id: tenantId,
      id: randomUUID(),
      topic: 'request.submitted',
      payload: JSON.stringify({ requestId: id, number }),
      created_at: at,
      available_at: at,
      attempts: 0,
    })
    .execute();
  return receipt;
}
