/** Closes an open `<details>` as readers expect of a drawer: by Escape, and by a touch anywhere else. */
export class Drawer {
  private details: HTMLDetailsElement | undefined;

  watch(details: HTMLDetailsElement): void {
    this.details = details;
    document.addEventListener('keydown', this.closeByKey);
    document.addEventListener('pointerdown', this.closeByTouch, { passive: true });
  }

  close(): void {
    if (this.details) this.details.open = false;
    this.stop();
  }

  stop(): void {
    this.details = undefined;
    document.removeEventListener('keydown', this.closeByKey);
    document.removeEventListener('pointerdown', this.closeByTouch);
  }

  private readonly closeByKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    this.details?.querySelector('summary')?.focus();
    this.close();
  };

  private readonly closeByTouch = (event: PointerEvent): void => {
    if (this.details && !event.composedPath().includes(this.details)) this.close();
  };
}
