import {
  isOpenError,
  OpenError,
  type OpenedDocument,
  type OpenOptions,
  type OpenProblem,
} from '../../formats/opened-document.js';
import { safeUrl } from '../../foundation/safe-url.js';
import { endingOf, engineOf } from './engines.js';
import { LoadError, type LoadProblem } from './fetch-page.js';

/** Files that are no pages and have no engine: told at once, before anything is loaded. */
const otherFiles =
  /^(?:docm?|dotx?|wps|et|dps|ofd|xlsx?|xlsm|csv|pptx?|rtf|odt|ods|zip|rar|7z|ceb|caj|txt|epub|png|jpe?g|gif|tiff?)$/;

/** What kind of file an address names: an engine's, another (`other`), or a page (undefined). */
export function fileKind(src: string): string | undefined {
  const ending = endingOf(src);
  if (engineOf(ending)) return ending;
  return otherFiles.test(ending) ? 'other' : undefined;
}

/** The kind by the media type of an answer, where the address tells none: `download.jsp?id=3`. */
export function kindOfType(mediaType: string): string | undefined {
  if (/^application\/(?:x-)?pdf\b/i.test(mediaType)) return 'pdf';
  return /wordprocessingml\.document\b/i.test(mediaType) ? 'docx' : undefined;
}

/**
 * Opens a file of one of the kinds.
 *
 * @throws LoadError; anything after the signal was given, then to be ignored
 */
export async function openFile(src: string, kind: string, options: OpenOptions): Promise<OpenedDocument> {
  const engine = engineOf(kind);
  if (!engine) throw new LoadError('unknown-kind');
  const address = safeUrl(src);
  if (!address || !/^https?:/.test(address)) throw new LoadError('other-site');
  try {
    const { openDocument } = await engine.load().catch(() => {
      throw new OpenError('engine');
    });
    return await openDocument(address, options);
  } catch (error) {
    throw new LoadError(problemOf(error));
  }
}

/** An engine throws its own errors, or those of the network, which have the status of the answer where there was one. */
function problemOf(error: unknown): LoadProblem | OpenProblem {
  if (isOpenError(error)) return error.problem;
  if ((error as { name?: unknown }).name === 'TimeoutError') return 'timeout';
  const { status } = error as { status?: unknown };
  if (typeof status !== 'number' || status === 0) return 'network';
  if (status === 404 || status === 410) return 'not-found';
  return status === 401 || status === 403 ? 'refused' : 'server';
}
