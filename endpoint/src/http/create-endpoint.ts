import { fastify, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Socket } from 'node:net';
import { calendarRoutes } from '../calendars/calendar-routes.js';
import { SiteCalendar } from '../calendars/site-calendar.js';
import { documentRoutes, type DocumentRouteOptions } from '../documents/document-routes.js';
import type { Database } from '../database/open-database.js';
import { forgetOldKeys } from '../requests/idempotency.js';
import { officerRoutes } from '../officers/officer-routes.js';
import { checkOfficers, type Officer } from '../officers/officer-tokens.js';
import { answerForms } from '../requests/form/form-answers.js';
import { forgetUsedChallenges } from '../requests/form/proof-of-work.js';
import { requestRoutes, type RequestRouteOptions } from '../requests/request-routes.js';
import { siteForm, type FilingRules, type FormOptions } from '../requests/site-form.js';
import { statusRoutes } from '../requests/status-routes.js';
import type { Agency } from '../requests/submit-request.js';
import { OperatorError } from '../sentences.js';
import { suggestionRoutes } from '../suggestions/suggestion-routes.js';
import type { Scanner } from '../uploads/scanner.js';
import { tusDiscovery, uploadRoutes } from '../uploads/upload-routes.js';
import { removeExpiredUploads } from '../uploads/upload-store.js';
import { allowOrigins, answerPreflight, originList } from './cors.js';
import { discoveryRoutes, IDEMPOTENCY_KEY_DAYS } from './discovery-routes.js';
import { healthRoutes } from './health-routes.js';
import { loggerFor } from './logging.js';
import { Problem, problemOf, sendProblem } from './problems.js';
import { RateLimiter, usualRateLimits, type RateLimits } from './rate-limits.js';
import { traceId } from './trace.js';

export interface EndpointOptions {
  database: Database;
  /** The authority that takes the requests. Default: a neutral name and the code `GOV`. */
  agency?: Agency | undefined;
  /** What the site asks in its form beyond the legal minimum, and of which authorities. */
  form?: FormOptions | undefined;
  /** Who may move requests; nobody unless set. */
  officers?: readonly Officer[] | undefined;
  /** File with years of working days of the site's own, see `SiteCalendar`. */
  calendarFile?: string | undefined;
  /** Looks through uploads for malware; without one, type and size are all that is checked. */
  scanner?: Scanner | undefined;
  /** False where something in front limits already. */
  rateLimits?: RateLimits | false | undefined;
  /**
   * The largest number of the proof of work that a filing with script needs, for instance 50000: a tenth of a second on
   * a new device, some seconds on an old one. 0, the default: none is asked.
   */
  proofOfWork?: number | undefined;
  /** For how many days the same request of the same applicant is told before it is filed again; default 30, 0 never. */
  duplicateDays?: number | undefined;
  /** Origins, other than the endpoint's own, whose pages may read and post: `https://www.example.gov.cn`. */
  allowedOrigins?: readonly string[] | undefined;
  /** Address of the page that shows a document to people. */
  pageAddress?: DocumentRouteOptions['pageAddress'];
  /** Puts an answer to a form without script into the site's own frame. */
  renderPage?: RequestRouteOptions['renderPage'];
  /** `silent`, or a level of pino; default `warn`. */
  logLevel?: string | undefined;
  /** Whether `X-Forwarded-…` of a proxy in front is to be believed. Default false. */
  trustProxy?: boolean | undefined;
  /** How long a repeated request waits for the first use of its key. Default 3000. */
  inProgressWaitMs?: number | undefined;
}

const DEFAULT_AGENCY: Agency = { code: 'GOV', name: '政府信息公开工作机构' };
const DUPLICATE_DAYS = 30;
const HOUR = 60 * 60 * 1000;
/** A client that sends a request slower than this is cut off. */
const REQUEST_TIMEOUT = 30_000;

