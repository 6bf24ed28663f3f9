import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { applicationFromFields } from 'gov-disclosure/disclosure-request';
import { checkOrigin } from '../http/origin-check.js';
import { problemOf, Problem, writeProblemHeaders, type FieldError } from '../http/problems.js';
import { limitedBy, type RateLimiter } from '../http/rate-limits.js';
import { challengeSchema, outcomeSchema, receiptSchema } from '../http/schemas.js';
import { readFormBody, valueOf, type FormEntry } from './form/form-body.js';
import {
  plainPage,
  problemPage,
  receiptPage,
  REPEATS_FIELD,
  type AnswerPage,
  type RenderedPage,
} from './form/form-pages.js';
import { pageLanguage } from './form/form-words.js';
import { checkAutomation, checkAutomationHeaders, HONEYPOT_FIELD } from './form/automation.js';
import { newChallenge } from './form/proof-of-work.js';
import { readIdempotencyKey, settleKey } from './idempotency.js';
import { SUBMIT_ROUTE, submitRequest, type Submission, type SubmitContext } from './submit-request.js';

/** Largest body of a request; every text at its limit, percent-encoded, still fits. */
export const REQUEST_BYTES = 65_536;

export interface RequestRouteOptions extends SubmitContext {
  allowedOrigins: ReadonlySet<string>;
  limiter: RateLimiter;
  /** Puts an answer to a form without script into the site's own frame. */
  renderPage?: ((page: AnswerPage, request: FastifyRequest) => RenderedPage) | undefined;
}

const FORM = 'application/x-www-form-urlencoded';

/** `POST requests`: as JSON for programs, as a posted form for people without script. */
export function requestRoutes(app: FastifyInstance, options: RequestRouteOptions): void {
  const parserOptions = { parseAs: 'buffer', bodyLimit: REQUEST_BYTES } as const;
  app.addContentTypeParser(FORM, parserOptions, async (_request: FastifyRequest, body: Buffer) =>
    readFormBody(body.toString('latin1')),
  );

  app.post(
    '/requests',
    {
      bodyLimit: REQUEST_BYTES,
      schema: { response: { 201: receiptSchema } },
      onRequest: async (request) => checkOrigin(request, options.allowedOrigins),
      errorHandler: (error, request, reply) => {
        if (!isForm(request)) throw error;
        return sendFormProblem(error, request, reply, options);
      },
    },
    async (request, reply) => {
      void reply.header('cache-control', 'no-store');
      if (!isForm(request)) {
        const key = readIdempotencyKey(request.headers['idempotency-key']);
        if (request.body === undefined) throw new Problem('malformed-request');
        checkAutomationHeaders(request);
        const told = { proof: headerOf(request, 'form-proof'), repeats: headerOf(request, 'form-repeats') };
        const submit = () => submitRequest(options, key, request.body, told);
        return sendSubmission(reply, await limitedBy(options.limiter, 'file', request.ip, submit));
      }
      const submit = () => submitForm(options, entriesOf(request));
      const share = options.rules.proofOfWork > 0 ? 'file-unproved' : 'file';
      const submission = await limitedBy(options.limiter, share, request.ip, submit);
      const page = receiptPage(submission.receipt, languageOf(request));
      return sendPage(sendSubmissionHeaders(reply, submission), request, page, options);
    },
  );

  app.post(
    '/challenges',
    {
      bodyLimit: 1024,
      schema: { response: { 200: challengeSchema } },
      onRequest: async (request) => checkOrigin(request, options.allowedOrigins),
    },
    async (request, reply) => {
      void reply.header('cache-control', 'no-store');
      const { proofOfWork } = options.rules;
      if (proofOfWork === 0) throw new Problem('not-found');
      options.limiter.take('challenge', request.ip);
      return reply.code(200).send(await newChallenge(options.database, proofOfWork));
    },
  );

  app.post(
    '/request-outcomes',
    {
      bodyLimit: 1024,
      schema: { response: { 200: outcomeSchema } },
      onRequest: async (request) => checkOrigin(request, options.allowedOrigins),
    },
    async (request, reply) => {
      void reply.header('cache-control', 'no-store');
      options.limiter.take('look-up', request.ip);
      const key = readIdempotencyKey(request.headers['idempotency-key']);
      const answer = await settleKey(options, { route: SUBMIT_ROUTE, key });
      return reply
        .code(200)
        .send(answer ? { outcome: 'filed', receipt: answer.body } : { outcome: 'not-filed', receipt: null });
    },
  );
}

async function submitForm(options: RequestRouteOptions, entries: FormEntry[]): Promise<Submission> {
  const { value, idempotencyKey, unknown } = applicationFromFields(entries);
  const errors = unknown.filter((name) => name.includes('.')).map(unknownField);
  if (errors.length > 0) throw new Problem('validation-failed', { errors });
  checkAutomation(valueOf(entries, HONEYPOT_FIELD), valueOf(entries, 'formSeconds'));
  const told = { proof: null, repeats: valueOf(entries, REPEATS_FIELD) };
  return submitRequest(options, readIdempotencyKey(idempotencyKey), value, told);
}

function unknownField(name: string): FieldError {
  return { pointer: `/${name.slice(0, 100).replace(/\./g, '/')}`, code: 'unknown-field' };
}

function sendSubmission(reply: FastifyReply, submission: Submission): FastifyReply {
  return sendSubmissionHeaders(reply, submission).send(submission.receipt);
}

function sendSubmissionHeaders(reply: FastifyReply, { replayed }: Submission): FastifyReply {
  if (replayed) void reply.header('idempotency-replayed', 'true');
  return reply.code(201);
}

function sendFormProblem(
  error: Error,
  request: FastifyRequest,
  reply: FastifyReply,
  options: RequestRouteOptions,
): FastifyReply {
  const problem = problemOf(error);
  if (problem.status >= 500) request.log.error({ err: problem.more.cause ?? problem }, problem.code);
  writeProblemHeaders(reply, problem);
  const page = problemPage(problem, entriesOf(request), languageOf(request), options.form);
  return sendPage(reply.code(problem.status), request, page, options);
}

function sendPage(
  reply: FastifyReply,
  request: FastifyRequest,
  page: AnswerPage,
  { renderPage = plainPage }: RequestRouteOptions,
): FastifyReply {
  const { html, contentSecurityPolicy } = renderPage(page, request);
  return reply
    .header('content-security-policy', contentSecurityPolicy)
    .header('referrer-policy', 'same-origin')
    .type('text/html; charset=utf-8')
    .serializer(String)
    .send(html);
}

function isForm(request: FastifyRequest): boolean {
  return /^application\/x-www-form-urlencoded\s*(;|$)/i.test(request.headers['content-type'] ?? '');
}

function headerOf({ headers }: FastifyRequest, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
}

/** Empty when the body could not be read. */
function entriesOf(request: FastifyRequest): FormEntry[] {
  return Array.isArray(request.body) ? (request.body as FormEntry[]) : [];
}

function languageOf(request: FastifyRequest) {
  return pageLanguage(valueOf(entriesOf(request), 'language'));
}
