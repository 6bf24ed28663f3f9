import type { Application, Receipt } from '../../disclosure-request/index.js';
import { EndpointError } from '../../endpoint/endpoint-error.js';
import { newKey } from '../../endpoint/new-key.js';
import { submitRequest, type SubmitOptions } from '../../endpoint/submit-request.js';
import {
  forgetAttempt,
  recallAttempt,
  rememberAttempt,
  rememberLeft,
  type Attempt,
} from './attempt.memory.js';

/** Nothing under way; held until there is a network; the first filing under way; filed or not, nobody knows. */
export type FilingState = 'idle' | 'waiting' | 'sending' | 'unconfirmed';

export interface FilingListener {
  /** The state, the number of tries or whether it is asking has changed. */
  changed(): void;
  filed(receipt: Receipt, application: Application): void;
  /** It is certain that nothing was filed; the application may be changed and filed anew. */
  refused(error: EndpointError, application: Application): void;
  unconfirmed(error: EndpointError): void;
}

/** Until the page asks again by itself, when an outcome stayed unknown. Milliseconds. */
const untilAskedAgain = 30_000;

/**
 * One filing from its key to its definite answer. The key and the application are stored before the first byte leaves;
 * as long as the outcome is unknown the same bytes go out again: by themselves after a while, when the network comes
 * back, when the page is loaded again, and at the applicant's word.
 */
export class Filing {
  state: FilingState = 'idle';
  /** Whether an answer is being waited for at the moment. */
  asking = false;
  /** The attempt that the client is at, from 1. */
  tries = 1;
  /** When the last asking ended without a definite answer. */
  askedAt: Date | undefined;
  /** Whether the attempt would survive a reload. */
  kept = true;

  private attempt: Attempt | undefined;
  private keeps = true;
  private address = '';
  private place = '';
  private headers: SubmitOptions['headers'];
  private abort: AbortController | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly listener: FilingListener) {}

  /** What was sent, as long as the outcome is not definite. */
  get application(): Application | undefined {
    return this.attempt?.application;
  }

  /**
   * @param place tells the forms of a site apart
   * @param keeps whether the tab may remember the attempt; a public terminal must not
   * @param headers what is told of the form; of a page loaded anew nothing is, for its seconds begin again
   */
  start(
    address: string,
    place: string,
    application: Application,
    keeps: boolean,
    headers: SubmitOptions['headers'],
  ): void {
    this.headers = headers;
    this.address = address;
    this.place = place;
    this.keeps = keeps;
    this.attempt = { key: newKey(), application, sent: false };
    this.state = 'sending';
    void this.ask();
  }

  /** Goes on with an attempt that a reload, or the element's move in the page, interrupted. */
  resume(address: string, place: string): void {
    const attempt = (place === this.place ? this.attempt : undefined) ?? recallAttempt(place);
    if (!attempt) return;
    this.address = address;
    this.place = place;
    this.attempt = attempt;
    this.state = attempt.sent ? 'unconfirmed' : 'sending';
    void this.ask();
  }

  askAgain(): void {
    if (this.attempt && !this.asking) void this.ask();
  }

  /** Takes back an application that still waits for the network. */
  cancel(): void {
    if (this.state === 'waiting') this.end();
  }

  /** Stops asking. What may have reached the endpoint cannot be called back, so the outcome may stay unknown. */
  stop(): void {
    clearTimeout(this.timer);
    window.removeEventListener('online', this.askWhenOnline);
    window.removeEventListener('beforeunload', this.holdBack);
    this.abort?.abort();
  }

  /**
   * Gives up what is under way, because whoever comes to this page next is somebody else. What was sent may have
   * arrived: only that, and when, is remembered.
   */
  leave(): void {
    if (!this.attempt) return;
    if (this.attempt.sent) rememberLeft(this.place);
    this.end();
    this.asking = false;
    // An error that still comes is for nobody here.
    this.abort = undefined;
  }

  private async ask(): Promise<void> {
    const { attempt } = this;
    if (!attempt) return;
    clearTimeout(this.timer);
    window.addEventListener('online', this.askWhenOnline);
    if (!attempt.sent && navigator.onLine === false) return this.wait(attempt);
    if (this.state === 'waiting') this.state = 'sending';
    attempt.sent = true;
    this.remember(attempt);
    const abort = (this.abort = new AbortController());
    this.asking = true;
    this.tries = 1;
    this.listener.changed();
    try {
      const receipt = await submitRequest(this.address, attempt.application, attempt.key, {
        signal: abort.signal,
        headers: this.headers,
        repeated: this.state === 'unconfirmed',
        onWait: (tries, { status }) => {
          // Only asked to wait a moment: that is no answer that failed to come.
          if (status !== 422) this.tries = tries + 1;
          this.listener.changed();
        },
      });
      // Whoever was to have it has left.
      if (this.attempt !== attempt) return;
      this.asking = false;
      // The receipt is stored before the attempt is forgotten: torn apart in between, the page asks once more.
      this.listener.filed(receipt, attempt.application);
      this.end();
    } catch (error) {
      // The element was moved in the page and has asked anew since then.
      if (this.abort !== abort) return;
      this.asking = false;
      this.fail(error, abort.signal.aborted, attempt.application);
    }
  }

  /** Nothing has left yet; it does as soon as there is a network, also when the page was loaded anew. */
  private wait(attempt: Attempt): void {
    this.state = 'waiting';
    attempt.sent = false;
    this.remember(attempt);
    // Not every browser tells of a network that comes back.
    this.timer = setTimeout(() => this.askAgain(), untilAskedAgain);
    this.listener.changed();
  }

  private remember(attempt: Attempt): void {
    this.kept = this.keeps && rememberAttempt(this.place, attempt);
    if (!this.kept) window.addEventListener('beforeunload', this.holdBack);
  }

  private fail(reason: unknown, stopped: boolean, application: Application): void {
    const error =
      reason instanceof EndpointError
        ? reason
        : new EndpointError({ code: 'unexpected-answer', outcome: 'unknown', retryable: false });
    // The network went between the question whether there is one and the first byte.
    if (error.outcome === 'not-sent' && error.code === 'offline' && this.attempt)
      return this.wait(this.attempt);
    if (error.outcome !== 'unknown') {
      this.end();
      this.listener.refused(error, application);
      return;
    }
    const news = this.state !== 'unconfirmed';
    this.state = 'unconfirmed';
    this.askedAt = new Date();
    if (!stopped) this.timer = setTimeout(() => this.askAgain(), untilAskedAgain);
    this.listener.changed();
    if (news) this.listener.unconfirmed(error);
  }

  private end(): void {
    this.stop();
    forgetAttempt(this.place);
    this.attempt = undefined;
    this.state = 'idle';
    this.listener.changed();
  }

  private readonly askWhenOnline = (): void => this.askAgain();

  /** Where nothing can be stored, leaving the page would lose the key, and with it the way to ask safely. */
  private readonly holdBack = (event: BeforeUnloadEvent): void => {
    event.preventDefault();
    event.returnValue = '';
  };
}
