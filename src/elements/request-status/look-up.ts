/**
 * The part that looks a request up: the form, its errors, what the endpoint answers, and what the applicant sends about
 * the request until its outcome is known. What is shown of an opened request comes with a further part.
 */
import { EndpointError } from '../../endpoint/endpoint-error.js';
import type { LatePart, PartHost } from '../../endpoint/late-element.js';
import { lookUpRequest } from '../../endpoint/look-up-request.js';
import type { RequestProgress } from '../../endpoint/read-request-status.js';
import { adoptSheet } from '../../foundation/adopt-sheet.js';
import { FormErrors, type FieldError } from '../../foundation/form-errors.js';
import { fieldOf, valueIn } from '../../foundation/labelled-field.js';
import type { Language } from '../../foundation/language.js';
import { Marks } from '../../foundation/marks.js';
import { newElement } from '../../foundation/new-element.js';
import { shortFormStyles } from '../../foundation/short-form.styles.js';
import { ApplicantActs, type Act } from './applicant-acts.js';
import { keptReceipt } from './kept-receipt.js';
import { lookUpForm } from './look-up-form.js';
import { lookUpWords, type LookUpWords } from './look-up.messages.js';
import type { ProgressView } from './progress.js';

/** Number and code as they were typed: in this page's memory only, to look up again and to act. */
export interface Opened {
  number: string;
  queryCode: string;
  view: RequestProgress;
}

export class LookUp implements LatePart {
  readonly tools = newElement('div', { class: 'tools' });

  private readonly news = newElement('p', { role: 'status' });
  private readonly buttons = newElement('div');
  private readonly marks = new Marks();
  private readonly acts: ApplicantActs;
  private form: HTMLFormElement | undefined;
  private own: HTMLFormElement | undefined;
  private errors: FormErrors | undefined;
  private language: Language;
  /** The endpoint whose memory has been looked through. */
  private remembered: string | undefined;
  private opened: Opened | undefined;
  private shown: ProgressView | undefined;
  private abort: AbortController | undefined;

  constructor(private readonly host: PartHost) {
    this.language = host.language();
    this.acts = new ApplicantActs(host, {
      changed: () => this.lockTasks(),
      taken: (act) => this.actTaken(act),
      refused: (act, error) => this.actRefused(act, error),
    });
    adoptSheet(host.element.getRootNode(), shortFormStyles);
    host.element.addEventListener('submit', this.submit);
    this.tools.append(this.news, this.buttons);
    this.update();
  }

  update(): void {
    const language = this.host.language();
    const other = language !== this.language;
    this.language = language;
    this.bindForm(other);
    // Only another language changes what is written already: writing it anew would call this again.
    if (other) this.acts.update();
    if (other && this.opened) void this.show(this.opened, false);
    this.remember();
  }

  stop(): void {
    window.removeEventListener('online', this.search);
    this.abort?.abort();
    this.acts.stop();
    this.shown?.release();
    this.remembered = undefined;
  }

  private get words(): LookUpWords {
    return lookUpWords[this.language];
  }

  /** The author's form wherever there is one, else one that is written, in the language in force. */
  private bindForm(rewrite: boolean): void {
    const { element } = this.host;
    const authored = [...element.querySelectorAll('form')].find(
      (form) => form !== this.own && fieldOf(form, 'queryCode') && !form.closest('.gov-progress'),
    );
    const before = this.own;
    if (authored) {
      before?.remove();
      this.own = undefined;
    } else if (!before || rewrite) {
      const address = this.host.address();
      this.own = lookUpForm(this.language, address && `${address}/request-lookups`);
      for (const name of before ? ['number', 'queryCode'] : []) {
        const field = before && fieldOf(this.own, name);
        if (before && field) field.value = valueIn(before, name);
      }
      if (before) before.replaceWith(this.own);
      else element.prepend(this.own);
    }
    const form = authored ?? this.own;
    if (!form || form === this.form) return;
    this.form = form;
    this.errors?.clear();
    this.errors = new FormErrors(form);
    if (this.opened) this.hideForm();
  }

  /** What this tab still knows of this endpoint: an act whose outcome is unknown, or a receipt of just now. */
  private remember(): void {
    const address = this.host.address();
    if (!address || this.remembered === address) return;
    this.remembered = address;
    this.acts.resume(address);
    const { form } = this;
    const receipt = keptReceipt(address);
    if (!form || !receipt || valueIn(form, 'number') || valueIn(form, 'queryCode')) return;
    for (const name of ['number', 'queryCode'] as const) {
      const field = fieldOf(form, name);
      if (field) field.value = receipt[name];
    }
    this.tell(this.words.prefilled);
  }

  private readonly submit = (event: Event): void => {
    const { form } = this;
    if (event.defaultPrevented || !form || event.target !== form) return;
    if (!this.host.address() && form !== this.own && form.getAttribute('action')) return;
    event.preventDefault();
    this.search();
  };

