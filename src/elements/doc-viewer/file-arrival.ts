import type { OpenedDocument } from '../../formats/opened-document.js';
import { decodeHash } from './go-to-place.js';

/**
 * Takes a reader who came by the address of a heading (`#y2.3`) to that heading of an opened file, where the browser itself
 * knows no place of that name.
 */
export class FileArrival {
  /** Where the window was when the file was asked for; undefined as soon as the reader is where the address leads. */
  private from: number | undefined = scrollY;
  private opened: OpenedDocument | undefined;

  /** @param signal given when the file is shown no more */
  constructor(signal: AbortSignal) {
    const arriveAnew = () => {
      this.from = scrollY;
      if (this.opened) this.follow(this.opened);
    };
    addEventListener('hashchange', arriveAnew);
    signal.addEventListener('abort', () => removeEventListener('hashchange', arriveAnew));
  }

  /** Now, or when the outline of a long file is known; not once the reader has gone on by hand. */
  follow(opened: OpenedDocument): void {
    this.opened = opened;
    const id = decodeHash(location.hash);
    if (this.from === undefined || !id) return;
    const node = opened.outline.find((one) => one.id === id);
    const isThere = Math.abs(scrollY - this.from) < 50;
    if (!node && isThere) return;
    this.from = undefined;
    if (node && isThere) opened.goTo(node);
  }
}
