import { forget, recall, remember } from '../foundation/storage.js';
import { EndpointError } from './endpoint-error.js';
import { isObject } from './exchange.js';
import type { SubmitOptions } from './keyed-post.js';
import { newKey } from './new-key.js';

/** Nothing under way; the first sending under way; taken or not, nobody knows. */
export type AttemptState = 'idle' | 'sending' | 'unconfirmed';

/** What is sent, once and only once. */
export interface KeyedWork<Content extends object, Answer> {
  /** Tells one kind of sending from another in the tab's memory. */
  name: string;
  send(address: string, content: Content, key: string, options: SubmitOptions): Promise<Answer>;
  /** The state, the number of tries or whether it is asking has changed. */
  changed(): void;
  taken(answer: Answer, content: Content): void;
  /** It is certain that nothing was taken; the content may be changed and sent anew. */
  refused(error: EndpointError, content: Content): void;
  unconfirmed?(error: EndpointError): void;
}

/** Until the page asks again by itself, when an outcome stayed unknown. Milliseconds. */
const untilAskedAgain = 30_000;

/**
 * One sending from its key to its definite answer. Key and content are stored in the tab before the first byte leaves;
 * as long as the outcome is unknown the same bytes go out again: by themselves after a while, when the network comes
 * back, when the page is loaded again, and at the person's word.
 */
export class KeyedAttempt<Content extends object, Answer> {
  state: AttemptState = 'idle';
  /** Whether an answer is being waited for at the moment. */
  asking = false;
  /** The try that the client is at, from 1. */
  tries = 1;
  /** Whether the attempt would survive a reload. */
  kept = true;

  private attempt: { key: string; content: Content } | undefined;
  private address = '';
  private place = '';
  private abort: AbortController | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly work: KeyedWork<Content, Answer>) {}

  /** What was sent, as long as the outcome is not definite. */
  get content(): Content | undefined {
    return this.attempt?.content;
  }

  /** @param place tells the elements of a site apart */
  start(address: string, place: string, content: Content): void {
    if (this.attempt) return;
    this.address = address;
    this.place = place;
    this.attempt = { key: newKey(), content };
    this.kept = remember('session', this.memory, JSON.stringify(this.attempt));
    this.state = 'sending';
    void this.ask();
  }

  /** Goes on with an attempt that a reload, or the element's move in the page, interrupted. */
  resume(address: string, place: string): void {
    if (this.attempt && this.asking) return;
    this.address = address;
    this.place = place;
    this.attempt ??= this.recalled();
    if (!this.attempt) return;
    this.state = 'unconfirmed';
    void this.ask();
  }

  askAgain(): void {
    if (this.attempt && !this.asking) void this.ask();
  }

  /** Stops asking. What may have reached the endpoint cannot be called back, so the outcome may stay unknown. */
  stop(): void {
    clearTimeout(this.timer);
    window.removeEventListener('online', this.askWhenOnline);
    window.removeEventListener('beforeunload', this.holdBack);
    this.abort?.abort();
  }

  private get memory(): string {
    return `${this.work.name} ${this.place}`;
  }

  private recalled(): { key: string; content: Content } | undefined {
    try {
      const stored: unknown = JSON.parse(recall('session', this.memory) ?? 'null');
      if (!isObject(stored) || !isObject(stored['content'])) return undefined;
      const { key, content } = stored;
      return typeof key === 'string' && /^[0-9a-f]{32}$/.test(key)
        ? { key, content: content as Content }
        : undefined;
    } catch {
      return undefined;
    }
  }

  private async ask(): Promise<void> {
    const { attempt } = this;
    if (!attempt) return;
    clearTimeout(this.timer);
    const abort = (this.abort = new AbortController());
    this.asking = true;
    this.tries = 1;
    window.addEventListener('online', this.askWhenOnline);
    if (!this.kept) window.addEventListener('beforeunload', this.holdBack);
    this.work.changed();
    try {
      const answer = await this.work.send(this.address, attempt.content, attempt.key, {
        signal: abort.signal,
        repeated: this.state === 'unconfirmed',
        onWait: (tries) => {
          this.tries = tries + 1;
          this.work.changed();
        },
      });
      this.asking = false;
      // The answer is kept before the attempt is forgotten: torn apart in between, the page asks once more.
      this.work.taken(answer, attempt.content);
      this.end();
    } catch (error) {
      // The element was moved in the page and has asked anew since then.
      if (this.abort !== abort) return;
      this.asking = false;
      this.fail(error, abort.signal.aborted, attempt.content);
    }
  }

  private fail(reason: unknown, stopped: boolean, content: Content): void {
    const error =
      reason instanceof EndpointError
        ? reason
        : new EndpointError({ code: 'unexpected-answer', outcome: 'unknown', retryable: false });
    if (error.outcome !== 'unknown') {
      this.end();
      this.work.refused(error, content);
      return;
    }
    const news = this.state !== 'unconfirmed';
    this.state = 'unconfirmed';
    if (!stopped) this.timer = setTimeout(() => this.askAgain(), untilAskedAgain);
    this.work.changed();
    if (news) this.work.unconfirmed?.(error);
  }

  private end(): void {
    this.stop();
    forget('session', this.memory);
    this.attempt = undefined;
    this.state = 'idle';
    this.work.changed();
  }

  private readonly askWhenOnline = (): void => this.askAgain();

  /** Where nothing can be stored, leaving the page would lose the key, and with it the way to ask safely. */
  private readonly holdBack = (event: BeforeUnloadEvent): void => {
    event.preventDefault();
    event.returnValue = '';
  };
}
