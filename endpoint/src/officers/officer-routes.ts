import type { FastifyInstance, FastifyReply } from 'fastify';
import {
  allowedActions,
  derivedFacts,
  isDay,
  longestExtension,
  replay,
  replyKinds,
  requestActions,
  requestStatuses,
  type ReplyKind,
} from 'gov-disclosure/disclosure-request';
import { beijingTime } from '../beijing-time.js';
import type { SiteCalendar } from '../calendars/site-calendar.js';
import type { Database } from '../database/open-database.js';
import { Problem } from '../http/problems.js';
import { BodyReader } from '../http/read-body.js';
import { officerPageSchema, officerRequestSchema } from '../http/request-schemas.js';
import { readSteps, type RecordedDetails } from '../requests/request-events.js';
import { findRow, readRequest, takeStep, type StoredRequest } from '../requests/request-store.js';
import { statusView } from '../requests/status-view.js';
import { attachUploads, filesOfRequest } from '../uploads/upload-store.js';
import { officerOf, type Officer } from './officer-tokens.js';

export interface OfficerRouteOptions {
  database: Database;
  calendar: SiteCalendar;
  officers: readonly Officer[];
}

type ById = { Params: { id: string } };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const MOST_FILES = 20;
const schema = { response: { 200: officerRequestSchema } };

/** The office's side, as little of it as moves a request through its life. The desk itself is a page of its own. */
export function officerRoutes(
  app: FastifyInstance,
  { database, calendar, officers }: OfficerRouteOptions,
): void {
  const send = async (reply: FastifyReply, request: StoredRequest): Promise<FastifyReply> => {
    const clock = await calendar.clock();
    const files = await filesOfRequest(database, request.row.id);
    return reply.header('etag', versionOf(request)).send({
      status: statusView(request, files, clock),
      allowedActions: allowedActions(request.facts, 'officer', clock),
    });
  };

  app.get<{ Querystring: Record<string, unknown> }>(
    '/officer/requests',
    { schema: { response: { 200: officerPageSchema } } },
    async (request, reply) => {
      void reply.header('cache-control', 'no-store');
      officerOf(request, officers);
      return reply.send(await listRequests(database, calendar, request.query));
    },
  );

  app.get<ById>('/officer/requests/:id', { schema }, async (request, reply) => {
    void reply.header('cache-control', 'no-store');
    officerOf(request, officers);
    const row = UUID.test(request.params.id) ? await findRow(database, 'id', request.params.id) : undefined;
    if (!row) throw new Problem('not-found');
    return send(reply, await readRequest(database, row));
  });

  app.post<ById>(
    '/officer/requests/:id/transitions',
    { schema, bodyLimit: 32_768 },
    async (request, reply) => {
      void reply.header('cache-control', 'no-store');
      const officer = officerOf(request, officers);
      const { id } = request.params;
      if (!UUID.test(id)) throw new Problem('not-found');
      const seen = request.headers['if-match'];
      if (seen === undefined) throw new Problem('precondition-required');
      const clock = await calendar.clock();
      const { action, on = clock.today, details } = readTransition(request.body);
      const moved = await database.kysely.transaction().execute(async (transaction) => {
        const step = { action, by: 'officer' as const, on, at: new Date(), details: { ...details, officer } };
        const after = await takeStep(database, transaction, id, step, clock, (before) => {
          if (seen !== versionOf(before)) throw new Problem('precondition-failed');
        });
        const { document, files = [] } = details;
        if (document) await attachUploads(database, transaction, id, [document], () => '/document');
        await attachUploads(database, transaction, id, files, (place) => `/files/${place}`);
        return after;
      });
      return send(reply, moved);
    },
  );
}

/** Strong validator: the last step and its hash, which holds all before it. */
function versionOf({ steps }: StoredRequest): string {
  const last = steps[steps.length - 1];
  return `"${last?.seq ?? 0}-${(last?.hash ?? '').slice(0, 16)}"`;
}

interface Transition {
  action: (typeof requestActions)[number];
  on?: string;
  details: RecordedDetails;
}

