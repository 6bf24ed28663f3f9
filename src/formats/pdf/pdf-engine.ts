import type { PDFDocumentProxy, PDFWorker } from 'pdfjs-dist';
import { OpenError, type OpenOptions } from '../opened-document.js';
import { Patience } from '../patience.js';
import { takeEngine, type Engine } from './pdf-start.js';

/** What `PasswordResponses` of pdf.js says when a password was wrong. */
const WRONG = 2;

/** A PDF that was opened, and the engine that goes on working for it. */
export interface OpenedPdf {
  engine: Engine;
  file: PDFDocumentProxy;
  /** Ends the worker too. */
  close(): void;
}

/**
 * Opens a file with pdf.js in a worker of its own. The engine's files stand in one folder of this site (`dist/pdf/` as
 * built); where a site puts them elsewhere, `data-pdf` of its script tag says so.
 *
 * @throws OpenError
 */
export async function openPdf(address: string, options: OpenOptions): Promise<OpenedPdf> {
  const { folder, port, broken, loaded } = takeEngine();
  let engine: Engine;
  try {
    engine = await loaded;
    // The reader left meanwhile: nothing goes on that nobody would end.
    options.signal.throwIfAborted();
  } catch (error) {
    port.terminate();
    throw error;
  }
  const worker = (engine.PDFWorker as unknown as { create(options: object): PDFWorker }).create({
    port,
    // The worker says on the console what is wrong with a file, unless it is told not to before its first.
    verbosity: 0,
  });
  const task = engine.getDocument({
    url: address,
    worker,
    cMapUrl: `${folder}cmaps/`,
    standardFontDataUrl: `${folder}standard_fonts/`,
    wasmUrl: `${folder}wasm/`,
    iccUrl: `${folder}iccs/`,
    // Nothing in a file runs: no scripts (they need a module that is not even copied), no XFA forms.
    enableXfa: false,
    // Pages are drawn as they come near the screen; the rest of a large file stays on the server until it is needed.
    disableAutoFetch: true,
    disableWorkerRendering: true,
    verbosity: 0,
  } as Parameters<Engine['getDocument']>[0]);
  let closed = false;
  const close = () => {
    if (closed) return;
    closed = true;
    void task.destroy().catch(() => undefined);
    worker.destroy();
    port.terminate();
  };
  options.signal.addEventListener('abort', close, { once: true });
  broken.catch(close);
  const patience = new Patience();
  let isWhole = false;
  task.onProgress = ({ loaded, total }: { loaded: number; total?: number }) => {
    isWhole ||= !!total && loaded >= total;
    // The rest is for the worker to do.
    if (isWhole) patience.end();
    else patience.renew();
    options.progress(loaded, total && total >= loaded ? total : 0);
  };
  const left = new Promise<never>((_, reject) => {
    // The engine's own promise says nothing any more once its worker is gone.
    options.signal.addEventListener('abort', () => reject(new OpenError('engine')), { once: true });
    task.onPassword = (answer: (password: string) => void, reason: number) => {
      patience.end();
      void options.askPassword(reason === WRONG).then((password) => {
        if (!isWhole) patience.renew();
        if (password === undefined) reject(new OpenError('locked'));
        else answer(password);
      });
    };
  });
  try {
    const file = await Promise.race([task.promise, broken, left, patience.lost]);
    return { engine, file, close };
  } catch (error) {
    close();
    throw understood(error);
  } finally {
    patience.end();
  }
}

function understood(error: unknown): unknown {
  if (error instanceof OpenError) return error;
  const { name, message } = error as Error;
  // Of a file of 0 bytes, for which pdf.js has no error of its own.
  if (name === 'InvalidPDFException' && /is empty/.test(message)) return new OpenError('empty');
  if (name === 'InvalidPDFException' || name === 'UnknownErrorException') return new OpenError('damaged');
  if (name === 'PasswordException') return new OpenError('locked');
  return error;
}