/**
 * The endpoint of docs/endpoint.openapi.yaml as a Fastify server that is not listening yet. More routes may be added
 * before `listen`, such as a site's pages; errors that they throw are answered as problems too unless they set a handler
 * of their own. `close()` ends the answers under way; the database stays open and is its owner's to close.
 *
 * @throws OperatorError when an option cannot be used
 */
export function createEndpoint(options: EndpointOptions): FastifyInstance {
  const { database, agency = DEFAULT_AGENCY, inProgressWaitMs = 3000 } = options;
  const rules: FilingRules = {
    proofOfWork: options.proofOfWork ?? 0,
    duplicateDays: options.duplicateDays ?? DUPLICATE_DAYS,
  };
  const form = siteForm(agency, options.form, rules.proofOfWork);
  form.agencies.forEach(checkAgency);
  const officers = options.officers ?? [];
  checkOfficers(officers);
  const calendar = new SiteCalendar(options.calendarFile);
  const limiter = new RateLimiter(options.rateLimits ?? usualRateLimits);
  const allowedOrigins = originList(options.allowedOrigins ?? []);
  const app = fastify({
    logger: options.logLevel === 'silent' ? false : loggerFor(options.logLevel ?? 'warn'),
    trustProxy: options.trustProxy ?? false,
    genReqId: traceId,
    requestTimeout: REQUEST_TIMEOUT,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 500 },
    frameworkErrors: (error, request, reply) => void sendError(error, request, reply),
    clientErrorHandler: answerBrokenRequest,
  });
  app.removeContentTypeParser('text/plain');
  app.addHook('onRequest', async (request, reply) => {
    void reply.header('trace-id', request.id).header('x-content-type-options', 'nosniff');
  });
  allowOrigins(app, allowedOrigins);
  app.setErrorHandler(sendError);
  app.setNotFoundHandler((request, reply) => sendProblem(request, reply, new Problem('not-found')));

  healthRoutes(app, database);
  refuseOtherMethods(app);
  void app.register(
    async (v1) => {
      const common = { database, calendar, limiter, allowedOrigins, inProgressWaitMs, officers };
      const { scanner } = options;
      discoveryRoutes(v1, {
        form,
        calendar,
        officers: officers.length > 0,
        malwareScan: scanner !== undefined,
      });
      documentRoutes(v1, { database, pageAddress: options.pageAddress, allowedOrigins });
      answerForms(v1, { renderPage: options.renderPage });
      requestRoutes(v1, { ...common, form, rules, renderPage: options.renderPage });
      statusRoutes(v1, common);
      uploadRoutes(v1, { ...common, scanner });
      suggestionRoutes(v1, { ...common, agency: form.agencies[0] });
      calendarRoutes(v1, calendar, limiter);
      officerRoutes(v1, common);
    },
    { prefix: '/v1' },
  );
  app.addHook('onReady', async () => void (await calendar.load()));
  forgetInTime(app, database, limiter);
  return app;
}

function sendError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = problemOf(error);
  if (problem.status >= 500) request.log.error({ err: problem.more.cause ?? problem }, problem.code);
  return sendProblem(request, reply, problem);
}

