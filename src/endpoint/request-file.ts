import { EndpointError } from './endpoint-error.js';
import { usualTimeout } from './repeat.js';

/** A reply may be a large scan on a slow line. */
const timeout = usualTimeout * 10;

/**
 * The bytes of a document of a request. Fetched with the token, because an address that opens it by itself would be
 * kept by the browser's history.
 *
 * @param id of the request
 * @throws EndpointError
 */
export async function fetchRequestFile(
  address: string,
  { id, accessToken }: { id: string; accessToken?: string | undefined },
  file: string,
): Promise<Blob> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), timeout);
  try {
    const response = await fetch(
      `${address}/requests/${encodeURIComponent(id)}/documents/${encodeURIComponent(file)}`,
      {
        headers: { authorization: `Bearer ${accessToken ?? ''}` },
        credentials: 'omit',
        redirect: 'error',
        cache: 'no-store',
        signal: stop.signal,
      },
    );
    // A gateway's page with status 200 is no file of ours: those are marked as attachments.
    const ours = /^attachment/i.test(response.headers.get('content-disposition') ?? 'attachment');
    if (response.ok && ours) return await response.blob();
    throw new EndpointError({
      code: 'unexplained-status',
      status: response.status,
      outcome: 'refused',
      retryable: false,
    });
  } catch (error) {
    if (error instanceof EndpointError) throw error;
    throw new EndpointError({ code: 'no-answer', outcome: 'unknown', retryable: true });
  } finally {
    clearTimeout(timer);
  }
}
