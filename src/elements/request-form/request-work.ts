/**
 * The part that does the work from the first touch on: checks, keeps what is filled in, shows it once more, files it, and
 * shows the receipt. Loads when the applicant begins, or at once where the tab remembers something of them.
 */
import type { Application, Receipt } from '../../disclosure-request/index.js';
import type { EndpointError } from '../../endpoint/endpoint-error.js';
import { newKey } from '../../endpoint/new-key.js';
import { newElement } from '../../foundation/new-element.js';
import type { Attachments } from './attachments.js';
import { Draft } from './draft.js';
import { FilingNotice } from './filing-notice.js';
import { filingWords } from './filing.messages.js';
import { Filing } from './filing.js';
import type { FormBinding } from './form-binding.js';
import { FormCheck } from './form-check.js';
import { FormLock } from './form-lock.js';
import { formCheckLightStyles } from './form-check.light.styles.js';
import { ReceiptStep } from './receipt-step.js';
import { requestWorkStyles } from './request-work.styles.js';
import { ReviewStep } from './review-step.js';
import { placeOf } from './storage-keys.js';
import type { WorkHost } from './work-host.js';

export class RequestWork {
  /** The form that is bound at the moment, and what works with it. */
  private bound: { binding: FormBinding; check: FormCheck; lock: FormLock } | undefined;
  private draft: Draft | undefined;
  /** Files that are sent along, where the form has a place for them and the endpoint takes any. */
  private attachments: Attachments | undefined;
  private readonly filing = new Filing({
    changed: () => {
      this.showApplication();
      void this.host.show();
    },
    filed: (receipt, application) => this.filed(receipt, application),
    refused: (error, application) => void this.refused(error, application),
    unconfirmed: ({ code }) => {
      this.host.emit('gov-request-unconfirmed', { code });
      void this.host.show().then(() => this.told?.element.focus());
    },
  });
  private readonly review: ReviewStep;
  private readonly receipt: ReceiptStep;
  private readonly stopButton = newElement('button', { type: 'button' });
  private told: FilingNotice | undefined;
  /** What happened, for the line below the form. */
  private said = '';
  /** Which form of the site this is, at which endpoint: what the tab remembers is kept apart by it. */
  private place = '';
  /** Between the click and the review: what shows it is still on its way. */
  private preparing = false;

  constructor(private readonly host: WorkHost) {
    this.stopButton.addEventListener('click', () => this.filing.stop());
    this.review = new ReviewStep(host);
    this.receipt = new ReceiptStep(host, () => {
      this.said = '';
      host.prefill();
      void host.show().then(() => this.bound?.binding.controls[0]?.focus());
    });
  }

  /** Nothing is under way: the form is the applicant's. */
  get isIdle(): boolean {
    return this.filing.state === 'idle';
  }

  /** A review or a receipt stands in place of the form. */
  get replacesForm(): boolean {
    return !!this.review.view || this.receipt.isThere;
  }

  /** Whether the site's captcha is to be answered now. */
  get isConfirming(): boolean {
    return !!this.review.view && this.isIdle;
  }

  /** Above the form: what a filing without an answer waits for, what was found of an earlier visit, what is in the way. */
  get above(): HTMLElement | undefined {
    if (this.isDead) return newElement('p', {}, filingWords[this.host.language()].noEndpoint);
    const { state } = this.filing;
    if (state === 'waiting' || state === 'unconfirmed') return this.told?.element;
    return this.keeps ? this.draft?.offer : undefined;
  }

  /** The buttons of the review or of the receipt. */
  get tools(): HTMLElement | undefined {
    return this.isConfirming ? this.review.view?.tools : this.receipt.tools;
  }

  /** For the line below the form. */
  get news(): string {
    const words = filingWords[this.host.language()];
    const { state, tries } = this.filing;
    if (state === 'sending') return tries > 1 ? words.retrying(tries) : words.sending;
    return this.receipt.told || this.said;
  }

  /** Ends the sending. */
  get stop(): HTMLElement | undefined {
    this.stopButton.textContent = filingWords[this.host.language()].stop;
    return this.filing.state === 'sending' ? this.stopButton : undefined;
  }

