import type { ReactiveElement } from 'lit';
import { EndpointFinder } from '../../endpoint/find-endpoint.js';
import type { OpenedDocument, OpenProblem } from '../../formats/opened-document.js';
import { nearestLanguage, type Language } from '../../foundation/language.js';
import { safeUrl } from '../../foundation/safe-url.js';
import { loadDocument, type DocumentSource } from './document-source.js';
import { LoadError, type LoadProblem, type TellProgress } from './fetch-page.js';
import { FileArrival } from './file-arrival.js';
import { loadWords } from './load.messages.js';
import type { LoadReport } from './load.view.js';
import { fileKind, kindOfType, openFile } from './open-file.js';
import { askPassword } from './password-form.js';
import type { KnownDocument } from './record-panels.js';

export type LoadState =
  /** `asking`: for the password of a file that has come. */
  | { is: 'idle' | 'asking' | 'shown' | 'cancelled' }
  /** Bytes; `total` is 0 where the server does not say. */
  | { is: 'loading'; received: number; total: number }
  | { is: 'failed'; problem: LoadProblem | OpenProblem };

/** Milliseconds that a bar without an end stands still: a moving one takes from the very work that it stands for. */
const standing = 1000;

/**
 * Loads one document at a time: a new source, a cancel or a detach ends the request that is under way. With all it
 * needs (the endpoint's client, the gate for foreign HTML, its words) it is a part of its own, which a viewer around
 * an article never loads.
 */
export class DocumentLoader {
  private state: LoadState = { is: 'idle' };
  private source: DocumentSource = { src: '', indexNumber: '', endpoint: undefined };
  private request: AbortController | undefined;
  /** Whether the bar moves where nobody knows how much there is. */
  private moves = false;
  private readonly finder: EndpointFinder;

  /**
   * @param changed is told every new state
   * @param show gets the element that holds the loaded document, or undefined where none is to be shown any more
   */
  constructor(
    private readonly host: ReactiveElement,
    private readonly changed: (state: LoadState) => void,
    private readonly show: (place?: HTMLElement, opened?: OpenedDocument, known?: KnownDocument) => void,
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

  /**
   * Leaves what is shown; what was not yet loaded is asked for again when the element is back in a page.
   *
   * @param again whether what was shown is asked for again, too
   */
  detach(again: boolean): void {
    if (this.state.is !== 'loading' && !again) return;
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
        progress: known ? received / total : this.moves ? undefined : 0,
        actions: [[words.cancel, () => this.cancel()]],
      };
    }
    if (state.is === 'idle' || state.is === 'asking' || state.is === 'shown') {
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
    const timer = this.moveLater();
    signal.addEventListener('abort', () => clearTimeout(timer));
    const tell = (received: number, total: number) => {
      if (!signal.aborted && this.state.is === 'loading') this.become({ is: 'loading', received, total });
    };
    try {
      const kind = src && fileKind(src);
      if (kind) await this.open(src, kind, signal, tell);
      else await this.loadHtml(signal, tell);
      if (!signal.aborted) this.become({ is: 'shown' });
    } catch (error) {
      if (signal.aborted) return;
      this.become({ is: 'failed', problem: error instanceof LoadError ? error.problem : 'server' });
    } finally {
      clearTimeout(timer);
    }
  }

  private moveLater(): ReturnType<typeof setTimeout> {
    this.moves = false;
    return setTimeout(() => {
      this.moves = true;
      if (this.state.is === 'loading') this.become(this.state);
    }, standing);
  }

  private async loadHtml(signal: AbortSignal, tell: TellProgress): Promise<void> {
    try {
      const { article, known } = await loadDocument(this.source, signal, tell);
      if (!signal.aborted) this.show(article, undefined, known);
    } catch (error) {
      const kind = error instanceof LoadError && kindOfType(error.mediaType);
      if (!kind) throw error;
      await this.open(this.source.src, kind, signal, tell);
    }
  }

  /** The place is in the page while the file is opened, so that it can be drawn into, but shown only then. */
  private async open(src: string, kind: string, signal: AbortSignal, tell: TellProgress): Promise<void> {
    const place = document.createElement('div');
    place.slot = 'document';
    this.host.append(place);
    const language = nearestLanguage(this.host);
    let opened: OpenedDocument | undefined;
    const arrival = new FileArrival(signal);
    try {
      opened = await openFile(src, kind, {
        place,
        signal,
        language,
        progress: tell,
        changed: () => {
          if (!opened || signal.aborted) return;
          this.show(place, opened);
          arrival.follow(opened);
        },
        askPassword: async (wrong) => {
          this.show(place);
          this.become({ is: 'asking' });
          const password = await askPassword(place, loadWords[language].password, wrong);
          if (!signal.aborted) this.become({ is: 'loading', received: 0, total: 0 });
          return password;
        },
      });
    } catch (error) {
      // Another document may be shown already, in a place of its own.
      if (this.request?.signal === signal) this.show(undefined);
      place.remove();
      throw error;
    }
    if (signal.aborted) {
      opened.close();
      place.remove();
      return;
    }
    this.show(place, opened);
    // Before it is shown no place of it can be reached.
    await this.host.updateComplete;
    arrival.follow(opened);
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
