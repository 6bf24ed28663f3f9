import type { OutlineNode } from '../../formats/opened-document.js';
import { addressOf } from './go-to-place.js';

/** Scrolls the outline, and nothing else, as far as needed to show the link of a heading. */
export function keepInView(root: ParentNode, item: OutlineNode): void {
  const nav = root.querySelector('nav');
  const link = nav?.querySelector(`a[href="${CSS.escape(addressOf(item.id))}"]`);
  if (!nav || !link) return;
  const frame = nav.getBoundingClientRect();
  const box = shownLink(link).getBoundingClientRect();
  if (box.top < frame.top) nav.scrollTop -= frame.top - box.top;
  else if (box.bottom > frame.bottom) nav.scrollTop += box.bottom - frame.bottom;
}

/** Who follows a heading wants to see what is below it. */
export function openBranch(link: Element): void {
  const branch = link.parentElement?.querySelector('details');
  if (branch) branch.open = true;
}

/** The link itself, or the one of the closed branch that hides it. */
function shownLink(link: Element): Element {
  let shown = link;
  for (let at: Element | null = link; at; at = at.parentElement) {
    if (at.matches('li > details:not([open])')) shown = at.parentElement?.querySelector('a') ?? shown;
  }
  return shown;
}
