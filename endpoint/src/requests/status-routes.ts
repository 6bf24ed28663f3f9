import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RequestAction, RequestStatusView } from 'gov-disclosure/disclosure-request';
import type { Kysely } from 'kysely';
import { beijingTime } from '../beijing-time.js';
import type { SiteCalendar } from '../calendars/site-calendar.js';
import type { Tables } from '../database/tables.js';
import { checkOrigin } from '../http/origin-check.js';
import { Problem } from '../http/problems.js';
import { limitedBy, type RateLimiter } from '../http/rate-limits.js';
import { BodyReader } from '../http/read-body.js';
import { requestStatusSchema } from '../http/request-schemas.js';
import { attachUploads, filesOfRequest, readFileOfRequest } from '../uploads/upload-store.js';
import { checkAccess, newAccess } from './access-token.js';
import { readCorrection } from './correction.js';
import { once, readIdempotencyKey, type OnceContext } from './idempotency.js';
import type { RecordedDetails } from './request-events.js';
import { findByCode, findRow, readRequest, takeStep, type StoredRequest } from './request-store.js';
import { statusView } from './status-view.js';

export interface StatusRouteOptions extends OnceContext {
  calendar: SiteCalendar;
  limiter: RateLimiter;
  allowedOrigins: ReadonlySet<string>;
}

type ById = { Params: { id: string } };
type ByDocument = { Params: { id: string; documentId: string } };

/** Every text of a correction at its limit, percent-encoded by a plain form, still fits. */
const BODY_BYTES = 65_536;
const DOCUMENT_FORM_BYTES = 4096;
const NOTE = 500;
const schema = { response: { 200: requestStatusSchema } };

/** What an applicant does with a filed request: follow it, correct it, withdraw it, propose to publish. */
export function statusRoutes(app: FastifyInstance, options: StatusRouteOptions): void {
  const { database, calendar, limiter, allowedOrigins } = options;
  const onRequest = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    void reply.header('cache-control', 'no-store');
    checkOrigin(request, allowedOrigins);
  };
  const view = async (request: StoredRequest, from?: Kysely<Tables>): Promise<RequestStatusView> =>
    statusView(request, await filesOfRequest(database, request.row.id, from), await calendar.clock());

  app.post('/request-lookups', { onRequest, schema, bodyLimit: BODY_BYTES }, async (request, reply) => {
    limiter.take('look-up', request.ip);
    const { number, queryCode } = readLookup(request.body);
    limiter.checkNumber(number);
    const row = await findByCode(database, number, queryCode);
    if (!row) {
      limiter.countWrongCode(number);
      throw new Problem('not-found');
    }
    const { accessToken, accessExpiresAt } = await newAccess(database, row.id);
    const status = await view(await readRequest(database, row));
    return reply.send({ ...status, accessToken, accessExpiresAt: beijingTime(accessExpiresAt) });
  });

  app.get<ById>('/requests/:id', { schema }, async (request, reply) => {
    void reply.header('cache-control', 'no-store');
    await checkAccess(database, request, request.params.id);
    const row = await findRow(database, 'id', request.params.id);
    if (!row) throw new Problem('unauthorized');
    return reply.send(await view(await readRequest(database, row)));
  });

  const sendDocument = async (request: FastifyRequest<ByDocument>, reply: FastifyReply) => {
    const { id, documentId } = request.params;
    void reply.header('cache-control', 'no-store');
    await checkAccess(database, request, id);
    const found = /^[0-9a-f-]{36}$/.test(documentId)
      ? await readFileOfRequest(database, id, documentId)
      : undefined;
    if (!found) throw new Problem('not-found');
    return sendFile(reply, found.file.name, found.bytes);
  };
  app.get<ByDocument>('/requests/:id/documents/:documentId', sendDocument);
  // Without script a token can go only into the body of a form.
  app.post<ByDocument>(
    '/requests/:id/documents/:documentId',
    { onRequest, bodyLimit: DOCUMENT_FORM_BYTES },
    async (request, reply) => {
      if (!request.formLanguage) throw new Problem('unsupported-media-type');
      // A page with script looks the request up anew for each file.
      limiter.take('look-up', request.ip);
      return sendDocument(request, reply);
    },
  );

  const step = (path: string, action: RequestAction, read: (body: unknown) => RecordedDetails) =>
    app.post<ById>(
      `/requests/:id/${path}`,
      { onRequest, schema, bodyLimit: BODY_BYTES },
      async (request, reply) => {
        const { id } = request.params;
        await checkAccess(database, request, id);
        const key = readIdempotencyKey(request.headers['idempotency-key']);
        const use = {
          route: `POST /v1/requests/{id}/${path}`,
          key,
          content: { id, body: request.body ?? null },
        };
        const work = () =>
          once(options, use, 200, async () => {
            const details = read(request.body);
            const clock = await calendar.clock();
            return async (transaction) => {
              const at = new Date();
              const taken = { action, by: 'applicant' as const, on: clock.today, at, details };
              const request = await takeStep(database, transaction, id, taken, clock);
              await attachUploads(
                database,
                transaction,
                id,
                details.correction?.attachments ?? [],
                (place) => `/attachments/${place}`,
              );
              return view(request, transaction);
            };
          });
        const { body, replayed } = await limitedBy(limiter, 'step', request.ip, work);
        if (replayed) void reply.header('idempotency-replayed', 'true');
        return reply.send(body);
      },
    );
  step('corrections', 'correct', (body) => ({ correction: readCorrection(body) }));
  step('withdrawal', 'withdraw', readNote);
  step('publication-proposal', 'propose-publication', readNote);
}

/** The bytes as something to save, never to be shown by the browser as part of this site. */
export function sendFile(reply: FastifyReply, name: string, bytes: Buffer): FastifyReply {
  return reply
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('content-security-policy', "default-src 'none'; sandbox")
    .type('application/octet-stream')
    .send(bytes);
}

/** Number and code as people type them: full-width, small letters, spaces. */
export function readLookup(body: unknown): { number: string; queryCode: string } {
  const reader = new BodyReader(body);
  const number = reader.text('number', { max: 60, required: true }) ?? '';
  const queryCode = reader.text('queryCode', { max: 60, required: true }) ?? '';
  reader.done();
  return { number: number.normalize('NFKC').replace(/\s/g, '').toUpperCase(), queryCode };
}

function readNote(body: unknown): RecordedDetails {
  const reader = new BodyReader(body ?? {});
  const reason = reader.text('note', { max: NOTE });
  reader.done();
  return reason === undefined ? {} : { reason };
}
