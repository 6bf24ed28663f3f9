import { html, nothing, type TemplateResult } from 'lit';
import type { Application, Receipt } from '../../disclosure-request/index.js';
import type { EndpointError } from '../../endpoint/endpoint-error.js';
import { exchangeOnce } from '../../endpoint/exchange.js';
import { EndpointFinder } from '../../endpoint/find-endpoint.js';
import { controls } from '../../foundation/controls.styles.js';
import { GovElement } from '../../foundation/gov-element.js';
import { adoptLightStyles } from '../../foundation/light-styles.js';
import { theme } from '../../foundation/theme.styles.js';
import { newKey } from './attempt.memory.js';
import { Filing } from './filing.js';
import { unconfirmedNotice, waitingNotice } from './filing-notices.js';
import { PageForm, type Wanted } from './page-form.js';
import { adoptPartStyles } from './part-styles.js';
import type { ReceiptView } from './receipt.js';
import type { ReviewView } from './review.js';
import { forgetReceipt, recallReceipt, rememberReceipt, type KeptReceipt } from './receipt.memory.js';
import { requestFormLightStyles } from './request-form.light.styles.js';
import { requestFormWords } from './request-form.messages.js';
import { requestFormStyles } from './request-form.styles.js';

/**
 * 依申请公开: an application for government information, filed once and only once. Enhances the `<form>` inside, whose
 * fields are known by their names (`applicant.name`, see `docs/snippets/request-form.html`), or writes one. Without
 * script, and where no endpoint is named, an author's form posts by itself to its `action`.
 *
 * What is filled in is kept in the tab, without identity numbers, and offered back. The application is checked by the
 * rules that the endpoint uses too; errors of both stand in one summary and beside their fields. Then it is shown once
 * more as it will be filed, and sent with an idempotency key that is kept until the answer is definite; while the outcome is
 * unknown the form is locked, says so, and asks again with the same bytes, after a reload as well.
 *
 * @tag gov-request-form
 * @summary Application for government information with receipt
 * @attr {string} endpoint - address of the endpoint; otherwise the nearest `<gov-endpoint>`, `<meta name="gov-endpoint">` or `data-endpoint`
 * @slot - the author's form
 * @slot captcha - what a site must ask against machines: shown above the button that confirms the review; its named fields go along as the header `Form-Captcha`
 * @slot receipt - filled by the element itself: the review and the receipt
 * @fires {CustomEvent<{ number: string, submittedAt: string, agency: string }>} gov-request-submitted - the endpoint has filed the application
 * @fires {CustomEvent<{ code: string, pointers: string[] }>} gov-request-refused - it was not filed; `code` and the fields' JSON Pointers say why
 * @fires {CustomEvent<{ code: string }>} gov-request-unconfirmed - nobody knows yet whether it was filed
 * @cssproperty [--gov-accent=#1a4480] - ground of the submit button
 * @cssproperty [--gov-on-accent=#fff] - text of the submit button
 * @cssproperty [--gov-danger=#b3261e] - edge of errors
 * @cssproperty [--gov-target=44px] - least height of fields and buttons
 * @cssproperty [--gov-radius=3px] - corners of fields and buttons
 * @cssproperty [--gov-serif] - type of the receipt's heading
 */
export class GovRequestForm extends GovElement {
  static override readonly tag: string = 'gov-request-form';
  static override styles = [theme, controls, requestFormStyles];
  static override properties = {
    informationTitle: { type: String, attribute: 'information-title' },
    documentNumber: { type: String, attribute: 'document-number' },
    indexNumber: { type: String, attribute: 'index-number' },
    fields: { type: String },
    assisted: { type: Boolean },
    publicTerminal: { type: Boolean, attribute: 'public-terminal' },
    kept: { state: true },
    view: { state: true },
    review: { state: true },
    notice: { state: true },
  };

  /** What the page already knows of the information, written into a field that is empty: its title. */
  declare informationTitle: string;
  /** Its document number (发文字号). */
  declare documentNumber: string;
  /** Its index number (索引号). */
  declare indexNumber: string;
  /**
   * What the form that the element writes asks beside the legal minimum: names of fields apart by spaces, each alone
   * (may stay empty), with `:required`, or with `:off`; `online` and `fax` are ways of obtaining.
   */
  declare fields: string;
  /** Staff fill the form in for an applicant (arts. 29 and 43). */
  declare assisted: boolean;
  /** Several people use this device: nothing is kept, and what was filled in, or is unconfirmed, goes with the page. */
  declare publicTerminal: boolean;
  /** The receipt that stands in place of the form. */
  declare private kept: KeptReceipt | undefined;
  declare private view: ReceiptView | undefined;
  /** What is about to be filed, or is being filed, in place of the form. */
  declare private review: ReviewView | undefined;
  /** What happened, for the line below the form. */
  declare private notice: string;

