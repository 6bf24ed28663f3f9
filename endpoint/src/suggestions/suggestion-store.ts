import { randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import {
  computeDeadline,
  countWorkingDays,
  type Clock,
  type Deadline,
  type PublishedSuggestion,
  type Suggestion,
  type SuggestionKind,
  type SuggestionReceipt,
  type SuggestionStatusView,
} from 'gov-disclosure/disclosure-request';
import type { Selectable, Transaction } from 'kysely';
import { beijingDay, beijingTime } from '../beijing-time.js';
import type { Database } from '../database/open-database.js';
import type { Tables } from '../database/tables.js';
import { Problem } from '../http/problems.js';
import { seal, unseal } from '../keys/sealed.js';
import { newQueryCode, normalQueryCode } from '../requests/query-code.js';
import { nextNumber } from '../requests/request-number.js';
import { withTexts } from '../requests/status-view.js';
import type { Agency } from '../requests/submit-request.js';

/** Working days for the answer: opinions within 5, simple ones such as a mistake on a page within 3. */
export const suggestionDays: Record<SuggestionKind, number> = { opinion: 5, mistake: 3 };

/** What may be published of an answered suggestion. */
interface PublishedText {
  question: string;
  answer: string;
  page: string | null;
}

type SuggestionRow = Selectable<Tables['suggestion']>;

export async function fileSuggestion(
  { keys, tenantId }: Database,
  transaction: Transaction<Tables>,
  agency: Agency,
  suggestion: Suggestion,
  clock: Clock,
): Promise<SuggestionReceipt> {
  const id = randomUUID();
  const at = new Date();
  const number = await nextNumber(transaction, tenantId, `${agency.code}-Y`, at);
  const queryCode = newQueryCode();
  const envelope = await seal(keys, contextOf(tenantId, id), suggestion);
  await transaction
    .insertInto('suggestion')
    .values({
      tenant_id: tenantId,
      id,
      number,
      kind: suggestion.kind,
      query_code_mac: await codeMac(keys, envelope.key_id, tenantId, id, queryCode),
      submitted_at: at,
      ...envelope,
    })
    .execute();
  await transaction
    .insertInto('outbox')
    .values({
      tenant_id: tenantId,
      id: randomUUID(),
      topic: 'suggestion.submitted',
      payload: JSON.stringify({ suggestionId: id, number }),
      created_at: at,
      available_at: at,
      attempts: 0,
    })
    .execute();
  const { kind } = suggestion;
  return { number, queryCode, kind, submittedAt: beijingTime(at), deadline: deadlineOf(kind, at, clock) };
}

const decoy = { id: randomUUID(), mac: randomBytes(32) };

/** As for requests: a wrong number and a wrong code cost the same work and are the same answer. */
export async function findSuggestion(
  { kysely, keys, tenantId }: Database,
  number: string,
  queryCode: string,
): Promise<SuggestionRow | undefined> {
  const row = await kysely
    .selectFrom('suggestion')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('number', '=', number)
    .executeTakeFirst();
  const { id, query_code_mac, key_id } = row ?? {
    id: decoy.id,
    query_code_mac: decoy.mac,
    key_id: keys.currentKeyId,
  };
  const mac = await codeMac(keys, key_id, tenantId, id, queryCode);
  return timingSafeEqual(mac, query_code_mac) ? row : undefined;
}

export async function suggestionView(
  { keys, tenantId }: Database,
  row: SuggestionRow,
  clock: Clock,
): Promise<SuggestionStatusView> {
  const { kind, text, page } = (await unseal(keys, contextOf(tenantId, row.id), row)) as Suggestion;
  const deadline = deadlineOf(kind, row.submitted_at, clock);
  const waits = row.answered_at === null && deadline.dueOn !== null;
  return {
    number: row.number,
    kind,
    state: row.answered_at ? 'answered' : 'submitted',
    submittedAt: beijingTime(row.submitted_at),
    deadline,
    overdue: waits && clock.today > (deadline.dueOn ?? ''),
    daysLeft: waits ? countWorkingDays(clock.calendar, clock.today, deadline.dueOn ?? '') : null,
    text,
    page: page ?? null,
    answer: await answerOf(keys, tenantId, row),
    answeredAt: row.answered_at && beijingTime(row.answered_at),
    published: row.published !== null,
  };
}

/** Answers once. @throws Problem when it was answered, is not there, or its sender did not agree to publishing */
export async function answerSuggestion(
  database: Database,
  number: string,
  { answer, question }: { answer: string; question: string | undefined },
): Promise<SuggestionRow> {
  const { kysely, keys, tenantId } = database;
  return kysely.transaction().execute(async (transaction) => {
    const row = await transaction
      .selectFrom('suggestion')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .where('number', '=', number)
      .forUpdate()
      .executeTakeFirst();
    if (!row) throw new Problem('not-found');
    const refuse = (code: string) =>
      new Problem('invalid-transition', {
        errors: [{ pointer: code === 'already-done' ? '' : '/publish', code }],
      });
    if (row.answered_at) throw refuse('already-done');
    const asked = (await unseal(keys, contextOf(tenantId, row.id), row)) as Suggestion;
    if (question !== undefined && asked.publishAnswer !== true) throw refuse('not-agreed');
    const { key_id, wrapped_key, sealed } = await seal(keys, answerContext(tenantId, row.id), { answer });
    const published: PublishedText | null =
      question === undefined ? null : { question, answer, page: asked.page?.address ?? null };
    return transaction
      .updateTable('suggestion')
      .set({
        answered_at: new Date(),
        answer_key_id: key_id,
        answer_wrapped_key: wrapped_key,
        answer_sealed: sealed,
        published: published && JSON.stringify(published),
      })
      .where('tenant_id', '=', tenantId)
      .where('id', '=', row.id)
      .returningAll()
      .executeTakeFirstOrThrow();
  });
}

/** The published answers, newest first. @param after number and time of the last one before */
export async function listPublished(
  { kysely, tenantId }: Database,
  limit: number,
  after?: { answeredAt: Date; number: string },
): Promise<PublishedSuggestion[]> {
  let query = kysely
    .selectFrom('suggestion')
    .select(['number', 'kind', 'answered_at', 'published'])
    .where('tenant_id', '=', tenantId)
    .where('published', 'is not', null);
  if (after) {
    query = query.where(({ eb, or, and }) =>
      or([
        eb('answered_at', '<', after.answeredAt),
        and([eb('answered_at', '=', after.answeredAt), eb('number', '>', after.number)]),
      ]),
    );
  }
  const rows = await query.orderBy('answered_at', 'desc').orderBy('number').limit(limit).execute();
  return rows.map(({ number, kind, answered_at, published }) => ({
    number,
    kind,
    ...(published as PublishedText),
    answeredAt: beijingTime(answered_at ?? new Date(0)),
  }));
}

/** The day of submission is the day of receipt. */
function deadlineOf(kind: SuggestionKind, submittedAt: Date, { calendar }: Clock): Deadline {
  const question = { receivedOn: beijingDay(submittedAt), workingDays: suggestionDays[kind] };
  return withTexts(computeDeadline(question, calendar));
}

async function answerOf(
  keys: Database['keys'],
  tenantId: string,
  row: SuggestionRow,
): Promise<string | null> {
  const { answer_key_id: key_id, answer_wrapped_key: wrapped_key, answer_sealed: sealed } = row;
  if (!key_id || !wrapped_key || !sealed) return null;
  const opened = await unseal(keys, answerContext(tenantId, row.id), { key_id, wrapped_key, sealed });
  return (opened as { answer: string }).answer;
}

function codeMac(
  keys: Database['keys'],
  keyId: string,
  tenantId: string,
  id: string,
  queryCode: string,
): Promise<Buffer> {
  return keys.mac(keyId, 'suggestion-code', `${tenantId} ${id} ${normalQueryCode(queryCode)}`);
}

function contextOf(tenantId: string, id: string): string {
  return `suggestion ${tenantId} ${id}`;
}

function answerContext(tenantId: string, id: string): string {
  return `suggestion answer ${tenantId} ${id}`;
}
