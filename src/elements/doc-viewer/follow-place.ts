/** What a reader does to move on by hand after a jump. */
const movements = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

/**
 * Follows where the reader is: the last heading above a line at a fifth of the window. The browser reports only
 * headings that cross the line, so scrolling costs nothing and no layout is forced.
 */
export class PlaceFollower {
  private observer: IntersectionObserver | undefined;
  private headings: Element[] = [];
  private readonly passed = new Set<Element>();
  private jumpedTo: number | undefined;

  /** @param tell gets the index of the current heading, -1 before the first */
  constructor(private readonly tell: (index: number) => void) {}

  follow(headings: Element[]): void {
    this.stop();
    this.headings = headings;
    this.passed.clear();
    if (!headings.length) return;
    // The observed area reaches endlessly upwards, so that a heading changes sides just once, at the line.
    this.observer = new IntersectionObserver((entries) => this.read(entries), {
      rootMargin: '1000000px 0px -80% 0px',
    });
    for (const heading of headings) this.observer.observe(heading);
  }

  /** After a jump its heading is the place until the reader moves on: the last ones never reach the line. */
  jump(index: number): void {
    this.jumpedTo = index;
    this.tell(index);
    for (const movement of movements) window.addEventListener(movement, this.release, { passive: true });
  }

  stop(): void {
    this.observer?.disconnect();
    this.observer = undefined;
    this.forgetJump();
  }

  private read(entries: IntersectionObserverEntry[]): void {
    for (const { target, boundingClientRect: box, rootBounds } of entries) {
      const line = rootBounds?.bottom ?? window.innerHeight * 0.2;
      // A heading that is not shown has no box and is no place.
      if (box.top <= line && box.width + box.height > 0) this.passed.add(target);
      else this.passed.delete(target);
    }
    if (this.jumpedTo !== undefined) return;
    this.tell(this.headings.map((heading) => this.passed.has(heading)).lastIndexOf(true));
  }

  private readonly release = (): void => this.forgetJump();

  private forgetJump(): void {
    this.jumpedTo = undefined;
    for (const movement of movements) window.removeEventListener(movement, this.release);
  }
}