  /** Below the form: what is kept, and for how long. */
  get keeping(): HTMLElement | undefined {
    return this.keeps ? this.draft?.keeping : undefined;
  }

  /** Neither an endpoint nor an author's `action`: nothing can be submitted here, and the applicant is told at once. */
  private get isDead(): boolean {
    return !!this.bound && !this.host.address() && !this.host.pageForm.postsByItself;
  }

  private get keeps(): boolean {
    return this.isIdle && !this.replacesForm;
  }

  /** Begins to work with a form. */
  bind(binding: FormBinding): void {
    this.host.adopt(formCheckLightStyles, requestWorkStyles);
    const check = new FormCheck(binding, () => this.host.language());
    this.bound = { binding, check, lock: new FormLock(binding) };
    this.showApplication();
  }

  /** Gives the form back. */
  release(): void {
    this.attachments?.release();
    this.draft?.release();
    this.bound?.check.release();
    this.bound?.lock.unlock();
    this.bound = this.draft = this.attachments = undefined;
  }

  /** The element has left the page; in another place of it, it goes on. */
  leave(): void {
    this.filing.stop();
    this.place = '';
    const { element, isPublic } = this.host;
    // Taken out for good, and not only moved: whoever comes next is somebody else.
    if (isPublic()) setTimeout(() => element.isConnected || this.giveUp());
  }

  /** Whoever comes to this page next is somebody else: what is under way is not for them. */
  giveUp(): void {
    this.filing.leave();
  }

  /** The next person at a public terminal finds nothing, and is told what may concern the one before. */
  clear(): void {
    void this.review.close();
    if (this.receipt.isThere) this.receipt.clear();
    this.bound?.check.tellLeft(this.place);
  }

  /** Language, endpoint, attributes or the form may have changed. */
  update(): void {
    const { host, review, bound } = this;
    const language = host.language();
    this.receipt.update();
    if (review.view && review.view.content.lang !== language && this.isIdle) void review.close();
    this.updateNotice();
    const address = host.address();
    if (!bound || !address) return;
    const place = placeOf(address, host.element);
    if (host.isPublic()) bound.check.tellLeft(place);
    else this.draft ??= new Draft(bound.binding, place, language);
    if (host.isTouched()) void this.loadRest(address);
    if (this.place === place) return;
    this.place = place;
    if (!this.receipt.recall(place)) this.filing.resume(address, place);
  }

  /** The form was submitted: what has to be done is done here, unless an author's form goes to its own address. */
  submit(event: Event): void {
    const { bound, host } = this;
    if (!bound) return;
    const idle = this.isIdle && !this.preparing;
    const byItself = idle && !host.address() && host.pageForm.postsByItself;
    if (byItself && bound.check.check()) bound.binding.giveKey(newKey());
    else event.preventDefault();
    if (idle && !byItself) void this.prepare();
  }

  /** Goes on with a submission that came before this part was there. */
  resubmit(): void {
    const { bound, host } = this;
    if (!bound || !this.isIdle || this.preparing || this.replacesForm) return;
    if (host.address() || !host.pageForm.postsByItself) void this.prepare();
    else if (bound.check.check()) bound.binding.post(newKey());
  }

  /** Checks, and shows what is about to be filed. */
  private async prepare(): Promise<void> {
    const { bound, host } = this;
    const application = bound?.check.check();
    this.say('');
    if (!bound || !application) return;
    const { binding, check } = bound;
    const address = host.address();
    const obstacle = this.attachments?.obstacle || (address ? '' : filingWords[host.language()].noEndpoint);
    if (obstacle || !address) return check.tell([], obstacle);
    this.preparing = true;
    // Loads what shows the receipt while the network is still there.
    import('./receipt.js').catch(() => undefined);
    await this.review.open(application, address, binding, () => this.attachments?.names ?? [], {
      check: () => (this.bound === bound && this.isIdle ? check.check() : undefined),
      confirm: (checked, repeats) => void this.file(address, checked, repeats),
    });
    this.preparing = false;
  }

