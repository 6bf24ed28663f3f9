import type { ReactiveElement } from 'lit';
import type { Words } from '../../foundation/language.js';

/** The part that loads documents; it comes when one is first asked for. */
type Part = typeof import('./load-document.js');

export type LoadState =
  | { is: 'idle' | 'shown' | 'cancelled' }
  /** Bytes; `total` is 0 where the server does not say. */
  | { is: 'loading'; received: number; total: number }
  /** With the sentences for it; without them not even the loading part could be loaded. */
  | { is: 'failed'; problem: string; words?: Words<Record<string, string>> };

/** One document at a time: a new source, a cancel or a detach ends the request that is under way. */
export class DocumentLoader {
  state: LoadState = { is: 'idle' };
  private request: AbortController | undefined;
  private followed = '';
  private source: InstanceType<Part['DocumentSource']> | undefined;

  /**
   * @param changed is told every new state
   * @param show gets the loaded document, or undefined where none is to be shown any more
   */
  constructor(
    private readonly host: ReactiveElement,
    private readonly changed: (state: LoadState) => void,
    private readonly show: (article: HTMLElement | undefined) => void,
  ) {}

  /** Loads the document unless it is the one that was loaded, cancelled or refused last. */
  follow(src: string, indexNumber: string): void {
    const named = this.name(src, indexNumber);
    if (named === this.followed) return;
    this.followed = named;
    this.request?.abort();
    if (named) {
      void this.load(src, indexNumber);
    } else {
      this.show(undefined);
      this.become({ is: 'idle' });
    }
  }

  cancel(): void {
    this.request?.abort();
    this.become({ is: 'cancelled' });
  }

  /** Loads the same document again. */
  retry(src: string, indexNumber: string): void {
    this.followed = '';
    this.follow(src, indexNumber);
  }

  /** Leaves what is shown; what was not yet loaded is asked for again when the element is back in a page. */
  detach(): void {
    if (this.state.is !== 'loading') return;
    this.request?.abort();
    this.state = { is: 'idle' };
    this.followed = '';
  }

  /** The endpoint may become known later, from a `<gov-endpoint>` that is defined after this element. */
  private name(src: string, indexNumber: string): string {
    return src || (indexNumber && JSON.stringify([indexNumber, this.source?.endpoint]));
  }

  private async load(src: string, indexNumber: string): Promise<void> {
    const request = new AbortController();
    const { signal } = request;
    this.request = request;
    this.become({ is: 'loading', received: 0, total: 0 });
    let part: Part | undefined;
    try {
      part = await import('./load-document.js');
      if (signal.aborted) return;
      this.source ??= new part.DocumentSource(this.host);
      this.followed = this.name(src, indexNumber);
      const article = await this.source.load(src, indexNumber, signal, (received, total) => {
        if (!signal.aborted) this.become({ is: 'loading', received, total });
      });
      if (signal.aborted) return;
      this.show(article);
      this.become({ is: 'shown' });
    } catch (error) {
      if (signal.aborted) return;
      const problem = part && error instanceof part.LoadError ? error.problem : 'network';
      this.become({ is: 'failed', problem, ...(part && { words: part.problemWords }) });
    }
  }

  private become(state: LoadState): void {
    this.state = state;
    this.changed(state);
  }
}
