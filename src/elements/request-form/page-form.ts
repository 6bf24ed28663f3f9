import type { FormDefinition } from '../../disclosure-request/views.js';
import { nearestLanguage, type Language } from '../../foundation/language.js';
import { FormBinding } from './form-binding.js';
import type { Attachments } from './attachments.js';
import type { Draft } from './draft.js';
import type { FormCheck } from './form-check.js';
import { adoptPartStyles } from './part-styles.js';

let formsWritten = 0;

/** What the page says of the form that the element writes. */
export interface Wanted {
  /** Where the browser itself posts it to. */
  action: string | undefined;
  /** The `fields` attribute. */
  fields: string;
  /** Filled in by staff. */
  assisted: boolean;
  /** The endpoint's own definition of the form, as it came; undefined where there is none. */
  definition: (signal?: AbortSignal) => Promise<unknown>;
}

/** The form in the page: the author's wherever there is one, else one that the element writes as its own child. */
export class PageForm {
  binding: FormBinding | undefined;
  /** Checks the bound form; until its part has loaded the form is what the browser makes of it. */
  check: FormCheck | undefined;
  /** Keeps what is filled in; not on a public terminal, and not before its part has loaded. */
  draft: Draft | undefined;
  /** Files that are sent along, where the form has a place for them and the endpoint takes any. */
  attachments: Attachments | undefined;
  /** The form could not be written, because its part did not load. */
  missing = false;
  /** The endpoint's own definition of the form that the element wrote. */
  definition: FormDefinition | undefined;
  private asked: Promise<unknown> | undefined;
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

  /** Whether the element wrote it. */
  get isOwn(): boolean {
    return !!this.own && this.binding?.form === this.own;
  }

  /** Writes the own form anew by another definition, with everything that was filled in. */
  async renew(language: Language, wanted: Wanted, definition: unknown): Promise<void> {
    this.asked = Promise.resolve(definition);
    await this.write(language, wanted, true);
    await this.find(language, wanted);
  }

  /** Binds the author's form, or the own one in this language. */
  async find(language: Language, wanted: Wanted): Promise<void> {
    if (!this.authored) {
      // The author's form may still be on its way.
      if (document.readyState === 'loading') return;
      if (this.own?.lang !== language) await this.write(language, wanted);
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
    if (part && binding && binding === this.binding) {
      this.check ??= new part.FormCheck(binding, () => nearestLanguage(this.host));
    }
    return this.check;
  }

  /** Begins to keep what is filled in, and finds what was kept before. */
  async loadDraft(place: string, language: Language): Promise<void> {
    const { binding } = this;
    if (this.draft) return;
    const part = await import('./draft.js').catch(() => undefined);
    if (!part || !binding || binding !== this.binding || this.draft) return;
    this.draft = new part.Draft(binding, place, language);
    this.changed();
  }

  /** What the endpoint asks for beside the fields; puts the chooser of files into the form's `data-gov-attachments`. */
  async loadRest(address: string, language: Language, wanted: Wanted): Promise<void> {
    const { binding } = this;
    this.check?.prove(address, (signal) => this.ask(wanted, signal), !!this.asked);
    const box = binding?.form.querySelector('[data-gov-attachments]');
    if (!box || this.attachments) return;
    const part = await import('./attachments.js').catch(() => undefined);
    const limits = part?.readFormDefinition(await this.ask(wanted))?.attachments;
    if (!part || !limits?.files || binding !== this.binding || this.attachments) return;
    this.attachments = new part.Attachments(box, address, limits, language);
  }

  release(): void {
    this.attachments?.release();
    this.attachments = undefined;
    this.draft?.release();
    this.draft = undefined;
    this.check?.release();
    this.check = undefined;
    this.binding?.release();
    this.binding = undefined;
  }

  /** Once, unless the element left the page meanwhile. */
  private ask(wanted: Wanted, signal?: AbortSignal): Promise<unknown> {
    return (this.asked ??= wanted.definition(signal).catch(() => {
      if (signal?.aborted) this.asked = undefined;
    }));
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

  private async write(language: Language, wanted: Wanted, anew = false): Promise<void> {
    const loading = import('./application-form.js').catch(() => undefined);
    const definition = await this.ask(wanted);
    const part = await loading;
    this.missing = !part;
    if (!part) return this.changed();
    if (this.authored || !this.host.isConnected || (this.own?.lang === language && !anew)) return;
    adoptPartStyles(this.host, part.applicationFormLightStyles);
    this.idPrefix ??= `gov-request-${++formsWritten}`;
    const before = this.own;
    if (before) this.release();
    this.definition = part.readFormDefinition(definition);
    const wish = part.readWish(wanted.fields, wanted.assisted, language, this.definition);
    this.own = part.applicationForm(language, this.idPrefix, wanted.action, wish);
    if (before) {
      part.takeOver(before, this.own);
      before.replaceWith(this.own);
    } else this.host.append(this.own);
  }
}
