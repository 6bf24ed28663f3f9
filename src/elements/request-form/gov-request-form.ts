import { html, nothing, type TemplateResult } from 'lit';
import { EndpointFinder } from '../../endpoint/find-endpoint.js';
import { newKey } from '../../endpoint/new-key.js';
import { controls } from '../../foundation/controls.styles.js';
import { GovElement } from '../../foundation/gov-element.js';
import { adoptLightStyles } from '../../foundation/light-styles.js';
import { theme } from '../../foundation/theme.styles.js';
import { PageForm, type Wanted } from './page-form.js';
import { adoptPartStyles } from './part-styles.js';
import { requestFormLightStyles } from './request-form.light.styles.js';
import { requestFormWords } from './request-form.messages.js';
import { requestFormStyles } from './request-form.styles.js';
import type { RequestWork } from './request-work.js';
import { findKept, placeOf, type Kind } from './storage-keys.js';
import type { WorkHost } from './work-host.js';

/** How a form is begun. */
const touches = ['focusin', 'pointerdown', 'input', 'change'];

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
    work: { state: true },
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
  /** What checks, keeps and files: there once the applicant has begun. */
  declare private work: RequestWork | undefined;
  /** What happened before it was there, for the line below the form. */
  declare private notice: string;

  private readonly finder = new EndpointFinder(this);
  private readonly pageForm = new PageForm(this, {
    bound: (binding) => {
      this.place = '';
      this.isTouched ||= binding.isTouched;
      this.prefill();
      this.work?.bind(binding);
      this.requestUpdate();
    },
    released: () => this.work?.release(),
    missing: () => this.requestUpdate(),
  });
  private readonly host: WorkHost = {
    element: this,
    pageForm: this.pageForm,
    wanted: () => this.wanted,
    address: () => this.finder.address,
    language: () => this.language,
    isPublic: () => this.publicTerminal,
    isTouched: () => this.isTouched,
    definition: (signal) => this.pageForm.ask(this.finder.address, signal),
    prefill: () => this.prefill(),
    emit: (name, detail) => this.emit(name, detail),
    adopt: (page, own) => {
      adoptPartStyles(this, page);
      if (own) adoptPartStyles(this.renderRoot, own);
    },
    show: () => {
      this.requestUpdate();
      return this.updateComplete;
    },
  };
  /** Where it was last looked for what the tab remembers. */
  private place = '';
  /** Found of an earlier visit: what shows it loads at once. */
  private kept: Kind | undefined;
  /** The applicant has begun. */
  private isTouched = false;
  private beginning: Promise<RequestWork | undefined> | undefined;
  /** What checks did not load: the browser's own checks are in force, and it is tried again with the next focus. */
  private failed = false;
  /** A submission waits for what checks it. */
  private isHeld = false;

  constructor() {
    super();
    this.informationTitle = '';
    this.documentNumber = '';
    this.indexNumber = '';
    this.fields = '';
    this.assisted = false;
    this.publicTerminal = false;
    this.notice = '';
    for (const type of touches) this.addEventListener(type, this.touch);
    this.addEventListener('submit', this.submit);
    this.addEventListener('invalid', this.refuse, true);
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
    this.work?.leave();
    this.pageForm.release();
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    this.bind();
    if (['informationTitle', 'documentNumber', 'indexNumber'].some((key) => changed.has(key))) this.prefill();
    if (this.work) this.work.update();
    else this.restore();
  }

  protected override render(): TemplateResult {
    const words = this.inWords(requestFormWords);
    const { work, pageForm } = this;
    const formShown = work ? !work.replacesForm : this.kept !== 'receipt';
    const blank = formShown && pageForm.binding && (work?.isIdle ?? true);
    return html`${pageForm.missing ? html`<p>${words.noForm}</p>` : nothing}${work?.above}
      ${formShown ? html`<slot @slotchange=${this.bind}></slot>` : html`<slot name="receipt"></slot>`}
      ${work?.isConfirming ? html`<slot name="captcha"></slot>` : nothing}${work?.tools}
      <p class="news" role="status">${work ? work.news : this.notice}</p>
      ${work?.stop}
      ${blank ? html`<button type="button" @click=${this.printBlank}>${words.blank}</button>` : nothing}
      ${work?.keeping}`;
  }

  private readonly bind = (): void => {
    if (!this.isConnected) return;
    void this.pageForm.find(this.language, this.wanted);
  };

  private get wanted(): Wanted {
    const { fields, assisted } = this;
    return { address: this.finder.address, fields, assisted };
  }

  /** From the attributes, else from the address: a document's page links here with `?title=…&documentNumber=…`. */
  private prefill(): void {
    const asked = new URLSearchParams(location.search);
    for (const name of ['title', 'documentNumber', 'indexNumber'] as const) {
      const known = this[name === 'title' ? 'informationTitle' : name];
      this.pageForm.binding?.prefill(`information.${name}`, known || (asked.get(name) ?? '').slice(0, 500));
    }
  }

  /** Goes on at once with what the tab remembers of this form at this endpoint; all else waits for the applicant. */
  private restore(): void {
    const { binding, definition } = this.pageForm;
    const { address } = this.finder;
    const place = placeOf(address ?? '', this);
    if (!binding || this.place === place) return;
    this.place = place;
    this.kept = address ? findKept(place) : undefined;
    // A proof that cannot be had is told before anything is filled in.
    this.isTouched ||= !!definition?.antiAbuse.proofOfWork;
    // Where nothing can be submitted, the applicant is told at once.
    const isDead = !address && !this.pageForm.postsByItself;
    if (this.kept || isDead || this.isTouched) void this.begin();
  }

  /** The applicant has begun: what they will need is there long before they submit. */
  private readonly touch = ({ target, type }: Event): void => {
    if (target === this || (this.failed && type !== 'focusin')) return;
    if (this.isTouched && this.work) return;
    this.isTouched = true;
    this.work?.update();
    void this.begin();
  };

  private begin(): Promise<RequestWork | undefined> {
    return (this.beginning ??= this.loadWork());
  }

  private async loadWork(): Promise<RequestWork | undefined> {
    const words = this.inWords(requestFormWords);
    this.notice = this.kept ? words.loading : this.notice;
    const part = await Promise.all([import('./request-work.js'), this.pageForm.complete()])
      .then(([loaded]) => loaded)
      .catch(() => undefined);
    this.failed = !part;
    if (part) {
      this.work = new part.RequestWork(this.host);
      if (this.pageForm.binding) this.work.bind(this.pageForm.binding);
      this.work.update();
      return this.work;
    }
    this.beginning = undefined;
    this.notice = this.kept ? words.noForm : '';
    return undefined;
  }

  private readonly submit = (event: Event): void => {
    const { binding, postsByItself } = this.pageForm;
    if (event.defaultPrevented || !binding || event.target !== binding.form) return;
    if (this.work) return this.work.submit(event);
    // Where no endpoint is named, the site's own server checks what comes before the page can.
    if (postsByItself && !this.finder.address) return binding.giveKey(newKey());
    event.preventDefault();
    void this.hold();
  };

  /** What the browser would tell field by field is told at once, as soon as what checks is there. */
  private readonly refuse = (event: Event): void => {
    const { form } = this.pageForm.binding ?? {};
    if (this.work || this.failed || (event.target as Partial<HTMLInputElement>).form !== form) return;
    event.preventDefault();
    void this.hold();
  };

  /** Submitted before what checks is there: goes on when it is. Without it the browser posts the form and the endpoint checks it. */
  private async hold(): Promise<void> {
    if (this.isHeld) return;
    const words = this.inWords(requestFormWords);
    this.isHeld = this.isTouched = true;
    this.notice = words.loading;
    const work = await this.begin();
    const { binding } = this.pageForm;
    this.isHeld = false;
    if (work) return work.resubmit();
    // Nobody knows yet whether it was filed: another one must not leave.
    if (this.kept === 'attempt') return;
    const { form } = binding ?? {};
    this.notice = words.notLoaded;
    if (!form || navigator.onLine === false || !form.getAttribute('action')) return;
    if (form.noValidate || HTMLFormElement.prototype.reportValidity.call(form)) binding?.post(newKey());
  }

  /** The next person at a public terminal finds nothing, whichever way the page is left, and resends nothing. */
  private readonly leave = (): void => {
    if (!this.publicTerminal) return;
    this.work?.giveUp();
    this.pageForm.binding?.reset();
    this.work?.clear();
  };

  private readonly printBlank = async (): Promise<void> => {
    const part = await Promise.all([import('./review.js'), this.pageForm.complete()])
      .then(([loaded]) => loaded)
      .catch(() => undefined);
    const { binding } = this.pageForm;
    if (!part || !binding) return window.print();
    adoptPartStyles(this, part.reviewLightStyles);
    part.printBlank(binding, this.language);
  };
}
