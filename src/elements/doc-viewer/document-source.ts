import { EndpointClient, EndpointError } from '../../endpoint/client.js';
import { safeUrl } from '../../foundation/safe-url.js';
import { LoadError, type LoadProblem, type TellProgress } from './fetch-page.js';
import { clean, loadPage } from './load-page.js';
import type { KnownDocument } from './record-panels.js';

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
): Promise<{ article: HTMLElement; known?: KnownDocument }> {
  const article = document.createElement('article');
  // The named slot takes the place of what the author wrote for readers without script, and leaves it untouched.
  article.slot = 'document';
  if (src) {
    await loadPage(src, article, signal, tell);
    return { article };
  }
  if (!endpoint) throw new LoadError('no-endpoint');
  const client = new EndpointClient(endpoint);
  const record = await ask(client.documentByIndexNumber(indexNumber, { signal }));
  const { id, title, body, page } = record;
  const heading = document.createElement('h1');
  heading.className = 'gov-body-title';
  heading.textContent = title;
  const home = new URL(endpoint, document.baseURI).href;
  // Relative addresses in the text are meant for the document's own page.
  const base = (page && safeUrl(page)) || home;
  await clean(body, base, article);
  article.prepend(heading);
  const textOf = async (version: number) => clean((await client.documentVersion(id, version)).body, base);
  return { article, known: { record, base: home, textOf } };
}

async function ask<Answer>(answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } catch (error) {
    throw new LoadError(error instanceof EndpointError ? problemOf(error) : 'server');
  }
}

function problemOf({ code, status }: EndpointError): LoadProblem {
  if (code === 'not-found' || code === 'timeout') return code;
  if (code === 'offline' || code === 'no-answer') return 'network';
  return status === 401 || status === 403 ? 'refused' : 'server';
}
