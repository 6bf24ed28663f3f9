/** The address of a place in this page; in full where the page's `<base>` would lead a bare `#id` elsewhere. */
export function addressOf(id: string, full = false): string {
  const page = location.href.split('#')[0] ?? '';
  const hash = `#${encodeURIComponent(id)}`;
  return full || document.baseURI.split('#')[0] !== page ? page + hash : hash;
}

/**
 * Takes the reader to a place: the browser jumps (an entry in the history, `:target`), keyboard and screen reader start
 * from there. Where a portal keeps its own pages after `#`, the address stays.
 */
export function goToPlace(place: Element): void {
  if (place instanceof HTMLElement && place.textContent) focusOnce(place);
  const isRouted = /^#[!/]/.test(location.hash);
  if (!isRouted && place.getRootNode() === document) location.hash = place.id;
  place.scrollIntoView();
}

/** Takes the reader to a place without an address of its own. */
export function showPlace(place: Element): void {
  if (place instanceof HTMLElement) focusOnce(place);
  place.scrollIntoView({ block: 'center' });
}

/**
 * A reader who came by a link to a place that had no id until now is brought there, and sees it highlighted.
 *
 * @returns the index of that place, -1 if the page's address names none of them
 */
export function arrive(places: Element[]): number {
  const id = decodeHash(location.hash);
  const index = places.findIndex((place) => id && place.id === id && place.getRootNode() === document);
  const place = places[index];
  if (place && !place.matches(':target')) {
    // The same address once more is a jump within the page: it leaves no entry in the history.
    location.replace(location.href);
    // Firefox and WebKit then mark the place, but do not always go there; the page is laid out by the next frame.
    requestAnimationFrame(() => place.scrollIntoView());
  }
  return index;
}

export function decodeHash(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}

function focusOnce(place: HTMLElement): void {
  if (!place.hasAttribute('tabindex')) {
    place.tabIndex = -1;
    place.addEventListener('blur', () => place.removeAttribute('tabindex'), { once: true });
  }
  place.focus({ preventScroll: true });
}