  private readonly finder = new EndpointFinder(this);
  private readonly filing = new Filing({
    changed: () => {
      this.showApplication();
      this.requestUpdate();
    },
    filed: (receipt, application) => this.filed(receipt, application),
    refused: (error, application) => void this.refused(error, application),
    unconfirmed: ({ code }) => {
      this.emit('gov-request-unconfirmed', { code });
      void this.focusOn(() => this.renderRoot.querySelector<HTMLElement>('.unconfirmed'));
    },
  });
  private readonly pageForm = new PageForm(this, () => {
    this.prefill();
    this.showApplication();
    this.requestUpdate();
  });
  /** Which form of the site this is, at which endpoint: what the tab remembers is kept apart by it. */
  private place = '';
  /** Between the click and the filing: what checks is still on its way. */
  private preparing = false;

  constructor() {
    super();
    this.informationTitle = '';
    this.documentNumber = '';
    this.indexNumber = '';
    this.fields = '';
    this.assisted = false;
    this.publicTerminal = false;
    this.notice = '';
    this.addEventListener('submit', this.submit);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    adoptLightStyles(this, requestFormLightStyles);
    document.addEventListener('DOMContentLoaded', this.bind);
    window.addEventListener('pagehide', this.leave);
    this.bind();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('DOMContentLoaded', this.bind);
    window.removeEventListener('pagehide', this.leave);
    this.filing.stop();
    // Taken out of the page for good, and not only moved in it: whoever comes next is somebody else.
    if (this.publicTerminal) setTimeout(() => this.isConnected || this.filing.leave());
    this.pageForm.release();
    this.place = '';
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    this.bind();
    if (this.view && this.view.content.lang !== this.language) void this.showReceipt();
    const { review, filing } = this;
    if (review && review.content.lang !== this.language && filing.state === 'idle') this.closeReview();
    if (['informationTitle', 'documentNumber', 'indexNumber'].some((key) => changed.has(key))) this.prefill();
    this.restore();
  }

  protected override render(): TemplateResult {
    const words = this.inWords(requestFormWords);
    const { kept, view, review } = this;
    if (view) return html`<slot name="receipt"></slot>${view.tools}`;
    if (kept) return html`<p role="status">${words.filed(kept.receipt.number, kept.receipt.queryCode)}</p>`;
    const { filing } = this;
    const { state } = filing;
    const stayHere = filing.kept
      ? undefined
      : this.pageForm.check?.stayHere(this.publicTerminal, state === 'waiting');
    const draft = state === 'idle' ? this.pageForm.draft : undefined;
    const obstacle = this.pageForm.missing ? words.noForm : this.dead ? words.noEndpoint : '';
    return html`${obstacle ? html`<p>${obstacle}</p>` : nothing}
      ${state === 'unconfirmed' ? unconfirmedNotice(words, filing, stayHere, this.language) : nothing}
      ${state === 'waiting' ? waitingNotice(words, stayHere, this.takeBack) : nothing}
      ${review ? html`<slot name="receipt"></slot>` : html`${draft?.offer}<slot @slotchange=${this.bind}></slot>`}
      ${review && state === 'idle' ? html`<slot name="captcha"></slot>${review.tools}` : nothing}
      <p class="news" role="status">
        ${state !== 'sending' ? this.notice : filing.tries > 1 ? words.retrying(filing.tries) : words.sending}
      </p>
      ${
        state === 'sending'
          ? html`<button type="button" @click=${() => filing.stop()}>${words.stop}</button>`
          : nothing
      }
      ${review ? nothing : [draft?.keeping, state === 'idle' ? this.pageForm.check?.paper(this.printBlank) : nothing]}`;
  }

  /** Neither an endpoint nor an author's `action`: nothing can be submitted here, and the applicant is told at once. */
  private get dead(): boolean {
    return !!this.pageForm.binding && !this.finder.address && !this.pageForm.postsByItself;
  }

