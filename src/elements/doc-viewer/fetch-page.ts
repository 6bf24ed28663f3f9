import type { OpenProblem } from '../../formats/opened-document.js';

/** Why a document is not shown; each has its own sentence in `load.messages.ts`. */
export type LoadProblem =
  | 'network'
  | 'timeout'
  | 'not-found'
  | 'refused'
  | 'server'
  | 'not-html'
  | 'other-site'
  | 'no-endpoint'
  | 'no-content'
  | 'sanitiser';

export class LoadError extends Error {
  /** @param mediaType of what came instead of a page */
  constructor(
    readonly problem: LoadProblem | OpenProblem,
    readonly mediaType = '',
  ) {
    super(problem);
    this.name = 'LoadError';
  }
}

/** How far the download is, in bytes; `total` is 0 where the server does not say. */
export type TellProgress = (received: number, total: number) => void;

/** Milliseconds after which a server that sends nothing is given up. */
const patience = 30_000;

/**
 * The HTML of an address as text, without cookies. Pages in GB 18030 are read too: the character set is taken from the
 * header, else from the page's own `<meta>`, as browsers do.
 *
 * @throws LoadError; an AbortError when the signal was given
 */
export async function fetchPage(address: string, signal: AbortSignal, tell: TellProgress): Promise<string> {
  const request = new AbortController();
  const cancel = () => request.abort();
  let late = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      late = true;
      cancel();
    }, patience);
  };
  signal.addEventListener('abort', cancel);
  try {
    wait();
    const response = await fetch(address, {
      credentials: 'omit',
      headers: { Accept: 'text/html' },
      signal: request.signal,
    });
    const type = checkedType(response, address);
    const bytes = await readBody(response, (received, total) => {
      wait();
      tell(received, total);
    });
    return decode(bytes, type);
  } catch (error) {
    if (signal.aborted || error instanceof LoadError) throw error;
    throw new LoadError(late ? 'timeout' : 'network');
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', cancel);
  }
}

function checkedType(response: Response, address: string): string {
  if (response.status === 404 || response.status === 410) throw new LoadError('not-found');
  if (response.status === 401 || response.status === 403) throw new LoadError('refused');
  if (!response.ok) throw new LoadError('server');
  // A redirect may have led elsewhere.
  if (new URL(response.url || address).origin !== new URL(address).origin) throw new LoadError('other-site');
  const type = response.headers.get('content-type') ?? '';
  if (!/^(text\/html|application\/xhtml\+xml)\b/i.test(type)) throw new LoadError('not-html', type);
  return type;
}

async function readBody(response: Response, tell: TellProgress): Promise<Uint8Array> {
  // The length of a compressed body says nothing about the bytes that are counted here.
  const compressed = response.headers.has('content-encoding');
  const total = compressed ? 0 : Number(response.headers.get('content-length')) || 0;
  const chunks: Uint8Array[] = [];
  let received = 0;
  const reader = response.body?.getReader();
  for (let step = await reader?.read(); reader && step && !step.done; step = await reader.read()) {
    chunks.push(step.value);
    received += step.value.length;
    tell(received, total);
  }
  const whole = new Uint8Array(received);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** The charset in the header, else in the first kilobyte (HTML standard, "prescan a byte stream"), else UTF-8. */
function decode(bytes: Uint8Array, type: string): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const named = /charset\s*=\s*["']?([\w-]+)/i;
  const charset = named.exec(type)?.[1] ?? named.exec(start)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
