import { EndpointClient, EndpointError } from '../../endpoint/client.js';
import { safeUrl } from '../../foundation/safe-url.js';
import { LoadError, type LoadProblem, type TellProgress } from './fetch-page.js';
import { clean, loadPage } from './load-page.js';

/** Where a document is loaded from. */
export interface DocumentSource {
  /** A page of this site. */
  src: string;
  /** An index number (索引号) that the endpoint knows; used where there is no `src`. */
  indexNumber: string;
  /** The endpoint's address, if one is named. */
  endpoint: string | undefined;
}

/**
 * Loads a document as ordinary HTML for the page, cleaned by `safeHtml`.
 *
 * @throws LoadError; anything after the signal was given, then to be ignored
 */
export async function loadDocument(
  { src, indexNumber, endpoint }: DocumentSource,
  signal: AbortSignal,
  tell: TellProgress,
): Promise<HTMLElement> {
  const article = document.createElement('article');
  // The named slot takes the place of what the author wrote for readers without script, and leaves it untouched.
  article.slot = 'document';
  if (src) {
    article.append(await loadPage(src, signal, tell));
    return article;
  }
  if (!endpoint) throw new LoadError('no-endpoint');
  const { title, body, page } = await askEndpoint(endpoint, indexNumber, signal);
  const heading = document.createElement('h1');
  heading.className = 'gov-body-title';
  heading.textContent = title;
  // Relative addresses in the text are meant for the document's own page.
  const base = (page && safeUrl(page)) || new URL(endpoint, document.baseURI).href;
  article.append(heading, await clean(body, base));
  return article;
}

async function askEndpoint(endpoint: string, indexNumber: string, signal: AbortSignal) {
  try {
    return await new EndpointClient(endpoint).documentByIndexNumber(indexNumber, { signal });
  } catch (error) {
    throw new LoadError(error instanceof EndpointError ? problemOf(error) : 'server');
  }
}

function problemOf({ code, status }: EndpointError): LoadProblem {
  if (code === 'not-found' || code === 'timeout') return code;
  if (code === 'offline' || code === 'no-answer') return 'network';
  return status === 401 || status === 403 ? 'refused' : 'server';
}
