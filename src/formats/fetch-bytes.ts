import { OpenError } from './opened-document.js';
import { Patience } from './patience.js';

/** An answer that is not the file. */
class AnswerError extends Error {
  constructor(readonly status: number) {
    super(`status ${status}`);
    this.name = 'AnswerError';
  }
}

type TellBytes = (received: number, total: number) => void;

/**
 * A whole file, without cookies.
 *
 * @throws OpenError `too-large` behind `most` bytes, `empty` for none; a TimeoutError where nothing comes any more; an error
 * with the `status` of the answer, or of the network
 */
export async function fetchBytes(
  address: string,
  signal: AbortSignal,
  progress: TellBytes,
  most: number,
): Promise<Uint8Array> {
  const request = new AbortController();
  const cancel = () => request.abort();
  signal.addEventListener('abort', cancel);
  // The reader left before the engine was there.
  if (signal.aborted) cancel();
  const patience = new Patience();
  try {
    return await Promise.race([
      readBytes(address, request.signal, progressing(progress, patience), most),
      patience.lost,
    ]);
  } finally {
    // Also what goes on after the patience was lost.
    cancel();
    patience.end();
    signal.removeEventListener('abort', cancel);
  }
}

function progressing(tell: TellBytes, patience: Patience): TellBytes {
  return (received, total) => {
    patience.renew();
    tell(received, total);
  };
}

async function readBytes(
  address: string,
  signal: AbortSignal,
  progress: TellBytes,
  most: number,
): Promise<Uint8Array> {
  const response = await fetch(address, { credentials: 'omit', signal });
  if (!response.ok) throw new AnswerError(response.status);
  // The length of a compressed body says nothing about the bytes that are counted here.
  const compressed = response.headers.has('content-encoding');
  const total = compressed ? 0 : Number(response.headers.get('content-length')) || 0;
  if (total > most) throw new OpenError('too-large');
  const reader = response.body?.getReader();
  const chunks: Uint8Array[] = [];
  let received = 0;
  for (let step = await reader?.read(); reader && step && !step.done; step = await reader.read()) {
    chunks.push(step.value);
    received += step.value.length;
    if (received > most) {
      void reader.cancel();
      throw new OpenError('too-large');
    }
    progress(received, total);
  }
  if (!received) throw new OpenError('empty');
  const whole = new Uint8Array(received);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