  private get wanted(): Wanted {
    const { address } = this.finder;
    return {
      // Where the form that the element writes would post by itself.
      action: address && `${address}/requests`,
      fields: this.fields,
      assisted: this.assisted,
      definition: async (signal) => address && ask(`${address}/forms/request`, signal),
    };
  }

  private readonly bind = (): void => {
    if (this.isConnected) void this.pageForm.find(this.language, this.wanted);
  };

  /** From the attributes, else from the address: a document's page links here with `?title=…&documentNumber=…`. */
  private prefill(): void {
    const asked = new URLSearchParams(location.search);
    for (const [name, value] of Object.entries({
      title: this.informationTitle,
      documentNumber: this.documentNumber,
      indexNumber: this.indexNumber,
    })) {
      this.pageForm.binding?.prefill(`information.${name}`, value || (asked.get(name) ?? '').slice(0, 500));
    }
  }

  /** What this tab remembers of this form at this endpoint: a receipt, or a filing whose outcome is unknown. */
  private restore(): void {
    if (!this.pageForm.binding) return;
    const { address } = this.finder;
    const place = `${address ?? ''}#${this.id}`;
    if (address && !this.publicTerminal) void this.pageForm.loadDraft(place, this.language);
    if (this.publicTerminal) this.pageForm.check?.tellLeft(place);
    if (address) void this.pageForm.loadRest(address, this.language, this.wanted);
    if (!address || this.place === place) return;
    this.place = place;
    const kept = recallReceipt(place);
    if (kept) void this.showReceipt(kept);
    else this.filing.resume(address, place);
  }

  /** The next person at a public terminal finds nothing, whichever way the page is left, and resends nothing. */
  private readonly leave = (): void => {
    if (!this.publicTerminal) return;
    this.filing.leave();
    this.pageForm.binding?.reset();
    this.closeReview();
    if (this.kept) this.begin();
    this.pageForm.check?.tellLeft(this.place);
  };

  private readonly submit = (event: Event): void => {
    const { binding, check, postsByItself } = this.pageForm;
    if (event.defaultPrevented || !binding || event.target !== binding.form) return;
    const idle = this.filing.state === 'idle' && !this.preparing;
    const byItself = idle && !this.finder.address && postsByItself;
    if (byItself && (!check || check.check())) binding.giveKey(newKey());
    else event.preventDefault();
    if (idle && !byItself) void this.prepare();
  };

  /** Checks and starts the filing. Without what checks, the browser posts the form and the endpoint checks it. */
  private async prepare(): Promise<void> {
    this.preparing = true;
    this.notice = '';
    const { address } = this.finder;
    const check = this.pageForm.check ?? (await this.pageForm.loadCheck());
    const application = check?.check();
    const words = this.inWords(requestFormWords);
    const obstacle = this.pageForm.attachments?.obstacle;
    if (application && obstacle) {
      check?.tell([], obstacle);
    } else if (check && application && address) {
      // Loads what shows the receipt while the network is still there.
      import('./receipt.js').catch(() => undefined);
      await this.showReview(address, application);
    } else if (application) {
      check?.tell([], words.noEndpoint);
    } else if (!check) {
      this.pageForm.binding?.post(newKey());
    }
    this.preparing = false;
  }

  /** Shows what is about to be filed; without the part that shows it, it is filed at once. */
  private async showReview(address: string, application: Application): Promise<void> {
    const part = await loadReview();
    const { binding } = this.pageForm;
    if (!binding || this.review || this.filing.state !== 'idle') return;
    const file = async (checked: Application, repeats?: string) => {
      const { check, definition } = this.pageForm;
      const early = check?.tooEarly(definition?.antiAbuse?.minimumSeconds);
      this.notice = early || check?.working() || '';
      const { review } = this;
      const headers = early ? undefined : await check?.headers(repeats);
      if (!headers || this.review !== review || this.filing.state !== 'idle') return;
      this.notice = '';
      this.filing.start(address, this.place, checked, !this.publicTerminal, headers);
    };
    if (!part) return void file(application);
    const similar = await part.findSimilar(application, address, ask);
    if (binding !== this.pageForm.binding || this.review) return;
    // What is filed is what the review shows, also where somebody went on typing in the meantime.
    const shown = this.pageForm.check?.check();
    if (!shown) return;
    const confirm = (repeats?: string) => void file(shown, repeats);
    adoptPartStyles(this, part.reviewLightStyles);
    const back = () => {
      this.closeReview();
      void this.focusOn(() => binding.form.querySelector('button:not([type=button])'));
    };
    const files = this.pageForm.attachments?.names ?? [];
    this.review = part.viewReview(binding, files, similar, this.language, { confirm, back });
    this.append(this.review.content);
    void this.focusOn(() => this.review?.content.querySelector('h2'));
  }

