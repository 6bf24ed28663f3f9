import { EndpointError } from './endpoint-error.js';
import { exchangeOnce } from './exchange.js';
import { repeat, usualPatience, usualTimeout, type ClientOptions } from './repeat.js';

export interface SubmitOptions extends ClientOptions {
  signal?: AbortSignal | undefined;
  /** An earlier call with the same key ended without a definite answer. */
  repeated?: boolean;
  /** Told after a failed attempt, before the wait for the next; attempts count from 1. */
  onWait?: (attempt: number, error: EndpointError) => void;
  /** What else is told beside the content, asked for anew with each attempt: `Form-Seconds` grows. */
  headers?: (() => Readonly<Record<string, string>>) | undefined;
}

/** What is to be done once and only once: the same key with the same content is answered with the same answer. */
export interface KeyedPost<Answer> {
  address: string;
  content: unknown;
  /** Made once an attempt from at least 128 random bits, stored before the first byte leaves. */
  key: string;
  read: (body: unknown) => Answer | undefined;
  /** Token of a look-up, for what only the applicant may do. */
  token?: string | undefined;
}

/** Posts JSON with an idempotency key; safely to be repeated with the same content until the answer is definite. */
export function postKeyed<Answer>(post: KeyedPost<Answer>, options: SubmitOptions = {}): Promise<Answer> {
  const { signal, patience = usualPatience, timeout = usualTimeout, onWait } = options;
  const { address, key, read, token } = post;
  const body = JSON.stringify(post.content);
  let maybeDone = options.repeated === true;
  const headers = {
    'content-type': 'application/json',
    'idempotency-key': `"${key}"`,
    ...(token ? { authorization: `Bearer ${token}` } : {}),
  };
  const ask = async (): Promise<Answer> => {
    try {
      return await exchangeOnce({
        address,
        body,
        headers: { ...headers, ...options.headers?.() },
        read,
        signal,
        timeout,
      });
    } catch (error) {
      if (!(error instanceof EndpointError)) throw error;
      const known = error.outcome !== 'unknown' && (!maybeDone || isDefinite(error));
      maybeDone = !known;
      throw known ? error : error.withOutcome('unknown');
    }
  };
  return repeat(ask, { patience, signal, onWait });
}

/** Whether an answer says, even of what may have been done before, that it was not: the endpoint read it. */
function isDefinite({ outcome, code, status }: EndpointError): boolean {
  if (outcome !== 'refused' || code === 'unexplained-status') return false;
  // A proof is asked for only after the key was looked up.
  return [400, 409, 413, 415, 422].includes(status) || code.startsWith('challenge-');
}
