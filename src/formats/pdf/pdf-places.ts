import type { PdfHeading } from './pdf-outline.js';

/**
 * Gives every heading of the outline a place in the page that its address (`#y2.3`) names, so that the browser itself
 * knows where its link leads, drawn or not.
 *
 * @param frameOf the frame of a page, and its height in points, upright
 */
export function markPlaces(
  headings: readonly PdfHeading[],
  frameOf: (page: number) => { frame: HTMLElement; height: number } | undefined,
): void {
  for (const { id, page, y } of headings) {
    const found = frameOf(page);
    // A name that the page around has given already stays there.
    if (!found || document.getElementById(id)) continue;
    const place = document.createElement('span');
    place.id = id;
    place.className = 'gov-pdf-place';
    const share = y === undefined ? 0 : 1 - y / found.height;
    place.style.top = `${Math.min(Math.max(share, 0), 1) * 100}%`;
    found.frame.append(place);
  }
}
