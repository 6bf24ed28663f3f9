/**
 * The part that does the work of the box: the letter and its look-up, their errors, what the endpoint answers, and the
 * letter whose outcome is not known yet. Published answers come with a part of their own.
 */
import { EndpointError } from '../../endpoint/endpoint-error.js';
import { KeyedAttempt } from '../../endpoint/keyed-attempt.js';
import type { LatePart, PartHost } from '../../endpoint/late-element.js';
import {
  lookUpSuggestion,
  sendSuggestion,
  type Suggestion,
  type SuggestionKind,
  type SuggestionReceipt,
} from '../../endpoint/suggestions.js';
import { adoptSheet } from '../../foundation/adopt-sheet.js';
import { attemptPanel } from '../../foundation/attempt-panel.js';
import { FormErrors, type FieldError } from '../../foundation/form-errors.js';
import { fieldOf, valueIn } from '../../foundation/labelled-field.js';
import type { Language } from '../../foundation/language.js';
import { Marks } from '../../foundation/marks.js';
import { newElement } from '../../foundation/new-element.js';
import { shortFormStyles } from '../../foundation/short-form.styles.js';
import { letterBoxWords, type LetterBoxWords } from './letter-box.messages.js';
import { fieldErrors, reasonOf } from './letter-errors.js';
import { findingsOf, kindOf, letterIn, type LetterFinding } from './letter.js';
import { forgetReceipt, recallReceipt, rememberReceipt } from './letter-receipt.memory.js';
import { viewLetter, type LetterView, type ShownLetter } from './letter-view.js';
import { letterViewStyles } from './letter-view.styles.js';
import { TakenAlong } from './taken-along.js';
import { takeOver, writeBox, type WrittenBox } from './written-box.js';

interface BoundForm {
  form: HTMLFormElement;
  errors: FormErrors;
}

export class LetterBox implements LatePart {
  readonly tools = newElement('div', { class: 'tools' });

  private readonly news = newElement('p', { role: 'status' });
  private readonly buttons = newElement('div');
  private readonly marks = new Marks();
  private readonly takenAlong: TakenAlong;
  private readonly attempt: KeyedAttempt<Suggestion, SuggestionReceipt>;
  private letter: BoundForm | undefined;
  private lookUp: BoundForm | undefined;
  /** Everything that the element has written, where the author has no letter. */
  private own: (WrittenBox & { made: string }) | undefined;
  private panel: HTMLElement | undefined;
  private shown: LetterView | undefined;
  private shownLetter: ShownLetter | undefined;
  private language: Language;
  private remembered: string | undefined;
  private abort: AbortController | undefined;

  constructor(private readonly host: PartHost) {
    const { element } = host;
    this.language = host.language();
    this.takenAlong = new TakenAlong(element);
    this.attempt = new KeyedAttempt<Suggestion, SuggestionReceipt>({
      name: 'gov-suggestion-attempt',
      send: sendSuggestion,
      changed: () => this.showAttempt(),
      taken: (receipt, content) => this.taken(receipt, content),
      refused: (error) => this.refused(error),
      unconfirmed: ({ code }) => {
        host.emit('gov-suggestion-unconfirmed', { code });
        this.panel?.focus();
      },
    });
    for (const styles of [letterViewStyles, shortFormStyles]) adoptSheet(element.getRootNode(), styles);
    element.addEventListener('submit', this.submit);
    this.tools.append(this.news, this.buttons);
    this.update();
  }

  update(): void {
    const language = this.host.language();
    const other = language !== this.language;
    this.language = language;
    this.bind();
    if (other) {
      this.showAttempt();
      if (this.shownLetter) this.show(this.shownLetter, false);
    }
    this.remember();
  }

  stop(): void {
    this.takenAlong.stop();
    this.abort?.abort();
    this.attempt.stop();
    this.shown?.release();
    this.remembered = undefined;
  }

  private get words(): LetterBoxWords {
    return letterBoxWords[this.language];
  }

