import { EndpointError } from '../../endpoint/endpoint-error.js';
import { KeyedAttempt } from '../../endpoint/keyed-attempt.js';
import type { PartHost } from '../../endpoint/late-element.js';
import { sendAct, type ApplicantAct } from '../../endpoint/applicant-act.js';
import { attemptPanel } from '../../foundation/attempt-panel.js';
import { applicantActsWords, type ApplicantActsWords } from './applicant-acts.messages.js';

export type Act = ApplicantAct;

export interface ActListener {
  changed(): void;
  taken(act: Act): void;
  refused(act: Act, error: EndpointError): void;
}

/**
 * What the applicant sends about an opened request (补正, withdrawal, proposal to publish), once and only once. While the
 * outcome is unknown a panel says so above everything else. The attempt is kept in the tab until its answer is definite:
 * with number and code, because the same bytes are needed to ask safely.
 */
export class ApplicantActs {
  private readonly attempt: KeyedAttempt<Act, object>;
  private panel: HTMLElement | undefined;

  constructor(
    private readonly host: PartHost,
    private readonly listener: ActListener,
  ) {
    this.attempt = new KeyedAttempt<Act, object>({
      name: 'gov-request-act',
      send: sendAct,
      changed: () => this.update(),
      taken: (_answer, act) => listener.taken(act),
      refused: (error, act) => listener.refused(act, error),
      unconfirmed: () => this.panel?.focus(),
    });
  }

  get words(): ApplicantActsWords {
    return applicantActsWords[this.host.language()];
  }

  get busy(): boolean {
    return this.attempt.state !== 'idle';
  }

  start(act: Act): void {
    const address = this.host.address();
    if (address) this.attempt.start(address, this.place(address), act);
  }

  resume(address: string): void {
    this.attempt.resume(address, this.place(address));
  }

  stop(): void {
    this.attempt.stop();
  }

  update(): void {
    const { words, attempt } = this;
    const { content } = attempt;
    const focused = this.panel?.contains(document.activeElement);
    this.panel?.remove();
    this.panel = undefined;
    if (content && attempt.state !== 'idle') {
      const act = words.acts[content.action];
      const text = words.unconfirmedText(act, content.number);
      this.panel = attemptPanel(attempt, words, text, sentText(content), words.sending(act));
      this.panel.lang = this.host.language();
      this.host.element.prepend(this.panel);
      if (focused) (this.panel.querySelector('button') ?? this.panel).focus();
    }
    this.listener.changed();
  }

  /** Why it was certainly not taken, and what to do. */
  refusal({ code, status, outcome, retryAfter }: EndpointError): string {
    const { words } = this;
    if (code === 'aborted') return words.stopped;
    if (code === 'offline') return words.offline;
    if (outcome === 'not-sent') return words.notSent;
    if (code === 'invalid-transition' || code === 'precondition-failed') return words.wrongState;
    if (status === 413 || code === 'validation-failed') return words.tooLong;
    if (status === 429) return words.tooMany(Math.ceil((retryAfter ?? 60_000) / 60_000));
    return words.refused(code === 'unexplained-status' ? String(status) : code);
  }

  private place(address: string): string {
    return `${address}#${this.host.element.id}`;
  }
}

/** The words that were sent, so that the person sees that they are not lost. */
function sentText({ body }: Act): string {
  const { information = {}, note = '' } = body as { information?: Record<string, string>; note?: string };
  return [...Object.values(information), note].filter(Boolean).join('\n');
}
