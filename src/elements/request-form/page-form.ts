import type { FormDefinition } from '../../disclosure-request/views.js';
import { transfer } from '../../endpoint/transfer.js';
import type { Language } from '../../foundation/language.js';
import { FormBinding } from './form-binding.js';
import { adoptPartStyles } from './part-styles.js';

let formsWritten = 0;

/** The endpoint's definition of its form is not waited for longer. Milliseconds. */
const PATIENCE = 2000;

/** What the page says of the form that the element writes. */
export interface Wanted {
  /** The endpoint's address; undefined where none is named. */
  address: string | undefined;
  /** The `fields` attribute. */
  fields: string;
  /** Filled in by staff. */
  assisted: boolean;
}

export interface PageFormListener {
  /** A form is there. */
  bound(binding: FormBinding): void;
  /** It is about to be given back. */
  released(): void;
  /** The form could not be written. */
  missing(): void;
}

/** The form in the page: the author's wherever there is one, else one that the element writes as its own child. */
export class PageForm {
  binding: FormBinding | undefined;
  /** The form could not be written, because its part did not load. */
  missing = false;
  /** The endpoint's own definition of the form that the element wrote. */
  definition: FormDefinition | undefined;
  private asked: Promise<unknown> | undefined;
  private own: HTMLFormElement | undefined;
  private addRest: (() => Promise<void>) | undefined;
  /** When the first form could be filled in: another in its place, in another language for instance, goes on with it. */
  private readyAt: number | undefined;
  private isComplete = false;
  private idPrefix: string | undefined;

  constructor(
    private readonly host: HTMLElement,
    private readonly listener: PageFormListener,
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
    if (!form || !this.host.isConnected || this.binding?.form === form) return;
    this.release();
    this.binding = new FormBinding(form, (this.readyAt ??= performance.now()));
    this.listener.bound(this.binding);
  }

  /** The endpoint's definition of its form, as it came; asked for once, unless the element left the page meanwhile. */
  ask(address: string | undefined, signal?: AbortSignal): Promise<unknown> {
    return (this.asked ??= definitionAt(address, signal).catch(() => {
      if (signal?.aborted) this.asked = undefined;
    }));
  }

  /** The applicant begins: what an own form asks organisations alone is added to it. Rejects where it does not load. */
  async complete(): Promise<void> {
    this.isComplete = true;
    await this.addRest?.();
    this.binding?.followKind();
  }

  release(): void {
    if (!this.binding) return;
    this.listener.released();
    this.binding.release();
    this.binding = undefined;
  }

  private get authored(): HTMLFormElement | undefined {
    return [...this.host.querySelectorAll('form')].find((form) => form !== this.own);
  }

  private async write(
    language: Language,
    { address, fields, assisted }: Wanted,
    anew = false,
  ): Promise<void> {
    const loading = Promise.all([import('./application-form.js'), this.own && import('./take-over.js')]);
    loading.catch(() => undefined);
    const answer = await this.ask(address);
    this.idPrefix ??= `gov-request-${++formsWritten}`;
    const written = await loading
      .then(async ([part, moving]) => {
        const definition = part.readFormDefinition(answer);
        const wish = part.readWish(fields, assisted, language, definition);
        // Where the browser itself would post it to.
        const action = address && `${address}/requests`;
        const made = await part.applicationForm(language, this.idPrefix ?? '', action, wish);
        if (this.isComplete) await made.complete();
        return { part, moving, definition, ...made };
      })
      .catch(() => undefined);
    // Where a form stands already, it goes on.
    this.missing = !written && !this.own;
    if (!written) return this.listener.missing();
    if (this.authored || !this.host.isConnected || (this.own?.lang === language && !anew)) return;
    const { part, moving, definition, form, complete } = written;
    adoptPartStyles(this.host, part.applicationFormLightStyles);
    const before = this.own;
    if (before) this.release();
    this.definition = definition;
    this.addRest = complete;
    this.own = form;
    if (before) {
      moving?.takeOver(before, form);
      before.replaceWith(form);
    } else this.host.append(form);
  }
}

async function definitionAt(address: string | undefined, signal?: AbortSignal): Promise<unknown> {
  if (!address) return undefined;
  const from = { address: `${address}/forms/request`, signal, timeout: PATIENCE };
  const { response, text } = await transfer(from);
  return response.ok ? JSON.parse(text) : undefined;
}