  private get kind(): SuggestionKind {
    return kindOf((this.host.element as { kind?: unknown }).kind);
  }

  private get action(): string | undefined {
    const address = this.host.address();
    return address && `${address}/suggestions`;
  }

  /** The author's forms wherever there is a letter among them, else forms that are written. */
  private bind(): void {
    const { element } = this.host;
    const authored = [...element.querySelectorAll('form')].filter((form) => !this.own?.whole.contains(form));
    const letter = authored.find((form) => fieldOf(form, 'text'));
    const lookUp = authored.find((form) => fieldOf(form, 'queryCode'));
    if (letter || lookUp) {
      this.own?.whole.remove();
      this.own = undefined;
    } else {
      this.write();
    }
    this.letter = this.bound(this.letter, letter ?? this.own?.letter);
    this.lookUp = this.bound(this.lookUp, lookUp ?? this.own?.lookUp);
    if (this.letter) this.takenAlong.start(this.letter.form);
    this.hideLetter();
  }

  private bound(before: BoundForm | undefined, form: HTMLFormElement | undefined): BoundForm | undefined {
    if (before?.form === form) return before;
    before?.errors.clear();
    return form && { form, errors: new FormErrors(form) };
  }

  /** Writes the box in the language in force, taking over what has been filled in. */
  private write(): void {
    const { language, kind, action } = this;
    const made = `${language} ${kind} ${action ?? ''}`;
    if (this.own?.made === made) return;
    const box = writeBox(kind, language, action, () => this.host.address());
    const before = this.own;
    if (before) {
      takeOver(before, box);
      before.whole.replaceWith(box.whole);
    } else {
      this.host.element.append(box.whole);
    }
    this.own = { ...box, made };
  }

  /** What this tab still knows of this endpoint: a letter whose outcome is unknown, or a receipt. */
  private remember(): void {
    const address = this.host.address();
    if (!address || this.remembered === address) return;
    this.remembered = address;
    this.attempt.resume(address, this.place(address));
    const receipt = recallReceipt(this.place(address));
    if (receipt && !this.shownLetter) this.show({ receipt }, false);
  }

  private readonly submit = (event: Event): void => {
    const which = [this.letter, this.lookUp].find((one) => one?.form === event.target);
    if (event.defaultPrevented || !which) return;
    const { form } = which;
    if (!this.host.address() && !this.own && form.getAttribute('action')) return;
    event.preventDefault();
    which.errors.clear();
    if (!this.host.address()) this.complain(which, [{ message: this.words.noEndpoint }]);
    else if (which === this.letter) this.send(which);
    else void this.search(which);
  };

  private send(letter: BoundForm): void {
    const address = this.host.address();
    if (!address || this.attempt.state !== 'idle') return;
    const findings = findingsOf(letter.form);
    if (findings.length) return this.complain(letter, this.errorsOf(findings, letter));
    this.tell('');
    this.attempt.start(address, this.place(address), letterIn(letter.form, this.kind));
  }

  private async search(lookUp: BoundForm): Promise<void> {
    const { words } = this;
    const { form } = lookUp;
    const address = this.host.address();
    if (!address || this.abort) return;
    const missing = (['number', 'queryCode'] as const).filter((name) => !valueIn(form, name));
    if (missing.length) {
      const errors = missing.map((name) => ({
        message: words.fill(words[name]),
        field: fieldOf(form, name),
      }));
      return this.complain(lookUp, errors);
    }
    const abort = (this.abort = new AbortController());
    const stop = newElement('button', { type: 'button' }, words.stop);
    stop.addEventListener('click', () => abort.abort());
    this.tell(words.searching, stop);
    try {
      const [number, queryCode] = [valueIn(form, 'number'), valueIn(form, 'queryCode')];
      const view = await lookUpSuggestion(address, number, queryCode, { signal: abort.signal });
      this.abort = undefined;
      const code = fieldOf(form, 'queryCode');
      if (code) code.value = '';
      this.tell('');
      this.show({ view }, true);
    } catch (error) {
      this.abort = undefined;
      if (!(error instanceof EndpointError)) throw error;
      this.tell('');
      const { code } = error;
      const wrong = code === 'not-found' || code === 'validation-failed';
      if (code !== 'aborted')
        this.complain(lookUp, [{ message: wrong ? words.wrong : reasonOf(error, words) }]);
    }
  }

