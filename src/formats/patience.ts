/** Milliseconds after which a server that sends nothing is given up. */
const MOST = 30_000;

/** Gives up what nothing comes of any more: no reader waits without end. */
export class Patience {
  /** Rejects with a `TimeoutError` when nothing was renewed for thirty seconds. */
  readonly lost: Promise<never>;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private lose: () => void = () => undefined;

  constructor() {
    this.lost = new Promise((_, reject) => {
      this.lose = () => reject(new DOMException('no answer', 'TimeoutError'));
    });
    // Whoever races with it may have gone.
    this.lost.catch(() => undefined);
    this.renew();
  }

  /** Something came. */
  renew(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(this.lose, MOST);
  }

  /** Nobody waits for the server now, or any more. */
  end(): void {
    clearTimeout(this.timer);
  }
}