  private readonly search = (): void => {
    window.removeEventListener('online', this.search);
    const { form, words } = this;
    const address = this.host.address();
    if (!form || this.abort) return;
    this.errors?.clear();
    if (!address) return this.complain([{ message: words.noEndpoint }]);
    const missing = (['number', 'queryCode'] as const).filter((name) => !valueIn(form, name));
    if (missing.length) {
      const field = (name: (typeof missing)[number]) => fieldOf(form, name);
      return this.complain(missing.map((name) => ({ message: words.fill(words[name]), field: field(name) })));
    }
    // Loads what shows the request while the answer is on its way.
    import('./progress.js').catch(() => undefined);
    void this.open(address, valueIn(form, 'number'), valueIn(form, 'queryCode'));
  };

  /** @param takeFocus where the person asked for it; a refresh by the page itself leaves the focus where it is */
  private async open(address: string, number: string, queryCode: string, said = ''): Promise<void> {
    const { words } = this;
    const abort = (this.abort = new AbortController());
    const stop = newElement('button', { type: 'button' }, words.stop);
    stop.addEventListener('click', () => abort.abort());
    this.tell(words.searching, stop);
    try {
      const view = await lookUpRequest(address, number, queryCode, { signal: abort.signal });
      this.abort = undefined;
      await this.show({ number, queryCode, view }, true, said);
      this.host.emit('gov-request-opened', { number: view.number, status: view.state });
    } catch (error) {
      this.abort = undefined;
      if (!(error instanceof EndpointError)) throw error;
      this.fail(error);
    }
  }

  private fail({ code, status, retryAfter }: EndpointError): void {
    const { words } = this;
    this.tell('', ...(this.shown?.tools ?? []));
    if (code === 'aborted') return;
    this.host.emit('gov-request-unopened', { code });
    if (code === 'offline') window.addEventListener('online', this.search);
    const answered = status >= 400 && status < 500 && status !== 408;
    const message =
      code === 'offline'
        ? words.offline
        : code === 'not-found' || code === 'validation-failed'
          ? words.wrong
          : status === 429
            ? words.tooMany(Math.ceil((retryAfter ?? 60_000) / 60_000))
            : answered
              ? words.notTaken(code === 'unexplained-status' ? String(status) : code)
              : words.noAnswer;
    if (this.shown) this.tell(message, ...this.shown.tools);
    else this.complain([{ message }]);
  }

  private async show(opened: Opened, takeFocus: boolean, said = ''): Promise<void> {
    const part = await import('./progress.js').catch(() => undefined);
    if (!part) return this.complain([{ message: this.words.notLoaded }]);
    const { element } = this.host;
    adoptSheet(element.getRootNode(), part.progressStyles);
    this.opened = opened;
    this.shown?.release();
    const before = this.shown?.content;
    this.shown = part.viewProgress(opened, this.language, {
      again: this.close,
      refresh: () => this.refresh(),
      act: (act) => this.acts.start(act),
      address: this.host.address() ?? '',
      tell: (sentence) => {
        this.news.textContent = sentence;
      },
    });
    if (before) before.replaceWith(this.shown.content);
    else element.append(this.shown.content);
    this.hideForm();
    this.lockTasks();
    this.tell(said, ...this.shown.tools);
    if (takeFocus) this.shown.content.querySelector('h2')?.focus();
  }

  private refresh(said = ''): void {
    const address = this.host.address();
    const { opened } = this;
    if (address && opened && !this.abort) void this.open(address, opened.number, opened.queryCode, said);
  }

  /** Forgets number and code, and offers the empty form. */
  private readonly close = (): void => {
    this.opened = undefined;
    this.shown?.release();
    this.shown?.content.remove();
    this.shown = undefined;
    this.marks.clear();
    const { form } = this;
    if (form) HTMLFormElement.prototype.reset.call(form);
    this.tell('');
    if (form) fieldOf(form, 'number')?.focus();
  };

  private hideForm(): void {
    const { form } = this;
    if (!form) return;
    this.marks.clear();
    this.marks.set(form, 'hidden', '');
    // The code must not wait in a hidden field for the next person.
    const code = fieldOf(form, 'queryCode');
    if (code) code.value = '';
  }

  /** While one thing is on its way nothing else about the request can be sent. */
  private lockTasks(): void {
    const tasks = this.shown?.content.querySelector<HTMLElement>('.gov-progress-tasks');
    if (tasks) tasks.hidden = this.acts.busy;
  }

  private actTaken({ action, number, queryCode }: Act): void {
    this.host.emit('gov-request-changed', { number, action });
    const address = this.host.address();
    const said = this.acts.words.taken[action];
    if (address) void this.open(address, number, queryCode, said);
    else this.tell(said);
  }

  private actRefused({ action }: Act, error: EndpointError): void {
    const message = this.acts.refusal(error);
    const form = this.shown?.content.querySelector<HTMLFormElement>(`[data-action="${action}"]`);
    this.lockTasks();
    if (form) new FormErrors(form).show([{ message }], '', '');
    else this.tell(message);
  }

  private complain(errors: FieldError[]): void {
    const { words } = this;
    this.tell('');
    this.errors?.show(errors, words.summary(errors.length), words.error);
  }

  private tell(sentence: string, ...buttons: readonly HTMLElement[]): void {
    this.tools.lang = this.language;
    this.news.textContent = sentence;
    this.buttons.textContent = '';
    this.buttons.append(...buttons);
  }
}
