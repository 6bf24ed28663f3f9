import { allowedHtml } from './allowed-html.js';
import { replaceContent } from './new-element.js';
import { safeUrl } from './safe-url.js';

/** `setHTML` as the standard has it; an older Chromium had another of the same name, with other options. */
interface Sanitising extends HTMLElement {
  setHTML(html: string, options: { sanitizer: object }): void;
}
type SanitiserClass = new (config: SanitizerConfig) => object;

/**
 * The one gate for HTML that comes from a file or a server. Only a document's own elements and attributes pass (see
 * `allowed-html.ts`), every address also passes {@link safeUrl}, classes are kept only where the endpoint's body uses
 * them (`gov-body-…`), and ids cannot shadow the page's own names: those of a document's structure (`y2.3`) are kept,
 * every other gets a prefix, and the links to it with it. What is removed leaves its text behind.
 *
 * @param html of anybody's making
 * @param base the address that relative addresses in it are meant for; the page's own if absent
 * @param place an element that is not in the page yet, and gets the HTML as its content
 * @param part chooses what of it is wanted; pictures of the rest are never asked for
 * @returns the place, safe to be inserted; rejects only where the sanitiser itself cannot be loaded
 */
export async function safeHtml(
  html: string,
  base: string = document.baseURI,
  place: HTMLElement = document.createElement('div'),
  part?: (content: ParentNode) => Node | null,
): Promise<HTMLElement> {
  const plain = withoutStyles(html);
  // Word gives every paragraph a class: where none of ours is among them, the browser drops them all in passing.
  const hasOurClasses = plain.includes('gov-body-');
  const native = sanitiseNatively(plain, place, hasOurClasses);
  const content = native ?? (await import('./sanitiser.js')).sanitise(plain, allowedHtml);
  const restricted = ['[href]'];
  // The browser looks for each kind in every element: most texts have only links.
  if (named.test(plain)) restricted.push('[src]', '[id]', '[name]', '[headers]');
  if (!native || hasOurClasses) restricted.push('[class]');
  for (const element of content.querySelectorAll(restricted.join())) restrict(element, base);
  const wanted = part?.(content) ?? content;
  if (wanted !== place) replaceContent(place, wanted);
  return place;
}

/** Whatever a parser takes for one of these attributes with a value is written so. */
const named = /(?:src|id|name|headers)\s*=/i;

