import type { Language } from '../../foundation/language.js';
import { FormBinding } from './form-binding.js';
import type { FormCheck } from './form-check.js';
import { adoptPartStyles } from './part-styles.js';

let formsWritten = 0;

/** The form in the page: the author's wherever there is one, else one that the element writes as its own child. */
export class PageForm {
  binding: FormBinding | undefined;
  /** Checks the bound form; until its part has loaded the form is what the browser makes of it. */
  check: FormCheck | undefined;
  /** The form could not be written, because its part did not load. */
  missing = false;
  private own: HTMLFormElement | undefined;
  private idPrefix: string | undefined;

  /** @param changed called when another form is bound, and when it can be checked */
  constructor(
    private readonly host: HTMLElement,
    private readonly changed: () => void,
  ) {}

  /** An author's form with an address of its own can do without an endpoint. */
  get postsByItself(): boolean {
    return !this.own && !!this.binding?.form.getAttribute('action');
  }

  /** Binds the author's form, or the own one in this language. */
  async find(language: Language, action: string | undefined): Promise<void> {
    if (!this.authored) {
      // The author's form may still be on its way.
      if (document.readyState === 'loading') return;
      if (this.own?.lang !== language) await this.write(language, action);
    }
    const form = this.authored ?? this.own;
    if (form !== this.own) {
      this.own?.remove();
      this.own = undefined;
    }
    if (form && this.host.isConnected && this.binding?.form !== form) await this.bind(form);
  }

  /** A check whose part did not load with the page is tried again when it is needed. */
  async loadCheck(): Promise<FormCheck | undefined> {
    const { binding } = this;
    const part = await import('./form-check.js').catch(() => undefined);
    if (part && binding && binding === this.binding) this.check ??= new part.FormCheck(binding);
    return this.check;
  }

  release(): void {
    this.check?.release();
    this.check = undefined;
    this.binding?.release();
    this.binding = undefined;
  }

  private get authored(): HTMLFormElement | undefined {
    return [...this.host.querySelectorAll('form')].find((form) => form !== this.own);
  }

  private async bind(form: HTMLFormElement): Promise<void> {
    this.release();
    this.binding = new FormBinding(form);
    this.changed();
    if (await this.loadCheck()) this.changed();
  }

  private async write(language: Language, action: string | undefined): Promise<void> {
    const part = await import('./application-form.js').catch(() => undefined);
    this.missing = !part;
    if (!part) return this.changed();
    if (this.authored || !this.host.isConnected || this.own?.lang === language) return;
    adoptPartStyles(this.host, part.applicationFormLightStyles);
    this.idPrefix ??= `gov-request-${++formsWritten}`;
    const before = this.own;
    if (before) this.release();
    this.own = part.applicationForm(language, this.idPrefix, action);
    if (before) part.takeOver(before, this.own);
    if (before) before.replaceWith(this.own);
    else this.host.append(this.own);
  }
}