/** What no HTTP parser understands never reaches a route; its sender is told in the same form. */
function answerBrokenRequest(_error: Error, socket: Socket): void {
  if (!socket.writable) return;
  const trace = traceId({ headers: {} });
  const body = JSON.stringify({
    type: '/v1/problems/malformed-request',
    title: 'The request cannot be read',
    status: 400,
    code: 'malformed-request',
    traceId: trace,
    retryable: false,
  });
  socket.end(
    `HTTP/1.1 400 Bad Request\r\nContent-Type: application/problem+json\r\nTrace-Id: ${trace}\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

/** Every address of the contract tells the methods that it takes, to browsers that ask and to clients that err. */
function refuseOtherMethods(app: FastifyInstance): void {
  const addresses: Record<string, string[]> = {
    '/healthz/live': ['GET', 'HEAD'],
    '/healthz/ready': ['GET', 'HEAD'],
    '/v1/capabilities': ['GET', 'HEAD'],
    '/v1/forms/:id': ['GET', 'HEAD'],
    '/v1/problems/:code': ['GET', 'HEAD'],
    '/v1/documents': ['GET', 'HEAD'],
    '/v1/documents/by-index-number': ['GET', 'HEAD'],
    '/v1/documents/:id': ['GET', 'HEAD'],
    '/v1/documents/:id/versions': ['GET', 'HEAD'],
    '/v1/documents/:id/versions/:version': ['GET', 'HEAD'],
    '/v1/documents/:id/attachments/:attachment': ['GET', 'HEAD'],
    '/v1/requests': ['POST'],
    '/v1/challenges': ['POST'],
    '/v1/request-outcomes': ['POST'],
    '/v1/request-lookups': ['POST'],
    '/v1/requests/:id': ['GET', 'HEAD'],
    '/v1/requests/:id/documents/:documentId': ['GET', 'HEAD', 'POST'],
    '/v1/requests/:id/corrections': ['POST'],
    '/v1/requests/:id/withdrawal': ['POST'],
    '/v1/requests/:id/publication-proposal': ['POST'],
    '/v1/uploads': ['POST'],
    '/v1/uploads/:uploadId': ['HEAD', 'PATCH', 'DELETE'],
    '/v1/suggestions': ['GET', 'HEAD', 'POST'],
    '/v1/suggestion-lookups': ['POST'],
    '/v1/calendars/:region/:year': ['GET', 'HEAD'],
    '/v1/deadline-calculations': ['POST'],
    '/v1/officer/requests': ['GET', 'HEAD'],
    '/v1/officer/requests/:id': ['GET', 'HEAD'],
    '/v1/officer/requests/:id/transitions': ['POST'],
    '/v1/officer/suggestions/:number/answer': ['POST'],
  };
  for (const [url, allowed] of Object.entries(addresses)) {
    answerPreflight(app, url, allowed, url.startsWith('/v1/uploads') ? tusDiscovery : {});
    app.route({
      method: METHODS.filter((method) => !allowed.includes(method)),
      url,
      exposeHeadRoute: false,
      onRequest: async () => {
        throw new Problem('method-not-allowed', { allow: [...allowed, 'OPTIONS'].join(', ') });
      },
      handler: () => undefined,
    });
  }
}

/** What is kept for a while only: keys and their answers, uploads that nobody named, counters that are over. */
function forgetInTime(app: FastifyInstance, database: Database, limiter: RateLimiter): void {
  const forget = async () => {
    limiter.sweep();
    try {
      await forgetOldKeys(database, IDEMPOTENCY_KEY_DAYS);
      await removeExpiredUploads(database);
      await forgetUsedChallenges(database);
    } catch (error) {
      app.log.warn({ err: error }, 'forgetInTime');
    }
  };
  let timer: NodeJS.Timeout | undefined;
  app.addHook('onReady', async () => {
    await forget();
    timer = setInterval(() => void forget(), HOUR).unref();
  });
  app.addHook('onClose', async () => clearInterval(timer));
}

function checkAgency({ code, name }: Agency): void {
  if (/^[A-Z0-9]{2,18}$/.test(code) && name.trim() !== '') return;
  throw new OperatorError({
    'zh-Hans':
      '受理机关的代码应为 2 至 18 位大写字母或数字，名称不能为空：请改正 AGENCY_CODE 和 AGENCY_NAME。',
    'zh-Hant':
      '受理機關的代碼應為 2 至 18 位大寫字母或數字，名稱不能為空：請改正 AGENCY_CODE 和 AGENCY_NAME。',
    en: "The authority's code must be 2 to 18 capital letters or digits and its name not empty: correct AGENCY_CODE and AGENCY_NAME.",
  });
}