/** As editors and Word write it. */
const styleStart = /[ \n](?:style|STYLE)=/;
/** What follows the value is the end of its tag, and no other tag. Looks not endlessly far for it. */
const styleAttribute = new RegExp(
  `${styleStart.source}("[^"<>]*"|'[^'<>]*'|[^\\s"'<>]+)(?=[^<>]{0,2000}>)`,
  'g',
);
const alignment = /(?:^|[;"'\s])text-align\s{0,9}:\s{0,9}(center|right)\b/i;

/**
 * Of the styles that Word and editors write to every paragraph only the alignment is a document's own: a title in the
 * middle, a signature at the right. It becomes `align`; the rest goes before anything is parsed, because a strict policy
 * reports each style that the parser meets, even one that is removed at once. What this misses the sanitiser removes.
 */
function withoutStyles(html: string): string {
  const plain = (_: string, value: string): string => {
    const align = alignment.exec(value)?.[1];
    return align ? ` align="${align.toLowerCase()}"` : '';
  };
  // Many a long text has none: to look for the word alone is quicker than to try the whole expression everywhere.
  return styleStart.test(html) ? html.replace(styleAttribute, plain) : html;
}

/** The ids of `recogniseOutline`: `y2.3`, `z1-y2`, `t12`, `d1.2`, and `p2-…` in a second document. */
const structuralId = /^(p\d+-)?[bdfjtyz]\d+(\.\d+)*(-[jy]\d+(\.\d+)*)*$/;

/** The name under which an id of foreign HTML is found in what {@link safeHtml} returns. */
export function safeId(id: string): string {
  return structuralId.test(id) ? id : `gov-content-${id}`;
}

/**
 * With the browser's own sanitiser, about five times as fast. Pictures are read in a document apart, because in the
 * page's own they would be fetched at once, from addresses that nobody has looked at; where there are none, the nodes
 * need not be brought over, which takes as long as it takes to clean them.
 *
 * @returns where the nodes are, the place itself or apart; undefined where the browser has no sanitiser
 */
function sanitiseNatively(
  html: string,
  place: HTMLElement,
  keepsClasses: boolean,
): HTMLElement | DocumentFragment | undefined {
  const native = (globalThis as { Sanitizer?: SanitiserClass }).Sanitizer;
  if (!native || !('removeUnsafe' in (native.prototype as object))) return undefined;
  const hasPictures = /<img/i.test(html);
  const reader = hasPictures ? document.createElement('template') : place;
  try {
    const sanitizer = sanitiserFor(native, keepsClasses, unknownElements(html));
    (reader as HTMLElement as Sanitising).setHTML(html, { sanitizer });
  } catch {
    return undefined;
  }
  return reader instanceof HTMLTemplateElement ? reader.content : place;
}

let made: { key: string; sanitiser: object } | undefined;

/** The last one is kept: to make one takes as long as to clean a short text, and most texts ask for the same. */
function sanitiserFor(native: SanitiserClass, keepsClasses: boolean, unknown: string[]): object {
  const key = [keepsClasses, ...unknown].join(' ');
  if (made?.key !== key) {
    const { elements } = allowedHtml;
    const attributes = allowedHtml.attributes.filter((name) => keepsClasses || name !== 'class');
    const config = { elements, attributes, comments: false, replaceWithChildrenElements: unknown };
    made = { key, sanitiser: new native(config) };
  }
  return made.sanitiser;
}

/** The start of an element that is neither allowed nor dropped. */
const unknownElement = new RegExp(
  `<(?!/|p>|(?:${[...allowedHtml.elements, ...allowedHtml.dropped, 'html'].join('|')})(?:[\\s/>]|$))[a-z][^\\s/>]*`,
  'gi',
);

/** The browser removes an unknown element with its text, unless it is named: so the names are read from the text. */
function unknownElements(html: string): string[] {
  return [...new Set(html.match(unknownElement))].map((start) => start.slice(1).toLowerCase());
}

function restrict(element: Element, base: string): void {
  restrictAddress(element, 'href', base);
  restrictAddress(element, 'src', base);
  const { id, localName } = element;
  const name = element.getAttribute('name');
  const found = id || (localName === 'a' && name);
  if (found) element.id = safeId(found);
  if (name !== null) element.removeAttribute('name');
  const heads = element.getAttribute('headers');
  if (heads !== null) element.setAttribute('headers', heads.trim().split(/\s+/).map(safeId).join(' '));
  const given = element.getAttribute('class');
  if (given === null) return;
  const classes = given.split(/\s+/).filter((one) => /^gov-body-/.test(one));
  if (classes.length) element.setAttribute('class', classes.join(' '));
  else element.removeAttribute('class');
}

function restrictAddress(element: Element, attribute: 'href' | 'src', base: string): void {
  const value = element.getAttribute(attribute)?.trim();
  if (value === undefined) return;
  const address =
    attribute === 'href' && value.startsWith('#') ? localAddress(value) : fullAddress(element, value, base);
  if (address === element.getAttribute(attribute)) return;
  if (address) element.setAttribute(attribute, address);
  else element.removeAttribute(attribute);
}

function localAddress(value: string): string | undefined {
  return value.length > 1 ? `#${safeId(value.slice(1))}` : undefined;
}

/** A picture within the text itself (Word pastes them so) runs nothing and loads nothing. */
function fullAddress(element: Element, value: string, base: string): string | undefined {
  if (element.localName === 'img' && /^data:image\/(png|jpeg|gif|webp|bmp);base64,/i.test(value))
    return value;
  return value ? safeUrl(value, base) : undefined;
}