  private async file(address: string, application: Application, repeats?: string): Promise<void> {
    const { host, bound } = this;
    const early = bound?.check.tooEarly(host.pageForm.definition?.antiAbuse.minimumSeconds);
    this.say(early || bound?.check.working() || '');
    const { view } = this.review;
    const headers = early ? undefined : await bound?.check.headers(repeats);
    if (!headers || this.review.view !== view || !this.isIdle) return;
    this.say('');
    this.filing.start(address, this.place, application, !host.isPublic(), headers);
  }

  /** While the outcome is not definite the form shows what was sent, and nothing else. */
  private showApplication(): void {
    const { bound, review } = this;
    const { application } = this.filing;
    if (application && !review.view) bound?.check.fill(application);
    if (application) {
      review.view?.sent();
      bound?.lock.lock();
    } else bound?.lock.unlock();
  }

  private filed(receipt: Receipt, application: Application): void {
    void this.receipt.take(this.place, receipt, application);
    this.draft?.forget();
    this.attachments?.clear();
    void this.review.close();
    // The next person at this computer finds an empty form.
    this.bound?.binding.reset();
    const { number, submittedAt, agency } = receipt;
    this.host.emit('gov-request-submitted', { number, submittedAt, agency });
  }

  private async refused(error: EndpointError, application: Application): Promise<void> {
    const { bound, host } = this;
    const words = filingWords[host.language()];
    const { code, status, errors } = error;
    // Told where it was confirmed, with the way to file another all the same.
    const told = code === 'possible-duplicate' && this.review.tellEarlier(errors);
    if (!told) await this.review.close();
    if (told) {
      this.say('');
    } else if (error.outcome === 'not-sent' || code === 'aborted') {
      this.say(code === 'aborted' ? words.stopped : words.notSent);
    } else if (code !== 'form-version-stale' || !(await this.followChange(error, application))) {
      const minutes = Math.ceil((error.retryAfter ?? 60_000) / 60_000);
      const why = code === 'unexplained-status' ? String(status) : code;
      bound?.check.tell(errors, status === 429 ? words.tooMany(minutes) : words.refused(why), code);
    }
    host.emit('gov-request-refused', { code, pointers: errors.map(({ pointer }) => pointer) });
  }

  /** The office has changed its form meanwhile. @returns whether the part that follows it was there */
  private async followChange(error: EndpointError, application: Application): Promise<boolean> {
    const { host } = this;
    // Nothing is filed anew while the present form is on its way.
    this.preparing = true;
    try {
      const { followChange } = await import('./form-change.js');
      await followChange(host.pageForm, {
        wanted: host.wanted(),
        language: host.language(),
        error,
        application,
        check: () => this.bound?.check,
        news: (sentence) => this.say(sentence),
      });
      return true;
    } catch {
      return false;
    } finally {
      this.preparing = false;
    }
  }

  private readonly takeBack = (): void => {
    this.filing.cancel();
    void this.review.close();
  };

  private say(sentence: string): void {
    this.said = sentence;
    void this.host.show();
  }

  private updateNotice(): void {
    const { filing, told } = this;
    const { state } = filing;
    const language = this.host.language();
    if (state !== 'waiting' && state !== 'unconfirmed') this.told = undefined;
    else if (told?.state === state && told.language === language) told.update();
    else this.told = new FilingNotice(filing, state, language, this.host.isPublic(), this.takeBack);
  }

  /** What the endpoint asks for beside the fields; puts the chooser of files into the form's `data-gov-attachments`. */
  private async loadRest(address: string): Promise<void> {
    const { bound, host } = this;
    bound?.check.prove(address, (signal) => host.definition(signal));
    const box = bound?.binding.form.querySelector('[data-gov-attachments]');
    if (!box || this.attachments) return;
    const part = await import('./attachments.js').catch(() => undefined);
    const limits = part?.readFormDefinition(await host.definition())?.attachments;
    if (!part || !limits?.files || bound !== this.bound || this.attachments) return;
    this.attachments = new part.Attachments(box, address, limits, host.language());
  }
}
