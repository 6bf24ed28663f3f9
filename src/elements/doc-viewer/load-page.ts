import { safeHtml, safeId } from '../../foundation/safe-html.js';
import { fetchPage, LoadError, type TellProgress } from './fetch-page.js';
import { decodeHash } from './go-to-place.js';

/**
 * A page of this site, cleaned: the part that `#id` names, else its `<article>` or `<main>`, else all of it.
 *
 * @param src an address relative to the page
 * @param article gets it as its content
 * @throws LoadError; an AbortError when the signal was given
 */
export async function loadPage(
  src: string,
  article: HTMLElement,
  signal: AbortSignal,
  tell: TellProgress,
): Promise<void> {
  const address = addressOnThisSite(src);
  const id = decodeHash(address.hash);
  address.hash = '';
  const html = await fetchPage(address.href, signal, tell);
  await clean(html, address.href, article, (content) => {
    const named = id ? content.querySelector(`[id="${CSS.escape(safeId(id))}"]`) : null;
    return named ?? content.querySelector('article') ?? content.querySelector('main');
  });
  if (!article.textContent?.trim() && !article.querySelector('img')) throw new LoadError('no-content');
}

/** Cleans, or tells that the sanitiser could not be loaded: then nothing is shown rather than something unsafe. */
export async function clean(...given: Parameters<typeof safeHtml>): Promise<HTMLElement> {
  try {
    return await safeHtml(...given);
  } catch {
    throw new LoadError('sanitiser');
  }
}

function addressOnThisSite(src: string): URL {
  try {
    const address = new URL(src, document.baseURI);
    if (/^https?:$/.test(address.protocol) && address.origin === location.origin) return address;
  } catch {
    // Not an address at all: the same sentence tells the reader what to do.
  }
  throw new LoadError('other-site');
}
