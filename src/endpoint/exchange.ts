import { EndpointError, type EndpointFinding, type Outcome } from './endpoint-error.js';
import { transfer, type Transfer } from './transfer.js';

/** One HTTP exchange: what to ask, and how to read a good answer. */
export interface Exchange<Answer> extends Transfer {
  /** Reads a parsed JSON body; undefined says that this is not what the contract promises. */
  read: (body: unknown) => Answer | undefined;
}

/** Statuses after which the same request may succeed later. */
const passing = new Set([408, 425, 429, 502, 503, 504]);

/** Asks once and either returns what the contract promises or throws an {@link EndpointError} that says what is known. */
export async function exchangeOnce<Answer>(exchange: Exchange<Answer>): Promise<Answer> {
  if (exchange.signal?.aborted) throw failure('aborted', 'not-sent', false);
  if (typeof navigator !== 'undefined' && navigator.onLine === false)
    throw failure('offline', 'not-sent', true);
  const { response, text } = await transfer(exchange).catch((error: unknown) => {
    if (exchange.signal?.aborted) throw failure('aborted', 'unknown', false);
    const late = error instanceof DOMException && error.name === 'TimeoutError';
    throw failure(late ? 'timeout' : 'no-answer', 'unknown', true);
  });
  return readAnswer(response, text, exchange);
}

function failure(code: string, outcome: Outcome, retryable: boolean): EndpointError {
  return new EndpointError({ code, outcome, retryable });
}

function readAnswer<Answer>(response: Response, text: string, exchange: Exchange<Answer>): Answer {
  // A redirect of a POST: whoever answered did not take the request. Browsers hide its status, Node shows it.
  const redirects = response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400);
  if (redirects) throw failure('unexpected-answer', 'not-sent', false);
  const body = parse(text);
  if (response.ok) {
    const answer = exchange.read(body);
    if (answer !== undefined) return answer;
    throw new EndpointError({
      code: 'unexpected-answer',
      status: response.status,
      outcome: 'unknown',
      retryable: true,
    });
  }
  throw refusal(response, body, exchange.body !== undefined);
}

function refusal(response: Response, body: unknown, posted: boolean): EndpointError {
  const { status } = response;
  const problem = isObject(body) && typeof body['code'] === 'string' ? body : undefined;
  const code = problem ? String(problem['code']) : 'unexplained-status';
  // A gateway's 5xx says nothing of the server behind it, 408 may come in the middle, and a first use of the key may
  // still be running. All else was answered before anything was filed.
  const retryAfter = readRetryAfter(response.headers.get('retry-after'));
  const unknown = status >= 500 || status === 408 || code === 'request-in-progress';
  return new EndpointError({
    code,
    status,
    errors: readFindings(problem?.['errors']),
    outcome: unknown ? 'unknown' : 'refused',
    retryable:
      passing.has(status) ||
      code === 'request-in-progress' ||
      (posted && status === 500) ||
      // Filled in faster than people do: the same content is taken a moment later.
      (status === 422 && !!retryAfter),
    retryAfter,
  });
}

function readFindings(value: unknown): EndpointFinding[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, 100).flatMap((one: unknown): EndpointFinding[] => {
    if (!isObject(one) || typeof one['pointer'] !== 'string' || typeof one['code'] !== 'string') return [];
    return [
      { pointer: one['pointer'], code: one['code'], params: isObject(one['params']) ? one['params'] : {} },
    ];
  });
}

/** `Retry-After` in milliseconds: seconds or an HTTP date (RFC 9110, 10.2.3), at most a day. */
function readRetryAfter(value: string | null): number | undefined {
  if (value === null || value.trim() === '') return undefined;
  const milliseconds = /^\s*\d+\s*$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(milliseconds) ? undefined : Math.min(Math.max(milliseconds, 0), 86_400_000);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
