import type { Application } from '../../disclosure-request/index.js';
import { isObject } from '../../endpoint/exchange.js';
import { newElement } from '../../foundation/new-element.js';
import { safeUrl } from '../../foundation/safe-url.js';
import type { ReviewWords } from './review.messages.js';

/** What is public already and may be what is asked for. */
export interface SimilarDocument {
  title: string;
  page: string;
}

/** The review does not wait longer for it. Milliseconds. */
const PATIENCE = 1000;

/**
 * What to look for among the documents: the title that the applicant knows, else the number. Not what they describe in
 * their own words: a question stands in an address, and addresses stand in logs.
 */
function queryOf({ information }: Application): string {
  return (information.title || information.documentNumber || '').slice(0, 200);
}

/**
 * Asks the endpoint; whatever goes wrong, the applicant files without it.
 *
 * @param ask answers what stands at an address
 */
export async function findSimilar(
  application: Application,
  endpoint: string,
  ask: (address: string) => Promise<unknown>,
): Promise<SimilarDocument[]> {
  const query = queryOf(application);
  if (!query) return [];
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE, undefined));
  const found = ask(`${endpoint}/documents?limit=3&query=${encodeURIComponent(query)}`);
  const answer = await Promise.race([found.catch(() => undefined), late]);
  const items = isObject(answer) && Array.isArray(answer['items']) ? answer['items'] : [];
  return items.slice(0, 3).flatMap((item: unknown) => {
    if (!isObject(item) || typeof item['title'] !== 'string' || typeof item['page'] !== 'string') return [];
    const page = safeUrl(item['page']);
    return page ? [{ title: item['title'].slice(0, 300), page }] : [];
  });
}

/** Opened beside the form, so that nothing that was filled in is left. */
export function similarList(found: readonly SimilarDocument[], words: ReviewWords): HTMLElement[] {
  if (!found.length) return [];
  return [
    newElement(
      'section',
      { class: 'gov-on-screen' },
      newElement('h3', {}, words.similar),
      newElement('p', {}, words.similarHelp),
      newElement(
        'ul',
        {},
        ...found.map(({ title, page }) =>
          newElement('li', {}, newElement('a', { href: page, target: '_blank', rel: 'noopener' }, title)),
        ),
      ),
    ),
  ];
}