  private taken(receipt: SuggestionReceipt, { kind }: Suggestion): void {
    const address = this.host.address() ?? '';
    rememberReceipt(this.place(address), receipt);
    // The next person at this computer finds an empty form.
    if (this.letter) HTMLFormElement.prototype.reset.call(this.letter.form);
    this.takenAlong.forget();
    this.host.emit('gov-suggestion-sent', { number: receipt.number, kind });
    // The panel of the attempt goes first, and with it the focus.
    void Promise.resolve().then(() => this.show({ receipt }, true));
  }

  private refused(error: EndpointError): void {
    const { letter } = this;
    const { code, errors } = error;
    this.hideLetter();
    if (code !== 'aborted') this.host.emit('gov-suggestion-refused', { code });
    if (!letter) return;
    const told = this.errorsOf(errors, letter);
    this.complain(letter, told.length ? told : [{ message: reasonOf(error, this.words) }]);
  }

  private showAttempt(): void {
    const { words, attempt } = this;
    const focused = this.panel?.contains(document.activeElement);
    this.panel?.remove();
    this.panel = undefined;
    if (attempt.content && attempt.state !== 'idle') {
      this.panel = attemptPanel(attempt, words, words.unconfirmedText, attempt.content.text, words.sending);
      this.panel.lang = this.language;
      this.host.element.prepend(this.panel);
      if (focused) (this.panel.querySelector('button') ?? this.panel).focus();
    }
    this.hideLetter();
  }

  /** A letter that is on its way cannot be changed; where a receipt stands, its form has no place. */
  private hideLetter(): void {
    const { letter } = this;
    const away = this.attempt.state !== 'idle' || !!this.shownLetter;
    this.marks.clear();
    if (letter && away) this.marks.set(letter.form, 'hidden', '');
  }

  private show(what: ShownLetter, takeFocus: boolean): void {
    this.shown?.release();
    this.shown?.content.remove();
    this.shownLetter = what;
    this.shown = viewLetter(what, this.language, this.close, (sentence) => {
      this.news.textContent = sentence;
    });
    const { element } = this.host;
    const place = this.letter?.form;
    if (place?.parentNode && element.contains(place))
      place.parentNode.insertBefore(this.shown.content, place);
    else element.prepend(this.shown.content);
    this.hideLetter();
    this.tell('', ...this.shown.tools);
    if (takeFocus) this.shown.content.querySelector('h2')?.focus();
  }

  /** Clears what is shown from the page and from the tab's memory, and offers an empty letter. */
  private readonly close = (): void => {
    const address = this.host.address();
    if (address) forgetReceipt(this.place(address));
    this.shown?.release();
    this.shown?.content.remove();
    this.shown = undefined;
    this.shownLetter = undefined;
    this.hideLetter();
    this.tell('');
    const { letter } = this;
    if (letter) fieldOf(letter.form, 'text')?.focus();
  };

  private errorsOf(findings: readonly LetterFinding[], { form }: BoundForm): FieldError[] {
    return fieldErrors(findings, form, this.kind, this.words);
  }

  private complain({ errors }: BoundForm, found: FieldError[]): void {
    const { words } = this;
    errors.show(found, words.summary(found.length), words.error);
  }

  private tell(sentence: string, ...buttons: readonly HTMLElement[]): void {
    this.tools.lang = this.language;
    this.news.textContent = sentence;
    this.buttons.textContent = '';
    this.buttons.append(...buttons);
  }

  private place(address: string): string {
    return `${address}#${this.host.element.id}`;
  }
}
