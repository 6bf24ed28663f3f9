import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { PublishedSuggestion, Suggestion } from 'gov-disclosure/disclosure-request';
import type { SiteCalendar } from '../calendars/site-calendar.js';
import { sendCacheable } from '../http/caching.js';
import { checkOrigin } from '../http/origin-check.js';
import { Problem } from '../http/problems.js';
import { limitedBy, type RateLimiter } from '../http/rate-limits.js';
import { BodyReader } from '../http/read-body.js';
import {
  suggestionPageSchema,
  suggestionReceiptSchema,
  suggestionStatusSchema,
} from '../http/request-schemas.js';
import { officerOf, type Officer } from '../officers/officer-tokens.js';
import { checkAutomationHeaders } from '../requests/form/automation.js';
import { once, readIdempotencyKey, type OnceContext } from '../requests/idempotency.js';
import { readLookup } from '../requests/status-routes.js';
import type { Agency } from '../requests/submit-request.js';
import {
  answerSuggestion,
  fileSuggestion,
  findSuggestion,
  listPublished,
  suggestionView,
} from './suggestion-store.js';

export interface SuggestionRouteOptions extends OnceContext {
  agency: Agency;
  calendar: SiteCalendar;
  limiter: RateLimiter;
  allowedOrigins: ReadonlySet<string>;
  officers: readonly Officer[];
}

const BODY_BYTES = 32_768;

/** Most characters of a suggestion. */
export const SUGGESTION_TEXT = 2000;

/** 意见箱 and 找错: filed once, followed with number and code, answered by the office, published where the sender agrees. */
export function suggestionRoutes(app: FastifyInstance, options: SuggestionRouteOptions): void {
  const { database, agency, calendar, limiter, allowedOrigins, officers } = options;
  const onRequest = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    void reply.header('cache-control', 'no-store');
    checkOrigin(request, allowedOrigins);
  };

  app.post(
    '/suggestions',
    { onRequest, bodyLimit: BODY_BYTES, schema: { response: { 201: suggestionReceiptSchema } } },
    async (request, reply) => {
      const key = readIdempotencyKey(request.headers['idempotency-key']);
      const use = { route: 'POST /v1/suggestions', key, content: request.body ?? null };
      const submit = () =>
        once(options, use, 201, async () => {
          const suggestion = readSuggestion(request.body);
          checkAutomationHeaders(request);
          const clock = await calendar.clock();
          return (transaction) => fileSuggestion(database, transaction, agency, suggestion, clock);
        });
      const { body, replayed } = await limitedBy(limiter, 'suggest', request.ip, submit);
      if (replayed) void reply.header('idempotency-replayed', 'true');
      return reply.code(201).send(body);
    },
  );

  app.post(
    '/suggestion-lookups',
    { onRequest, bodyLimit: BODY_BYTES, schema: { response: { 200: suggestionStatusSchema } } },
    async (request, reply) => {
      limiter.take('look-up', request.ip);
      const { number, queryCode } = readLookup(request.body);
      limiter.checkNumber(number);
      const row = await findSuggestion(database, number, queryCode);
      if (!row) {
        limiter.countWrongCode(number);
        throw new Problem('not-found');
      }
      return reply.send(await suggestionView(database, row, await calendar.clock()));
    },
  );

  app.get<{ Querystring: Record<string, unknown> }>(
    '/suggestions',
    { schema: { response: { 200: suggestionPageSchema } } },
    async (request, reply) => {
      const { size, after } = readListQuery(request.query);
      const found = await listPublished(database, size + 1, after);
      const items = found.slice(0, size);
      const last = items[items.length - 1];
      return sendCacheable(request, reply, {
        items,
        next: last && found.length > size ? cursorOf(last) : null,
      });
    },
  );

  app.post<{ Params: { number: string } }>(
    '/officer/suggestions/:number/answer',
    { bodyLimit: BODY_BYTES, schema: { response: { 200: suggestionStatusSchema } } },
    async (request, reply) => {
      void reply.header('cache-control', 'no-store');
      officerOf(request, officers);
      const reader = new BodyReader(request.body);
      const answer = reader.text('answer', { max: 5000, required: true }) ?? '';
      const publish = reader.has('publish') ? new BodyReader(reader.value('publish'), '/publish') : undefined;
      const question = publish?.text('question', { max: 2000, required: true });
      reader.done(...(publish ? [publish] : []));
      const row = await answerSuggestion(database, request.params.number, { answer, question });
      return reply.send(await suggestionView(database, row, await calendar.clock()));
    },
  );
}

function readSuggestion(body: unknown): Suggestion {
  const reader = new BodyReader(body);
  const kind = reader.choice('kind', ['opinion', 'mistake'], true) ?? 'opinion';
  const text = reader.text('text', { max: SUGGESTION_TEXT, required: true }) ?? '';
  const part = (name: string) =>
    reader.has(name) ? new BodyReader(reader.value(name), `/${name}`) : undefined;
  const page = part('page');
  const contact = part('contact');
  const found = {
    kind,
    text,
    page: page && {
      address: page.text('address', { max: 1000, required: true }) ?? '',
      title: page.text('title', { max: 500 }),
      quote: page.text('quote', { max: 1000 }),
    },
    contact: contact && {
      name: contact.text('name', { max: 200 }),
      phone: contact.text('phone', { max: 40 }),
      email: contact.text('email', { max: 254 }),
    },
    publishAnswer: reader.flag('publishAnswer'),
  };
  if (found.page?.address && !/^https?:\/\//i.test(found.page.address))
    page?.refuse('address', 'invalid-address');
  reader.done(...[page, contact].filter((one) => one !== undefined));
  return JSON.parse(JSON.stringify(found)) as Suggestion;
}

function readListQuery({ limit = '20', cursor }: Record<string, unknown>) {
  const size = Number(limit);
  if (!/^\d+$/.test(String(limit)) || size < 1 || size > 100) {
    const errors = [{ pointer: '/limit', code: 'out-of-range', params: { min: 1, max: 100 } }];
    throw new Problem('validation-failed', { errors });
  }
  if (cursor === undefined) return { size, after: undefined };
  const [time = '', number = ''] = Buffer.from(String(cursor), 'base64url').toString().split(' ');
  const answeredAt = new Date(time);
  if (Number.isNaN(answeredAt.getTime()) || !/^[\x21-\x7e]{1,60}$/.test(number))
    throw new Problem('validation-failed', { errors: [{ pointer: '/cursor', code: 'invalid-type' }] });
  return { size, after: { answeredAt, number } };
}

function cursorOf({ answeredAt, number }: PublishedSuggestion): string {
  return Buffer.from(`${new Date(answeredAt).toISOString()} ${number}`).toString('base64url');
}
