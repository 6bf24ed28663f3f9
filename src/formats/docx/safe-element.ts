import type { HElement } from 'docx-preview';
import { allowedHtml } from '../../foundation/allowed-html.js';
import { safeUrl } from '../../foundation/safe-url.js';
import { isSafeDeclaration } from './safe-styles.js';

const elements = new Set(allowedHtml.elements);
const attributes = new Set(allowedHtml.attributes.filter((name) => !/^(id|class|name|href|src)$/.test(name)));

/**
 * The one gate of all that a DOCX brings into the page: docx-preview makes every node through this. No HTML is ever parsed;
 * only a document's own elements and attributes are made (the lists of `safeHtml`), every address passes `safeUrl`, and
 * styles are set property by property, which a strict policy allows. What is not let in leaves its text behind.
 */
export function safeElement(made: HElement | Node | string): Node {
  if (typeof made === 'string') return document.createTextNode(made);
  if (made instanceof Node) return made;
  const { tagName, className, style, children = [], ...given } = made as HElement & Record<string, unknown>;
  const tag = String(tagName).toLowerCase();
  if (tag === '#comment') return document.createTextNode('');
  // What docx-preview styles with it is read by `styleTexts`, and never becomes an element.
  if (tag === 'style') return styleHolder(children as unknown[]);
  if (allowedHtml.dropped.includes(tag)) return document.createTextNode('');
  const known = elements.has(tag) && (!made.ns || made.ns === 'http://www.w3.org/1999/xhtml');
  const result = known ? document.createElement(tag) : document.createDocumentFragment();
  if (result instanceof HTMLElement) {
    if (className) result.className = String(className);
    setStyle(result, style);
    for (const [name, value] of Object.entries(given)) setAttribute(result, name, value);
  }
  for (const child of children as (HElement | Node | string)[]) result.appendChild(safeElement(child));
  return result;
}

const styles = new WeakMap<Node, string>();

function styleHolder(children: unknown[]): Node {
  const holder = document.createTextNode('');
  styles.set(holder, children.filter((child) => typeof child === 'string').join('\n'));
  return holder;
}

/** The styles among what docx-preview made. */
export function styleTexts(nodes: readonly Node[]): string {
  return nodes.map((node) => styles.get(node) ?? '').join('\n');
}

function setAttribute(element: HTMLElement, name: string, value: unknown): void {
  if (value === undefined || value === null || value === false || typeof value === 'object') return;
  const key = name.toLowerCase();
  const text = String(value);
  if (key === 'href') {
    // A place in the same document: its own names are prefixed, so that they cannot shadow the page's.
    const address = text.startsWith('#') ? `#docx-${text.slice(1)}` : safeUrl(text);
    if (!address) return;
    element.setAttribute('href', address);
    if (!address.startsWith('#')) {
      element.setAttribute('target', '_blank');
      element.setAttribute('rel', 'noopener noreferrer');
    }
  } else if (key === 'id') element.id = `docx-${text}`;
  else if (key === 'src') {
    if (/^data:image\/(?:png|jpeg|gif|webp|bmp);base64,/i.test(text)) element.setAttribute('src', text);
  } else if (attributes.has(key)) element.setAttribute(key, text);
}

function setStyle(element: HTMLElement, style: unknown): void {
  const pairs: [string, unknown][] =
    typeof style === 'string'
      ? style.split(';').map((rule) => {
          const at = rule.indexOf(':');
          return [rule.slice(0, at).trim(), rule.slice(at + 1).trim()];
        })
      : Object.entries((style as Record<string, unknown> | undefined) ?? {});
  for (const [name, value] of pairs) {
    const property = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).toLowerCase();
    if (typeof value === 'string' && isSafeDeclaration(property, value)) {
      element.style.setProperty(property, value);
    }
  }
}
