import { html, nothing, type TemplateResult } from 'lit';
import type { OutlineNode } from '../../formats/opened-document.js';
import type { DocViewerWords } from './doc-viewer.messages.js';
import { addressOf } from './go-to-place.js';
import { outlineParts, type Branch } from './outline-tree.js';

/** Up to so many headings the whole outline is open; beyond, branches open when the reader opens them. */
const shortOutline = 40;

const icon = (path: string): TemplateResult =>
  html`<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true">
    <path d=${path} />
  </svg>`;

/** Lucide (ISC): chevron-down, link, search; the printer is drawn plainer. */
export const icons = {
  open: icon('m6 9 6 6 6-6'),
  find: icon('M4 11a7 7 0 1 0 14 0 7 7 0 1 0-14 0m12 5 5 5'),
  print: icon('M6 9V3h12v6M6 18H3v-8h18v8h-3M6 14h12v7H6z'),
  link: icon(
    'M10 13a5 5 0 0 0 7.54.54l3-3a5 5 0 0 0-7.07-7.07l-1.72 1.71M14 11a5 5 0 0 0-7.54-.54l-3 3a5 5 0 0 0 7.07 7.07l1.71-1.71',
  ),
};

/** What the outline's templates need to know of the viewer. */
export interface OutlineView {
  outline: readonly OutlineNode[];
  words: DocViewerWords;
  current: OutlineNode | undefined;
  go: (event: MouseEvent, node: OutlineNode) => void;
}

/** The list of each document on the page. */
export function outlineLists(view: OutlineView): TemplateResult[] {
  return outlineParts(view.outline).map(({ title, tree }, index) => {
    const name = title ? outlineLink(view, title) : index ? view.words.secondDocument : '';
    return html`${name ? html`<p class="document" id="document-${index}">${name}</p>` : nothing}
      <ol aria-labelledby=${name ? `document-${index}` : nothing}>
        ${tree.map((branch) => outlineBranch(view, branch))}
      </ol>`;
  });
}

function outlineBranch(view: OutlineView, branch: Branch): TemplateResult {
  const { children, node } = branch;
  const folding = children.length > 0 && view.outline.length > shortOutline;
  const below = children.map((child) => outlineBranch(view, child));
  const list = below.length ? html`<ol>${below}</ol>` : nothing;
  const folded = html`<details>
    <summary><span class="visually-hidden">${view.words.below(node.text)}</span>${icons.open}</summary>
    ${list}
  </details>`;
  return html`<li class="${node.kind}${folding ? ' folding' : ''}${holds(branch, view.current) ? ' path' : ''}">
    ${outlineLink(view, node)}${folding ? folded : list}
  </li>`;
}

function outlineLink(view: OutlineView, node: OutlineNode): TemplateResult {
  return html`<a
    href=${addressOf(node.id)}
    aria-current=${view.current === node ? 'location' : nothing}
    @click=${(event: MouseEvent) => view.go(event, node)}
    ><span>${node.text}</span></a
  >`;
}

function holds({ node, children }: Branch, current: OutlineNode | undefined): boolean {
  return node === current || children.some((child) => holds(child, current));
}
