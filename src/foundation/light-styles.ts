import type { CSSResult } from 'lit';

/** What each root has already: asking the root itself is slow where a page has hundreds of elements. */
const given = new WeakMap<Node, Set<CSSResult>>();

/**
 * Gives the page the styles of an element's light-DOM content, once for each root, unless the page links
 * `gov-disclosure.css`: then the portal decides where it stands among its own sheets.
 */
export function adoptLightStyles(node: Node, styles: CSSResult): void {
  const root = node.getRootNode();
  const present = given.get(root) ?? new Set();
  if (present.has(styles)) return;
  given.set(root, present.add(styles));
  const sheet = styles.styleSheet;
  if (!sheet || !(root instanceof Document || root instanceof ShadowRoot)) return;
  // A shadow root of the host page is not reached by the page's sheet.
  if (root instanceof Document && linksSheet(root)) return;
  root.adoptedStyleSheets = [sheet, ...root.adoptedStyleSheets];
}

function linksSheet({ documentElement }: Document): boolean {
  return getComputedStyle(documentElement).getPropertyValue('--gov-disclosure-css') !== '';
}
