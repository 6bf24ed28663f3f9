import { adoptPaper } from './paper-sheet.js';
import { repeatTableHeads } from './table-heads.js';

/** Furniture of a portal, by its role in HTML; what an author marks `data-gov-unprinted` stays off paper too. */
const furniture =
  'nav,aside,body>header,body>footer,[role="banner"],[role="navigation"],[role="complementary"],[role="contentinfo"],[role="search"]';
const unprinted = 'data-gov-unprinted';
const printed = 'data-gov-printed';

/** What paper needs wherever it stands: the metadata and the code. */
const needed = 'gov-doc-meta,gov-qr-share';

/**
 * Makes the page fit for paper while it is printed: only the page's main part where HTML says which that is, without
 * navigation; folded parts open; tables with heads that repeat on each sheet; A4, black on white, nothing cut.
 *
 * @param tools stays on the page, because it prints the address
 * @returns the way back: every node and attribute as before
 */
export function prepareForPrint(content: HTMLElement, tools: Element): () => void {
  const undo = [adoptPaper(), ...openDetails(content), ...repeatTableHeads(content)];
  const stays = (element: Element) =>
    [content, tools].some((part) => element.contains(part)) || element.querySelector(needed) !== null;
  const leave = [...document.querySelectorAll(furniture)].filter((part) => !content.contains(part));
  for (const part of [...leave, ...outsideOfMain(content)]) {
    if (!stays(part) && !part.matches(needed)) undo.push(mark(part, unprinted));
  }
  for (let node: Element | null = content; node; node = node.parentElement) undo.push(mark(node, printed));
  for (const part of content.querySelectorAll('*')) {
    // What scrolls on the screen would be cut on paper.
    if (/auto|scroll/.test(getComputedStyle(part).overflow)) undo.push(mark(part, printed));
  }
  return () => undo.reverse().forEach((step) => step());
}

/** A group of `<details name>` shows one at a time: without a name all of them open. */
function openDetails(content: HTMLElement): (() => void)[] {
  return [...content.querySelectorAll('details')].map((details) => {
    const name = details.getAttribute('name');
    const { open } = details;
    if (name !== null) details.setAttribute('name', '');
    details.open = true;
    return () => {
      details.open = open;
      if (name !== null) details.setAttribute('name', name);
    };
  });
}

/** Whatever stands beside the way from the content's `<main>` up to the page. */
function outsideOfMain(content: HTMLElement): Element[] {
  const beside: Element[] = [];
  let node = content.closest('main,[role="main"]');
  for (; node && node !== document.body; node = node.parentElement) {
    for (const sibling of node.parentElement?.children ?? []) if (sibling !== node) beside.push(sibling);
  }
  return beside;
}

function mark(element: Element, attribute: string): () => void {
  if (element.hasAttribute(attribute)) return () => undefined;
  element.setAttribute(attribute, '');
  return () => element.removeAttribute(attribute);
}

/** How long printing waits for others to draw what belongs on paper, in milliseconds. */
const patience = 3000;

/** Prints once everyone who asked to be waited for is done, or has had time enough. */
export async function printPage(ask: (waitUntil: (done: Promise<unknown>) => void) => void): Promise<void> {
  const waiting: Promise<unknown>[] = [];
  ask((done) => waiting.push(done));
  if (waiting.length) {
    const enough = new Promise((resolve) => setTimeout(resolve, patience));
    await Promise.race([Promise.allSettled(waiting), enough]);
  }
  window.print();
}
