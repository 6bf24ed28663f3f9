/**
 * Sends a file in pieces (tus 1.0.0, creation and termination), so that a broken connection costs no more than what was
 * on its way: after a break the endpoint is asked how far it has come, and the rest follows from that byte on.
 */

/** What became of an upload that the endpoint does not take; `code` is the endpoint's, or `too-large`, `stopped`. */
export class UploadRefused extends Error {
  constructor(readonly code: string) {
    super(code);
    this.name = 'UploadRefused';
  }
}

export interface UploadOptions {
  signal: AbortSignal;
  /** Bytes that the endpoint has kept so far. */
  onProgress: (bytes: number) => void;
  /** Told when a connection broke and the upload waits to go on, and again with false when it does. */
  onWaiting?: (waiting: boolean) => void;
}

/** One request's share: small enough that a slow line shows progress. */
const PIECE = 256 * 1024;
const TUS = { 'tus-resumable': '1.0.0' };
const LONGEST_WAIT = 30_000;

/** @returns the upload's address; its last part is the id that the application names */
export async function upload(address: string, file: File, options: UploadOptions): Promise<string> {
  const place = await persist(options, () => create(`${address}/uploads`, file, options.signal));
  let offset = 0;
  while (offset < file.size || file.size === 0) {
    let known = true;
    offset = await persist(options, async () => {
      if (!known) offset = await offsetOf(place, options.signal);
      known = false;
      if (offset >= file.size && file.size > 0) return offset;
      return send(place, file.slice(offset, offset + PIECE), offset, options.signal);
    });
    options.onProgress(offset);
    if (file.size === 0) break;
  }
  return place;
}

/** Takes an upload back; whoever cannot be reached lets it expire. */
export async function takeBack(place: string): Promise<void> {
  await fetch(place, { method: 'DELETE', headers: TUS, credentials: 'omit' }).catch(() => undefined);
}

async function create(address: string, file: File, signal: AbortSignal): Promise<string> {
  const response = await fetch(address, {
    method: 'POST',
    headers: {
      ...TUS,
      'upload-length': String(file.size),
      'upload-metadata': `filename ${base64(file.name)},filetype ${base64(file.type)}`,
    },
    credentials: 'omit',
    redirect: 'error',
    signal,
  });
  const location = response.headers.get('location');
  if (response.status !== 201 || !location) throw await failure(response);
  // The endpoint names its own address; an upload never goes to another origin than it was sent to.
  const place = new URL(location, response.url || address);
  if (place.origin !== new URL(address, document.baseURI).origin)
    throw new UploadRefused('unexpected-answer');
  return place.href;
}

async function offsetOf(place: string, signal: AbortSignal): Promise<number> {
  const response = await fetch(place, { method: 'HEAD', headers: TUS, credentials: 'omit', signal });
  if (!response.ok) throw await failure(response);
  return offsetIn(response);
}

async function send(place: string, piece: Blob, offset: number, signal: AbortSignal): Promise<number> {
  const response = await fetch(place, {
    method: 'PATCH',
    headers: { ...TUS, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
    body: piece,
    credentials: 'omit',
    redirect: 'error',
    signal,
  });
  if (!response.ok) throw await failure(response);
  return offsetIn(response);
}

function offsetIn(response: Response): number {
  const offset = Number(response.headers.get('upload-offset') ?? NaN);
  if (!Number.isInteger(offset) || offset < 0) throw new Error('no Upload-Offset');
  return offset;
}

/** Statuses of a passing kind, and 409 (the offset is another), are tried again; all else is final. */
async function failure(response: Response): Promise<Error> {
  if ([408, 409, 423, 425, 429, 460].includes(response.status) || response.status >= 500) {
    return new Error(String(response.status));
  }
  const body = (await response.json().catch(() => undefined)) as
    { code?: unknown; errors?: { code?: unknown }[] } | undefined;
  const code = body?.errors?.[0]?.code ?? body?.code;
  if (response.status === 413) return new UploadRefused('too-large');
  // A page of a gateway, with whatever status, says nothing of the file.
  return typeof code === 'string' ? new UploadRefused(code) : new Error(String(response.status));
}

/** Tries until it works, is refused, or is stopped: waits grow, and a network that comes back ends them. */
async function persist<Result>(
  { signal, onWaiting }: UploadOptions,
  act: () => Promise<Result>,
): Promise<Result> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      const result = await act();
      if (attempt) onWaiting?.(false);
      return result;
    } catch (error) {
      if (signal.aborted) throw new UploadRefused('stopped');
      if (error instanceof UploadRefused) throw error;
      onWaiting?.(true);
      await patience(Math.min(LONGEST_WAIT, 1000 * 2 ** attempt) * Math.random(), signal);
      if (signal.aborted) throw new UploadRefused('stopped');
    }
  }
}

function patience(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      window.removeEventListener('online', end);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    window.addEventListener('online', end);
    signal.addEventListener('abort', end);
  });
}

/** Of UTF-8, as tus asks for it. */
function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
