import type { ReactiveElement } from 'lit';
import { EndpointFinder } from '../../endpoint/find-endpoint.js';
import type { OpenedDocument } from '../../formats/opened-document.js';
import type { Language } from '../../foundation/language.js';
import { safeUrl } from '../../foundation/safe-url.js';
import { loadDocument, type DocumentSource } from './document-source.js';
import { LoadError, type LoadProblem } from './fetch-page.js';
import { loadWords } from './load.messages.js';
import type { LoadReport } from './load.view.js';

export type LoadState =
  | { is: 'idle' | 'shown' | 'cancelled' }
  /** Bytes; `total` is 0 where the server does not say. */
  | { is: 'loading'; received: number; total: number }
  | { is: 'failed'; problem: LoadProblem };

/**
 * Loads one document at a time: a new source, a cancel or a detach ends the request that is under way. With all it
 * needs (the endpoint's client, the gate for foreign HTML, its words) it is a part of its own, which a viewer around
 * an article never loads.
 */
export class DocumentLoader {
  private state: LoadState = { is: 'idle' };
  private source: DocumentSource = { src: '', indexNumber: '', endpoint: undefined };
  private request: AbortController | undefined;
  private readonly finder: EndpointFinder;

  /**
   * @param changed is told every new state
   * @param show gets the element that holds the loaded document, or undefined where none is to be shown any more
   */
  constructor(
    host: ReactiveElement,
    private readonly changed: (state: LoadState) => void,
    private readonly show: (place: HTMLElement | undefined, opened?: OpenedDocument) => void,
  ) {
    this.finder = new EndpointFinder(host);
  }

  /** Loads the document unless it is the one that was loaded, cancelled or refused last. */
  follow(src: string, indexNumber: string): void {
    const endpoint = src || !indexNumber ? undefined : this.finder.address;
    const { source } = this;
    if (src === source.src && indexNumber === source.indexNumber && endpoint === source.endpoint) return;
    this.source = { src, indexNumber, endpoint };
    void this.load();
  }

  /** Leaves what is shown; what was not yet loaded is asked for again when the element is back in a page. */
  detach(): void {
    if (this.state.is !== 'loading') return;
    this.request?.abort();
    this.state = { is: 'idle' };
    this.source = { src: '', indexNumber: '', endpoint: undefined };
  }

  /** What the reader is told, in words. */
  report(language: Language): LoadReport {
    const words = loadWords[language];
    const { state } = this;
    if (state.is === 'loading') {
      const { received, total } = state;
      const known = total > 0 && received <= total;
      return {
        ...state,
        sentence: words.loading,
        bytes: received ? words.received(size(received), known ? size(total) : '') : '',
        progress: known ? received / total : undefined,
        actions: [[words.cancel, () => this.cancel()]],
      };
    }
    if (state.is === 'idle' || state.is === 'shown') {
      return { is: state.is, sentence: state.is === 'shown' ? words.loaded : '', actions: [] };
    }
    const original = this.source.src && safeUrl(this.source.src);
    return {
      is: state.is,
      sentence: state.is === 'failed' ? words.problems[state.problem] : words.cancelled,
      actions: [[words.retry, () => void this.load()]],
      ...(original && { link: [words.original, original] as const }),
    };
  }

  private cancel(): void {
    this.request?.abort();
    this.become({ is: 'cancelled' });
  }

  private async load(): Promise<void> {
    this.request?.abort();
    const { src, indexNumber } = this.source;
    if (!src && !indexNumber) {
      this.show(undefined);
      this.become({ is: 'idle' });
      return;
    }
    const request = new AbortController();
    const { signal } = request;
    this.request = request;
    this.become({ is: 'loading', received: 0, total: 0 });
    try {
      const article = await loadDocument(this.source, signal, (received, total) => {
        if (!signal.aborted) this.become({ is: 'loading', received, total });
      });
      if (signal.aborted) return;
      this.show(article);
      this.become({ is: 'shown' });
    } catch (error) {
      if (signal.aborted) return;
      this.become({ is: 'failed', problem: error instanceof LoadError ? error.problem : 'server' });
    }
  }

  private become(state: LoadState): void {
    this.state = state;
    this.changed(state);
  }
}

/** Bytes in the unit that readers know from their files. */
function size(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
