/**
 * Checks a form by the shared rules, tells what is to be corrected, and writes a stored application back
 * into the fields. Until it is there the browser's own checks and the endpoint's are in force.
 */
import { ownValue } from '../../disclosure-request/values.js';
import {
  applicationFromFields,
  checkApplication,
  fieldsOfApplication,
  formVersion,
  isFieldName,
  type Application,
} from '../../disclosure-request/index.js';
import type { Language } from '../../foundation/language.js';
import { ErrorSummary, type SummaryFrame } from './error-summary.js';
import { isChoice, type FormBinding } from './form-binding.js';
import { captchaAnswered, filingHeaders } from './filing-headers.js';
import { formCheckWords } from './form-check.messages.js';
import { Marks } from '../../foundation/marks.js';
import { newElement } from '../../foundation/new-element.js';
import { NumberNotes } from './number-notes.js';
import type { Proof } from './proof.js';
import { LeftNote } from './public-terminal.js';
import { nativeProblems, problemsOf, type FindingLike } from './problems.js';

export class FormCheck {
  private readonly marks = new Marks();
  private readonly notes: NumberNotes;
  private readonly summary: ErrorSummary;
  private readonly obstacle = new Marks();
  private readonly leftNote: LeftNote;
  private proof: Promise<Proof | undefined> | undefined;
  private proves: Proof | undefined;
  private isProving = false;
  private readonly left = new AbortController();

  constructor(
    private readonly binding: FormBinding,
    private readonly language: () => Language,
  ) {
    // The summary tells all errors at once; the browser's own bubbles tell one at a time and vanish.
    this.marks.set(binding.form, 'novalidate', '');
    this.summary = new ErrorSummary(binding);
    this.notes = new NumberNotes(binding, language);
    this.leftNote = new LeftNote(binding);
  }

  /** @returns the application, or undefined after telling what is to be corrected */
  check(): Application | undefined {
    const language = this.language();
    const words = formCheckWords[language];
    this.summary.clear();
    const { value } = applicationFromFields(this.entries());
    const { application, errors } = checkApplication({ formVersion, ...value });
    const problems = problemsOf(errors, this.binding, words);
    problems.push(...nativeProblems(this.binding, problems));
    if (!problems.length) return application;
    this.summary.show(problems, words, language);
    return undefined;
  }

  /** What is told of the form beside the application; undefined while the site's captcha is not answered. */
  async headers(repeats = ''): Promise<(() => Record<string, string>) | undefined> {
    const { form } = this.binding;
    if (!captchaAnswered(form)) return undefined;
    const proof = await this.proof;
    await proof?.ready();
    return filingHeaders(form, this.binding.readyAt, proof?.take() ?? '', repeats);
  }

  /** What is said of a form that was filled in as only machines do; empty where it may be filed. */
  tooEarly(minimumSeconds = 0): string {
    const seconds = Math.ceil(minimumSeconds - (performance.now() - this.binding.readyAt) / 1000);
    return seconds > 0 ? formCheckWords[this.language()].tooEarly(seconds) : '';
  }

  /** At a public terminal: tells that somebody has left before there was an answer. */
  tellLeft(place: string): void {
    this.leftNote.show(place, this.language());
  }

  /** A sentence while the proof of work is still being done. */
  working(): string {
    return this.isProving && !this.proves?.atHand ? formCheckWords[this.language()].proving : '';
  }

  /**
   * Where the endpoint's definition of the form asks for a proof of work, begins it, so that it is there when the
   * applicant confirms; and says above the form at once where it cannot be done, not when everything has been filled in.
   */
  prove(address: string, definition: (signal: AbortSignal) => Promise<unknown>): void {
    this.proof ??= definition(this.left.signal).then(async (known) => {
      const isWanted = ownValue(ownValue(known, 'antiAbuse'), 'proofOfWork');
      if (!isWanted || this.left.signal.aborted) return undefined;
      this.isProving = true;
      return this.startProof(address);
    });
  }

  /** Tells what the endpoint found wrong, in the same places; where it named no field, a sentence about the whole. */
  tell(findings: readonly FindingLike[], general: string, code = '', frame?: SummaryFrame): void {
    const language = this.language();
    const words = formCheckWords[language];
    this.summary.show(
      problemsOf(findings, this.binding, words),
      words,
      language,
      findings.length ? '' : /^challenge-/.test(code) ? words.proofExpired : general,
      frame,
    );
  }

  /** Writes a stored application into the fields, so that nothing is lost when the page was loaded anew. */
  fill(application: Application): void {
    const values = fieldsOfApplication(application);
    for (const control of this.binding.controls) {
      const own = values.filter(([name]) => name === control.name).map(([, value]) => value);
      if (isChoice(control)) control.checked = own.includes(control.value);
      else if (isFieldName(control.name)) control.value = own[0] ?? '';
    }
    this.binding.followKind();
    // The files themselves are with the endpoint; what names them goes into the form again.
    this.nameFiles(application.attachments ?? []);
  }

  release(): void {
    this.left.abort();
    this.proves?.release();
    this.obstacle.clear();
    this.leftNote.clear();
    this.notes.release();
    this.summary.clear();
    this.marks.clear();
  }

  private async startProof(address: string): Promise<Proof | undefined> {
    const told = (works: boolean) => {
      this.obstacle.clear();
      const { form } = this.binding;
      const words = formCheckWords[this.language()].noProof;
      const note = newElement('p', { class: 'gov-field-note', role: 'alert' }, words);
      if (!works) this.obstacle.insert(note, form, form.firstChild);
    };
    const part = await import('./proof.js').catch(() => undefined);
    if (part && !this.left.signal.aborted) this.proves = new part.Proof(address, told);
    else if (!part) told(false);
    return this.proves;
  }

  private nameFiles(ids: readonly string[]): void {
    const { form } = this.binding;
    const named = new FormData(form).getAll('attachments');
    const missing = ids.filter((id) => !named.includes(id));
    form.append(
      ...missing.map((value) => newElement('input', { type: 'hidden', name: 'attachments', value })),
    );
    if (missing.length) form.dispatchEvent(new Event('change'));
  }

  private entries(): Iterable<[string, unknown]> {
    // TypeScript's list of the DOM has FormData's iterator in another library than the one used here.
    return new FormData(this.binding.form) as unknown as Iterable<[string, unknown]>;
  }
}
