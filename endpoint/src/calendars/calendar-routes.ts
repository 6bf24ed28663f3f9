import type { FastifyInstance } from 'fastify';
import {
  computeDeadline,
  isCovered,
  isDay,
  longestExtension,
  replyDays,
  type ClockStop,
} from 'gov-disclosure/disclosure-request';
import { sendCacheable } from '../http/caching.js';
import { Problem } from '../http/problems.js';
import type { RateLimiter } from '../http/rate-limits.js';
import { BodyReader } from '../http/read-body.js';
import { calendarYearSchema, deadlineSchema } from '../http/request-schemas.js';
import { withTexts } from '../requests/status-view.js';
import type { SiteCalendar } from './site-calendar.js';

const LONGEST = 60;
const MOST_STOPS = 10;

/** `GET calendars/{region}/{year}` and `POST deadline-calculations`. */
export function calendarRoutes(app: FastifyInstance, calendar: SiteCalendar, limiter: RateLimiter): void {
  app.get<{ Params: { region: string; year: string } }>(
    '/calendars/:region/:year',
    { schema: { response: { 200: calendarYearSchema } } },
    async (request, reply) => {
      const { region, version, source, years } = await calendar.load();
      const year = Number(request.params.year);
      const found = /^\d{4}$/.test(request.params.year) ? years[year] : undefined;
      if (!found || request.params.region !== region) throw new Problem('not-found');
      return sendCacheable(request, reply, { region, year, version, source, ...found });
    },
  );

  app.post(
    '/deadline-calculations',
    { bodyLimit: 8192, schema: { response: { 200: deadlineSchema } } },
    async (request, reply) => {
      limiter.take('calculate', request.ip);
      void reply.header('cache-control', 'no-store');
      const days = await calendar.load();
      const body = new BodyReader(request.body);
      const receivedOn = readDay(body, 'receivedOn', true);
      const covered = receivedOn !== undefined && isCovered(days, receivedOn);
      if (receivedOn !== undefined && !covered)
        body.refuse('receivedOn', 'out-of-range', {
          min: `${days.from}-01-01`,
          max: `${days.until}-12-31`,
        });
      const workingDays = body.whole('workingDays', { min: 1, max: LONGEST }) ?? replyDays;
      const extension = body.whole('extension', { min: 1, max: longestExtension });
      const { stops, readers } = readStops(body);
      body.done(...readers);
      const question = { receivedOn: receivedOn ?? '', workingDays, stops };
      return reply
        .code(200)
        .send(withTexts(computeDeadline(extension ? { ...question, extension } : question, days)));
    },
  );
}

function readStops(body: BodyReader): { stops: ClockStop[]; readers: BodyReader[] } {
  const given = body.value('stops') ?? [];
  if (!Array.isArray(given) || given.length > MOST_STOPS) {
    body.refuse('stops', 'invalid-type');
    return { stops: [], readers: [] };
  }
  const readers = given.map((stop, i) => new BodyReader(stop, `/stops/${i}`));
  const stops = readers.map((reader): ClockStop => {
    const reason = reader.choice('reason', ['third-party', 'agency'], true) ?? 'agency';
    const from = readDay(reader, 'from', true) ?? '';
    const to = readDay(reader, 'to', false) ?? null;
    if (to !== null && to < from) reader.refuse('to', 'out-of-range', { min: from });
    return { reason, from, to };
  });
  return { stops, readers };
}

function readDay(body: BodyReader, name: string, required: boolean): string | undefined {
  const text = body.text(name, { max: 10, required });
  if (text === undefined || isDay(text)) return text;
  return body.refuse(name, 'invalid-date');
}
