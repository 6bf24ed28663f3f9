import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * Every problem that the endpoint can answer with (RFC 9457). Titles are for developers; people are shown words chosen
 * by the client from the code. `retryable`: the same request, unchanged, may succeed later.
 */
export const PROBLEMS = {
  'validation-failed': { status: 422, title: 'Some fields need correcting', retryable: false },
  'malformed-request': { status: 400, title: 'The request cannot be read', retryable: false },
  'idempotency-key-required': { status: 400, title: 'An idempotency key is required', retryable: false },
  'idempotency-key-invalid': {
    status: 400,
    title: 'The idempotency key must be 16 to 200 visible ASCII characters',
    retryable: false,
  },
  'idempotency-key-reused': {
    status: 422,
    title: 'The idempotency key belongs to another request',
    retryable: false,
  },
  'request-in-progress': {
    status: 409,
    title: 'The first use of this key is still running',
    retryable: true,
  },
  'possible-duplicate': {
    status: 409,
    title: 'The same applicant has filed the same request already',
    retryable: false,
  },
  'form-version-stale': {
    status: 409,
    title: 'The form has changed since it was filled in',
    retryable: false,
  },
  'challenge-required': { status: 403, title: 'A solved challenge is required', retryable: false },
  'challenge-failed': {
    status: 403,
    title: 'The challenge is not solved, has expired or was used',
    retryable: false,
  },
  'origin-not-allowed': { status: 403, title: 'This origin may not file requests here', retryable: false },
  unauthorized: { status: 401, title: 'A valid token is required', retryable: false },
  'invalid-transition': {
    status: 409,
    title: 'The life cycle does not allow this step now',
    retryable: false,
  },
  'upload-offset-conflict': {
    status: 409,
    title: 'The upload stands at another offset',
    retryable: false,
  },
  'upload-rejected': { status: 422, title: 'The file is not accepted', retryable: false },
  'checksum-mismatch': { status: 460, title: 'The bytes are not those of the checksum', retryable: true },
  'precondition-failed': { status: 412, title: 'It has changed since you read it', retryable: false },
  'precondition-required': { status: 428, title: 'If-Match is required', retryable: false },
  'rate-limited': { status: 429, title: 'Too many requests; wait a while', retryable: true },
  'not-found': { status: 404, title: 'Nothing here has this name', retryable: false },
  'range-not-satisfiable': {
    status: 416,
    title: 'The range lies behind the end of the file',
    retryable: false,
  },
  'method-not-allowed': { status: 405, title: 'This address does not take this method', retryable: false },
  'payload-too-large': { status: 413, title: 'The body is too large', retryable: false },
  'unsupported-media-type': { status: 415, title: 'This media type is not accepted here', retryable: false },
  'internal-error': { status: 500, title: 'The server failed', retryable: true },
  maintenance: { status: 503, title: 'The endpoint is not available for a moment', retryable: true },
} as const;

export type ProblemCode = keyof typeof PROBLEMS;

/** What is wrong with one field: a JSON Pointer into the body, or a parameter's name after a slash. */
export interface FieldError {
  pointer: string;
  code: string;
  params?: Record<string, unknown>;
}

/** Thrown by handlers, answered as `application/problem+json`. */
export class Problem extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly more: { errors?: FieldError[]; retryAfter?: number; allow?: string; cause?: unknown } = {},
  ) {
    super(PROBLEMS[code].title, { cause: more.cause });
    this.name = 'Problem';
  }

  get status(): number {
    return PROBLEMS[this.code].status;
  }
}

/** Seconds after which a client may look again when the database was away. */
const MAINTENANCE_RETRY_AFTER = 5;

/** Whatever was thrown, as the problem that the client is told; what is inside an unknown error stays inside. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const { code, statusCode, name } = error as { code?: string; statusCode?: number; name?: string };
  if (statusCode === 413) return new Problem('payload-too-large', { cause: error });
  if (statusCode === 415) return new Problem('unsupported-media-type', { cause: error });
  if (statusCode === 404) return new Problem('not-found', { cause: error });
  if (statusCode && statusCode >= 400 && statusCode < 500)
    return new Problem('malformed-request', { cause: error });
  if (isAway(code, name, (error as Error).message)) {
    return new Problem('maintenance', { retryAfter: MAINTENANCE_RETRY_AFTER, cause: error });
  }
  return new Problem('internal-error', { cause: error });
}

export function sendProblem(request: FastifyRequest, reply: FastifyReply, problem: Problem): FastifyReply {
  writeProblemHeaders(reply, problem);
  const { status, title, retryable } = PROBLEMS[problem.code];
  const { errors } = problem.more;
  return reply
    .code(status)
    .type('application/problem+json')
    .serializer((body: unknown) => JSON.stringify(body))
    .send({
      type: `/v1/problems/${problem.code}`,
      title,
      status,
      code: problem.code,
      ...(errors ? { errors } : {}),
      traceId: request.id,
      retryable,
    });
}

/** A problem is nobody's to keep, and says when to come back. */
export function writeProblemHeaders(reply: FastifyReply, { more }: Problem): void {
  void reply.header('cache-control', 'no-store').removeHeader('etag');
  if (more.retryAfter !== undefined) void reply.header('retry-after', String(more.retryAfter));
  if (more.allow !== undefined) void reply.header('allow', more.allow);
}

/**
 * Whether the database is away rather than wrong: connection failures of the system and of PostgreSQL (class 08,
 * shutdown and start 57P…, too many connections 53300), and the pool's own time-out.
 */
function isAway(code: string | undefined, name: string | undefined, message: string): boolean {
  if (code && /^(E[A-Z]+|08...|57P0[1-3]|53300)$/.test(code)) return true;
  return (
    name === 'Error' &&
    /timeout exceeded when trying to connect|Connection terminated|driver has already been destroyed/.test(
      message,
    )
  );
}
