import type { Language } from '../../foundation/language.js';
import { newElement } from '../../foundation/new-element.js';
import { filingWords } from './filing.messages.js';
import type { Filing } from './filing.js';
import { stayHere } from './public-terminal.js';

/**
 * What is told above the form while a filing has no definite answer: held until there is a network (nothing has left yet,
 * and it can be taken back), or 尚未确认, nobody knows yet whether it was filed. Its nodes stay, for the focus may be in them.
 */
export class FilingNotice {
  readonly element: HTMLElement;
  /** Why the page must stay open, where the attempt is held in memory alone. */
  private readonly stay = newElement('p');
  private readonly news = newElement('p', { role: 'status' });
  private readonly button = newElement('button', { type: 'button' });

  constructor(
    private readonly filing: Filing,
    readonly state: 'waiting' | 'unconfirmed',
    readonly language: Language,
    private readonly isTerminal: boolean,
    takeBack: () => void,
  ) {
    const words = filingWords[language];
    const waits = state === 'waiting';
    this.button.addEventListener('click', () => {
      if (waits) takeBack();
      else if (filing.asking) filing.stop();
      else filing.askAgain();
    });
    this.element = newElement(
      'section',
      { class: 'unconfirmed', tabindex: '-1', 'aria-labelledby': state, lang: language },
      newElement('h2', { id: state }, waits ? words.waiting : words.unconfirmed),
      newElement('p', {}, waits ? words.waitingText : words.unconfirmedText),
      this.stay,
      this.news,
      this.button,
    );
    this.update();
  }

  update(): void {
    const { filing, language } = this;
    const words = filingWords[language];
    this.stay.hidden = filing.kept;
    write(this.stay, filing.kept ? '' : stayHere(this.isTerminal, this.state === 'waiting', language));
    if (this.state === 'waiting') return write(this.button, words.takeBack);
    const time = filing.askedAt?.toLocaleTimeString(language);
    write(this.news, filing.asking ? words.sending : time ? words.askedAt(time) : '');
    write(this.button, filing.asking ? words.stop : words.askAgain);
  }
}

/** Only what is new: screen readers tell everything that is written. */
function write(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
