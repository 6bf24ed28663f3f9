import { posix } from 'node:path';
import type { PageElement } from 'gov-disclosure/official-document';

/** A link of a page: its words on one line, and where it leads as printed. */
export interface PageLink {
  text: string;
  href: string;
}

/** Every link of a page, in its order. */
export function pageLinks(page: PageElement): PageLink[] {
  const links: PageLink[] = [];
  const waiting: PageElement[] = [page];
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    const href = element.tag === 'a' ? element.attributes['href']?.trim() : undefined;
    if (href) links.push({ text: textOf(element).replace(/\s+/g, ' ').trim(), href });
    const inner = element.children.filter((child) => typeof child !== 'string');
    waiting.push(...inner.reverse());
  }
  return links;
}

function textOf(element: PageElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/**
 * The file that a relative address means, as a path below the folder of all pages. Nothing is looked up here.
 *
 * @param page path of the page below the folder
 * @returns `outside` for an address that climbs out of the folder; undefined for one of another place (`https:`, `#…`)
 */
export function pathOf(page: string, href: string): string | 'outside' | undefined {
  const [address = ''] = href.split(/[?#]/);
  if (address === '' || /^[a-z][a-z0-9+.-]*:/i.test(address) || /^[/\\]{2}/.test(address)) return undefined;
  let decoded: string;
  try {
    decoded = decodeURIComponent(address);
  } catch {
    decoded = address;
  }
  if (/[\\\0]/.test(decoded)) return 'outside';
  const path = decoded.startsWith('/')
    ? posix.normalize(decoded.slice(1))
    : posix.normalize(posix.join(posix.dirname(page), decoded));
  return path === '..' || path.startsWith('../') || path.startsWith('/') ? 'outside' : path;
}
