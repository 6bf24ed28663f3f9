import { EndpointError } from './endpoint-error.js';

/** How often and how long the client tries. Milliseconds. */
export interface Patience {
  tries: number;
  /** From the first attempt until no further one begins. */
  within: number;
  firstWait: number;
  longestWait: number;
}

export interface ClientOptions {
  patience?: Patience;
  /** Milliseconds until the whole answer to one attempt has to be there. */
  timeout?: number;
}

export const usualTimeout = 30_000;

export const usualPatience: Patience = { tries: 5, within: 120_000, firstWait: 1000, longestWait: 30_000 };

export interface RepeatOptions {
  patience: Patience;
  signal?: AbortSignal | undefined;
  /** Told before each wait. */
  onWait?: ((attempt: number, error: EndpointError) => void) | undefined;
}

/**
 * Repeats an attempt while its failure is one that passes: exponential waits with full jitter, so that a thousand
 * browsers do not come back at the same moment, or the time that the endpoint itself asks for.
 */
export async function repeat<Answer>(ask: () => Promise<Answer>, options: RepeatOptions): Promise<Answer> {
  const { patience, signal } = options;
  const end = Date.now() + patience.within;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof EndpointError) || !error.retryable || attempt >= patience.tries) throw error;
      // Without a network, time alone mends nothing; the caller waits for the browser's `online`.
      if (error.code === 'offline') throw error;
      const longest = Math.min(patience.longestWait, patience.firstWait * 2 ** (attempt - 1));
      const wait = error.retryAfter ?? Math.random() * longest;
      if (Date.now() + wait > end) throw error;
      options.onWait?.(attempt, error);
      if (!(await waited(wait, signal)))
        throw new EndpointError({ ...error, code: 'aborted', retryable: false });
    }
  }
}

/** @returns false if the signal came first */
function waited(milliseconds: number, signal: AbortSignal | undefined): Promise<boolean> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve(false);
    const stop = () => {
      clearTimeout(timer);
      resolve(false);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve(true);
    }, milliseconds);
    signal?.addEventListener('abort', stop, { once: true });
  });
}
