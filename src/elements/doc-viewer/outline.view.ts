import { html, nothing, type TemplateResult } from 'lit';
import type { DocViewerWords } from './doc-viewer.messages.js';
import { addressOf } from './go-to-place.js';
import type { Outline, OutlineItem } from './outline.js';

/** Up to so many headings the whole outline is open; beyond, branches open when the reader opens them. */
const shortOutline = 40;

const icon = (path: string): TemplateResult =>
  html`<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true">
    <path d=${path} />
  </svg>`;

/** Lucide (ISC): chevron-down, link; the printer is drawn plainer. */
export const icons = {
  open: icon('m6 9 6 6 6-6'),
  print: icon('M6 9V3h12v6M6 18H3v-8h18v8h-3M6 14h12v7H6z'),
  link: icon(
    'M10 13a5 5 0 0 0 7.54.54l3-3a5 5 0 0 0-7.07-7.07l-1.72 1.71M14 11a5 5 0 0 0-7.54-.54l-3 3a5 5 0 0 0 7.07 7.07l1.71-1.71',
  ),
};

/** What the outline's templates need to know of the viewer. */
export interface OutlineView {
  outline: Outline;
  words: DocViewerWords;
  current: OutlineItem | undefined;
  go: (event: MouseEvent, item: OutlineItem) => void;
}

/** The list of each document on the page. */
export function outlineLists(view: OutlineView): TemplateResult[] {
  return view.outline.parts.map(({ title, tree }, index) => {
    const name = title ? outlineLink(view, title) : index ? view.words.secondDocument : '';
    return html`${name ? html`<p class="document" id="document-${index}">${name}</p>` : nothing}
      <ol aria-labelledby=${name ? `document-${index}` : nothing}>
        ${tree.map((item) => outlineItem(view, item))}
      </ol>`;
  });
}

function outlineItem(view: OutlineView, item: OutlineItem): TemplateResult {
  const { children, label, kind } = item;
  const folding = children.length > 0 && view.outline.items.length > shortOutline;
  const below = children.map((child) => outlineItem(view, child));
  const list = below.length ? html`<ol>${below}</ol>` : nothing;
  const branch = html`<details>
    <summary><span class="visually-hidden">${view.words.below(label)}</span>${icons.open}</summary>
    ${list}
  </details>`;
  return html`<li class="${kind}${folding ? ' folding' : ''}${holds(item, view.current) ? ' path' : ''}">
    ${outlineLink(view, item)}${folding ? branch : list}
  </li>`;
}

function outlineLink(view: OutlineView, item: OutlineItem): TemplateResult {
  return html`<a
    href=${addressOf(item.id)}
    aria-current=${view.current === item ? 'location' : nothing}
    @click=${(event: MouseEvent) => view.go(event, item)}
    ><span>${item.label}</span></a
  >`;
}

function holds(item: OutlineItem, current: OutlineItem | undefined): boolean {
  return item === current || item.children.some((child) => holds(child, current));
}
