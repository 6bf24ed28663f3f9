import { createHash, randomUUID } from 'node:crypto';
import {
  checkApplication,
  inFormOrder,
  type Application,
  type Receipt,
} from 'gov-disclosure/disclosure-request';
import type { Transaction } from 'kysely';
import { beijingDay, beijingTime } from '../beijing-time.js';
import type { Tables } from '../database/tables.js';
import { Problem, type FieldError } from '../http/problems.js';
import { seal } from '../keys/sealed.js';
import { attachUploads } from '../uploads/upload-store.js';
import { canonicalJson } from './canonical-json.js';
import { refuseDuplicate, sameness } from './duplicates.js';
import { readProof, useProof } from './form/proof-of-work.js';
import { once, type KeyedUse, type OnceContext } from './idempotency.js';
import { newQueryCode, normalQueryCode } from './query-code.js';
import { addStep } from './request-events.js';
import { nextNumber } from './request-number.js';
import { isFormStale, siteErrors, type FilingRules, type SiteForm } from './site-form.js';

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

export interface SubmitContext extends OnceContext {
  form: SiteForm;
  rules: FilingRules;
}

/** What is told beside the content. */
export interface Told {
  /** The header `Form-Proof`; null for who cannot have one, a form without script. */
  proof: string | undefined | null;
  /** The number of an earlier request that the applicant knows of and repeats. */
  repeats?: string | undefined;
}

export const SUBMIT_ROUTE = 'POST /v1/requests';

/** An application is nested three deep; a body of brackets must not exhaust the stack of whoever walks it. */
const DEEPEST = 10;

/**
 * Files a request for information, once for each key. The key, the request, its first event, its attachments and the
 * notice for the office are committed in one transaction or not at all; a repeated key is answered with the first answer.
 *
 * @param body a value of unknown origin
 * @param told beside it; a repetition with the same key needs none of it
 * @throws Problem when the content is refused, or the key belongs to other content or is in use
 */
export async function submitRequest(
  context: SubmitContext,
  key: string,
  body: unknown,
  told: Told,
): Promise<Submission> {
  if (isNestedDeeper(body, DEEPEST)) {
    throw new Problem('validation-failed', { errors: [{ pointer: '', code: 'invalid-type' }] });
  }
  const use: KeyedUse = { route: SUBMIT_ROUTE, key, content: body };
  const { body: receipt, replayed } = await once(context, use, 201, async () => {
    const asked = context.rules.proofOfWork > 0 && told.proof !== null;
    const proof = asked ? await readProof(context.database, told.proof ?? undefined) : undefined;
    const { application, errors } = checkApplication(body);
    const all = inFormOrder([...(errors as FieldError[]), ...siteErrors(context.form, body)]);
    const isRefused = !application || all.length > 0;
    if (isFormStale(context.form, body, isRefused)) {
      // Said only while the key is held: a copy that another process judges by the form of before is waited for.
      return () => Promise.reject(new Problem('form-version-stale', { errors: all }));
    }
    if (isRefused) throw new Problem('validation-failed', { errors: all });
    return async (transaction) => {
      if (proof) await useProof(context.database, transaction, proof);
      return file(context, transaction, application, told.repeats);
    };
  });
  return { receipt, replayed };
}

function isNestedDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isNestedDeeper(inner, levels - 1));
}

async function file(
  { database, form, rules }: SubmitContext,
  transaction: Transaction<Tables>,
  application: Application,
  repeats: string | undefined,
): Promise<Receipt> {
  const { keys, tenantId } = database;
  const agency = form.agencies.find(({ code }) => code === application.agency) ?? form.agencies[0];
  const id = randomUUID();
  const at = new Date();
  const number = await nextNumber(transaction, tenantId, agency.code, at);
  // Filings of one authority follow each other from here on.
  const same = sameness(application, agency.code);
  if (rules.duplicateDays > 0)
    await refuseDuplicate(database, transaction, same, rules.duplicateDays, repeats);
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
      content_mac: await keys.mac(envelope.key_id, 'sameness', same),
      ...envelope,
    })
    .execute();
  const step = { action: 'submit' as const, by: 'applicant' as const, on: beijingDay(at), at, details: {} };
  await addStep(database, transaction, id, step);
  const pointerOf = (place: number) => `/attachments/${place}`;
  await attachUploads(database, transaction, id, application.attachments ?? [], pointerOf);
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
