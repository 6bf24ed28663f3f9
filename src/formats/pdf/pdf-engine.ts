import type { PDFDocumentProxy, PDFWorker } from 'pdfjs-dist';
import { OpenError, type OpenOptions } from '../opened-document.js';
import { Patience } from '../patience.js';
import { startWorker, type StartedWorker } from './pdf-worker.js';

type Engine = typeof import('pdfjs-dist');

/** What `PasswordResponses` of pdf.js says when a password was wrong. */
const WRONG = 2;

/** A PDF that was opened, and the engine that goes on working for it. */
export interface OpenedPdf {
  engine: Engine;
  file: PDFDocumentProxy;
  /** Ends the worker too. */
  close(): void;
}

interface BegunEngine extends StartedWorker {
  folder: string;
  loaded: Promise<Engine>;
}

let begun: BegunEngine | undefined;

/** Begins to load the engine for the file that is opened next. */
export function beginEngine(): void {
  try {
    if (isSupported()) begun ??= begin();
  } catch {
    // It is told where the file is opened.
  }
}

/** Both at once: module and worker are larger than most files together, and each takes its time to be read. */
function begin(): BegunEngine {
  const folder = engineFolder();
  const worker = startWorker(`${folder}pdf.worker.min.js`);
  const made = { ...worker, folder, loaded: loadEngine(folder) };
  // What did not come is no beginning for the file after that.
  Promise.race([made.broken, made.loaded]).catch(() => {
    if (begun === made) begun = undefined;
  });
  return made;
}

/**
 * Opens a file with pdf.js in a worker of its own. The engine's files stand in one folder of this site (`dist/pdf/` as
 * built); where a site puts them elsewhere, `data-pdf` of its script tag says so.
 *
 * @throws OpenError
 */
export async function openPdf(address: string, options: OpenOptions): Promise<OpenedPdf> {
  if (!isSupported()) throw new OpenError('browser-too-old');
  const { folder, port, broken, loaded } = begun ?? begin();
  begun = undefined;
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

/**
 * What pdf.js 6 needs of a browser came with Chromium 125, Firefox 118 and Safari 17.4: `round()` in styles, with which
 * it lays text over the page, and `Promise.withResolvers` (Firefox 121).
 */
function isSupported(): boolean {
  return CSS.supports('width', 'round(down, 1.5px, 1px)') && 'withResolvers' in Promise;
}

function engineFolder(): string {
  const set = document.querySelector('script[data-pdf]')?.getAttribute('data-pdf')?.trim();
  if (set) return new URL(set.endsWith('/') ? set : `${set}/`, document.baseURI).href;
  // As a module of the package this file stands in `dist/formats/pdf/`, as a part of the bundle in `dist/chunks/`.
  const here: string | undefined = import.meta.url;
  // The form of the part for local files knows no address, and no worker starts there.
  if (!here) throw new OpenError('engine');
  return new URL(/\/chunks\/[^/]*$/.test(here) ? '../pdf/' : '../../pdf/', here).href;
}

async function loadEngine(folder: string): Promise<Engine> {
  const address = `${folder}pdf.min.js`;
  try {
    return (await import(/* @vite-ignore */ address)) as Engine;
  } catch {
    throw new OpenError('engine');
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
