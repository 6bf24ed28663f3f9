/** What goes out: a POST where it has a body, else a GET. */
export interface Transfer {
  address: string;
  body?: string;
  headers?: Readonly<Record<string, string>>;
  signal?: AbortSignal | undefined;
  /** Milliseconds until the whole answer has to be there. */
  timeout: number;
  /** A kept answer does not do: it is asked whether it is still the present one. */
  isFresh?: boolean;
}

/**
 * Sends once and reads the whole answer. Never with cookies; a POST follows no redirect, because its body holds personal
 * data for this endpoint alone. Rejects with the browser's own error, and with a `TimeoutError` when the time is up.
 */
export async function transfer({ address, body, headers, signal, timeout, isFresh }: Transfer): Promise<{
  response: Response;
  text: string;
}> {
  const posts = body !== undefined;
  const stop = new AbortController();
  const abort = () => stop.abort();
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    abort();
  }, timeout);
  signal?.addEventListener('abort', abort);
  try {
    const response = await fetch(address, {
      method: posts ? 'POST' : 'GET',
      headers: { accept: 'application/json, application/problem+json', ...headers },
      credentials: 'omit',
      redirect: posts ? 'manual' : 'follow',
      signal: stop.signal,
      ...(posts ? { body, cache: 'no-store' } : {}),
      ...(isFresh ? { cache: 'no-cache' } : {}),
    });
    // The body counts too: a connection may be cut, or stall, in the middle of it.
    return { response, text: await response.text() };
  } catch (error) {
    throw timedOut ? new DOMException('', 'TimeoutError') : error;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}
