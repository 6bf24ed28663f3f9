import type { CSSResult } from 'lit';

const linked = new WeakMap<Node, boolean>();

/**
 * Gives the page the styles of an element's light-DOM content, once for each root, unless the page links
 * `gov-disclosure.css`: then the portal decides where it stands among its own sheets.
 */
export function adoptLightStyles(element: Element, styles: CSSResult): void {
  const root = element.getRootNode();
  const sheet = styles.styleSheet;
  if (!sheet || !(root instanceof Document || root instanceof ShadowRoot)) return;
  if (!linked.has(root)) {
    linked.set(root, getComputedStyle(document.documentElement).getPropertyValue('--gov-disclosure-css') !== '');
  }
  // A shadow root of the host page is not reached by the page's sheet.
  if ((linked.get(root) && root instanceof Document) || root.adoptedStyleSheets.includes(sheet)) return;
  root.adoptedStyleSheets = [sheet, ...root.adoptedStyleSheets];
}