  private readonly printBlank = async (): Promise<void> => {
    const part = await loadReview();
    const { binding } = this.pageForm;
    if (!part || !binding) return window.print();
    adoptPartStyles(this, part.reviewLightStyles);
    part.printBlank(binding, this.language);
  };

  private readonly takeBack = (): void => {
    this.filing.cancel();
    this.closeReview();
  };

  private closeReview(): void {
    this.review?.content.remove();
    this.review = undefined;
  }

  /** While the outcome is not definite the form shows what was sent, and nothing else. */
  private showApplication(): void {
    const { binding, check } = this.pageForm;
    const { application } = this.filing;
    if (application && !this.review) check?.fill(application);
    if (application) {
      this.review?.sent();
      binding?.lock();
    } else binding?.unlock();
  }

  private filed(receipt: Receipt, application: Application): void {
    const kept = rememberReceipt(this.place, receipt, application, !this.publicTerminal);
    this.pageForm.draft?.forget();
    this.pageForm.attachments?.clear();
    this.closeReview();
    // The next person at this computer finds an empty form.
    this.pageForm.binding?.reset();
    const { number, submittedAt, agency } = receipt;
    this.emit('gov-request-submitted', { number, submittedAt, agency });
    void this.showReceipt(kept).then(() => this.focusOn(() => this.view?.content.querySelector('h2')));
  }

  /** The number and the code are shown at once; the receipt when its part has loaded, or with the next page load. */
  private async showReceipt(kept = this.kept): Promise<void> {
    this.kept = kept;
    const part = await import('./receipt.js').catch(() => undefined);
    if (!part || !kept || this.kept !== kept) return;
    adoptPartStyles(this, part.receiptLightStyles);
    this.view?.content.remove();
    this.view = part.viewReceipt(kept, this.language, this.begin);
    this.append(this.view.content);
  }

  private async refused(error: EndpointError, application: Application): Promise<void> {
    const known = this.pageForm.check;
    const check = known ?? (await this.pageForm.loadCheck());
    // After a reload the answer may come before there was anything to write the application into the fields with.
    if (!known) check?.fill(application);
    const words = this.inWords(requestFormWords);
    const { code, errors } = error;
    // Told where it was confirmed, with the way to file another all the same.
    const told = code === 'possible-duplicate' && this.review?.tellEarlier(errors);
    if (!told) this.closeReview();
    // Nothing is filed anew while the present form is on its way.
    const isStale = (this.preparing = code === 'form-version-stale');
    const change = isStale && (await loadChange());
    if (told) {
      this.notice = '';
    } else if (change) {
      const { language, wanted } = this;
      const news = (sentence: string) => (this.notice = sentence);
      const address = this.finder.address ?? '';
      await change.followChange(this.pageForm, { address, language, wanted, error, application, news });
    } else if (error.outcome === 'not-sent' || code === 'aborted') {
      this.notice = code === 'aborted' ? words.stopped : words.notSent;
    } else {
      if (check) check.tell(errors, check.refusal(error), code);
      else this.notice = words.noEndpoint;
    }
    this.preparing = false;
    this.emit('gov-request-refused', { code, pointers: errors.map(({ pointer }) => pointer) });
  }

  /** Clears the receipt from the page and from the tab's memory, and offers an empty form. */
  private readonly begin = (): void => {
    forgetReceipt(this.place);
    this.kept = undefined;
    this.view?.content.remove();
    this.view = undefined;
    this.notice = '';
    this.prefill();
    void this.focusOn(() => this.pageForm.binding?.controls[0]);
  };

  private async focusOn(find: () => HTMLElement | null | undefined): Promise<void> {
    await this.updateComplete;
    find()?.focus();
  }
}

/** What the endpoint has at an address, whatever it is; it is not waited for long. */
const ask = (address: string, signal?: AbortSignal): Promise<unknown> =>
  exchangeOnce({ address, signal, read: (body) => body, timeout: 2000 });

/** Shows the form as it reads on paper: filled in, for the review, or blank. */
const loadReview = () => import('./review.js').catch(() => undefined);

/** Follows a form that the office has changed meanwhile. */
const loadChange = () => import('./form-change.js').catch(() => undefined);
