import { html, nothing, svg, type TemplateResult } from 'lit';
import type { docViewerWords } from './doc-viewer.messages.js';
import { addressOf } from './go-to-place.js';
import type { Outline, OutlineItem } from './outline.js';

/** Up to so many headings the whole outline is open; beyond, only the branch where the reader is. */
const shortOutline = 40;

const icon = (path: TemplateResult) =>
  html`<svg
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    ${path}
  </svg>`;

/** Lucide (ISC): chevron-down, printer, link. */
export const icons = {
  open: icon(svg`<path d="m6 9 6 6 6-6" />`),
  print: icon(
    svg`<path d="M6 18H4a2 2 0 0 1-2-2v-5a2 2 0 0 1 2-2h16a2 2 0 0 1 2 2v5a2 2 0 0 1-2 2h-2" /><path d="M6 9V3a1 1 0 0 1 1-1h10a1 1 0 0 1 1 1v6" /><rect x="6" y="14" width="12" height="8" rx="1" />`,
  ),
  link: icon(
    svg`<path d="M10 13a5 5 0 0 0 7.54.54l3-3a5 5 0 0 0-7.07-7.07l-1.72 1.71" /><path d="M14 11a5 5 0 0 0-7.54-.54l-3 3a5 5 0 0 0 7.07 7.07l1.71-1.71" />`,
  ),
};

/** What the outline's templates need to know of the viewer. */
export interface OutlineView {
  outline: Outline;
  words: (typeof docViewerWords)['zh-Hans'];
  current: OutlineItem | undefined;
  go: (event: MouseEvent, item: OutlineItem) => void;
}

/** The list of each document on the page. */
export function outlineLists(view: OutlineView): TemplateResult[] {
  const { parts } = view.outline;
  return parts.map(({ title, tree }, index) => {
    const name = parts.length > 1 ? title || (index ? view.words.secondDocument : view.words.outline) : '';
    return html`${name ? html`<p class="document" id="document-${index}">${name}</p>` : nothing}
      <ol aria-labelledby=${name ? `document-${index}` : nothing}>
        ${tree.map((item) => outlineItem(view, item))}
      </ol>`;
  });
}

function outlineItem(view: OutlineView, item: OutlineItem): TemplateResult {
  const { children, label, kind } = item;
  const folding = children.length > 0 && view.outline.items.length > shortOutline;
  const list = children.length
    ? html`<ol>
        ${children.map((child) => outlineItem(view, child))}
      </ol>`
    : nothing;
  return html`<li class="${kind}${folding ? ' folding' : ''}">
    <a
      href=${addressOf(item.id)}
      aria-current=${view.current === item ? 'location' : nothing}
      @click=${(event: MouseEvent) => view.go(event, item)}
      ><span>${label}</span></a
    >
    ${
      folding
        ? html`<details ?open=${holds(item, view.current)}>
          <summary><span class="visually-hidden">${view.words.below(label)}</span>${icons.open}</summary>
          ${list}
        </details>`
        : list
    }
  </li>`;
}

function holds(item: OutlineItem, current: OutlineItem | undefined): boolean {
  return (
    !!current &&
    (item === current || item.children.some((child) => child === current || holds(child, current)))
  );
}
