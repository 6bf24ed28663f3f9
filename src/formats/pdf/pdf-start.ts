/**
 * Starts pdf.js. A small part of its own, asked for as soon as a file is to be opened: module and worker are larger than
 * most files together, and the browser reads them while the rest of what a reader of a PDF needs is still on its way.
 */
import { OpenError } from '../opened-document.js';
import { startWorker, type StartedWorker } from './pdf-worker.js';

export type Engine = typeof import('pdfjs-dist');

export interface StartedEngine extends StartedWorker {
  /** Where the character maps, fonts and decoders stand. */
  folder: string;
  /** Rejects with an OpenError. */
  loaded: Promise<Engine>;
}

let ahead: StartedEngine | undefined;

/** Starts the engine for the file that is opened next. */
export function startAhead(): void {
  try {
    if (!isSupported()) return;
    const started = (ahead ??= start());
    // What did not come is no start for the file after that.
    Promise.race([started.broken, started.loaded]).catch(() => {
      if (ahead === started) ahead = undefined;
    });
  } catch {
    // It is told where the file is opened.
  }
}

/**
 * The engine that was started ahead, or another.
 *
 * @throws OpenError
 */
export function takeEngine(): StartedEngine {
  if (!isSupported()) throw new OpenError('browser-too-old');
  const taken = ahead ?? start();
  ahead = undefined;
  return taken;
}

function start(): StartedEngine {
  const folder = engineFolder();
  const built = isRecent() ? `${folder}recent/` : folder;
  const worker = startWorker(`${built}pdf.worker.min.js`);
  return { ...worker, folder, loaded: loadEngine(`${built}pdf.min.js`) };
}

/**
 * What pdf.js 6 needs of a browser came with Chromium 125, Firefox 118 and Safari 17.4: `round()` in styles, with which
 * it lays text over the page, and `Promise.withResolvers` (Firefox 121).
 */
function isSupported(): boolean {
  return CSS.supports('width', 'round(down, 1.5px, 1px)') && 'withResolvers' in Promise;
}

/**
 * Whether the browser has all that the other build of pdf.js brings along for those that lack it, and tries out one by one
 * before anything else: of that, `Math.sumPrecise` and `getOrInsertComputed` came last (Chromium 147, Firefox 144).
 */
function isRecent(): boolean {
  const wanted: [owner: unknown, method: string][] = [
    [Math, 'sumPrecise'],
    [Map.prototype, 'getOrInsertComputed'],
    [Uint8Array.prototype, 'toHex'],
    [Promise, 'try'],
    [URL, 'parse'],
  ];
  return wanted.every(([owner, method]) => isBuiltIn((owner as Record<string, unknown>)[method]));
}

/** What a page has added for its own needs is not there in the worker. Such functions can be constructed, built-in ones not. */
function isBuiltIn(method: unknown): boolean {
  return (
    typeof method === 'function' &&
    !Object.prototype.hasOwnProperty.call(method, 'prototype') &&
    /\[native code\]/.test(isBuiltIn.toString.call(method))
  );
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

async function loadEngine(address: string): Promise<Engine> {
  try {
    return (await import(/* @vite-ignore */ address)) as Engine;
  } catch {
    throw new OpenError('engine');
  }
}