function readTransition(body: unknown): Transition {
  const reader = new BodyReader(body);
  const action = reader.choice('action', requestActions, true) ?? 'archive';
  const details: Record<string, unknown> = {
    reason: reader.text('reason', { max: 2000, required: true }),
    document: readUpload(reader, 'document'),
    files: readFiles(reader),
    replyKind: reader.choice('replyKind', Object.keys(replyKinds) as ReplyKind[]),
    respondBy: readDay(reader, 'respondBy'),
    workingDays: reader.whole('workingDays', { min: 1, max: longestExtension }),
    party: reader.choice('party', ['third-party', 'agency']),
    outcome: reader.choice('outcome', ['agreed', 'refused', 'silent']),
    to: reader.text('to', { max: 200 }),
  };
  const on = readDay(reader, 'on');
  reader.done();
  for (const [name, value] of Object.entries(details)) if (value === undefined) delete details[name];
  return { action, ...(on ? { on } : {}), details: details as RecordedDetails };
}

function readUpload(reader: BodyReader, name: string): string | undefined {
  const id = reader.text(name, { max: 32 });
  return id === undefined || /^[0-9a-f]{32}$/.test(id) ? id : reader.refuse(name, 'invalid-type');
}

function readFiles(reader: BodyReader): string[] | undefined {
  const value = reader.value('files');
  if (value === undefined) return undefined;
  const sound =
    Array.isArray(value) &&
    value.length <= MOST_FILES &&
    value.every((id) => typeof id === 'string' && /^[0-9a-f]{32}$/.test(id));
  return sound ? [...new Set(value as string[])] : reader.refuse('files', 'invalid-type');
}

function readDay(reader: BodyReader, name: string): string | undefined {
  const text = reader.text(name, { max: 10 });
  return text === undefined || isDay(text) ? text : reader.refuse(name, 'invalid-date');
}

/** Oldest first, in pages. What state a request is in only its events tell, so each is read. */
async function listRequests(database: Database, calendar: SiteCalendar, query: Record<string, unknown>) {
  const { limit = '20', cursor, state } = query;
  const size = Number(limit);
  if (!/^\d+$/.test(String(limit)) || size < 1 || size > 100)
    throw invalid('/limit', 'out-of-range', { min: 1, max: 100 });
  if (state !== undefined && !requestStatuses.some((known) => known === state))
    throw invalid('/state', 'invalid-choice');
  const after = cursor === undefined ? '' : readCursor(cursor);
  const clock = await calendar.clock();
  const rows = await database.kysely
    .selectFrom('request')
    .select(['id', 'number', 'submitted_at', 'applicant_kind'])
    .where('tenant_id', '=', database.tenantId)
    .where('number', '>', after)
    .orderBy('number')
    .execute();
  const items = [];
  for (const row of rows) {
    const facts = replay(await readSteps(database, row.id));
    if (!facts) continue;
    if (state !== undefined && facts.state !== state) continue;
    if (items.length === size) return { items, next: writeCursor(items[items.length - 1]?.number ?? '') };
    const { deadline, overdue, daysLeft, clockStopped } = derivedFacts(facts, clock);
    items.push({
      id: row.id,
      number: row.number,
      state: facts.state,
      submittedAt: beijingTime(row.submitted_at),
      receivedOn: facts.receivedOn,
      dueOn: deadline?.dueOn ?? null,
      overdue,
      daysLeft,
      clockStopped,
      applicantKind: row.applicant_kind,
    });
  }
  return { items, next: null };
}

function writeCursor(number: string): string {
  return Buffer.from(number).toString('base64url');
}

function readCursor(cursor: unknown): string {
  const number = typeof cursor === 'string' ? Buffer.from(cursor, 'base64url').toString() : '';
  if (!/^[\x21-\x7e]{1,60}$/.test(number)) throw invalid('/cursor', 'invalid-type');
  return number;
}

function invalid(pointer: string, code: string, params?: Record<string, unknown>): Problem {
  return new Problem('validation-failed', { errors: [{ pointer, code, ...(params ? { params } : {}) }] });
}
