import { newElement } from './new-element.js';

export interface AttemptWords {
  unconfirmed: string;
  notKept: string;
  askAgain: string;
  stop: string;
}

/** What of an attempt is shown. */
export interface PendingAttempt {
  state: string;
  asking: boolean;
  kept: boolean;
  askAgain(): void;
  stop(): void;
}

/**
 * What is on its way, as a piece of the page's content: that it is being sent; or that nobody knows yet whether it was
 * taken, with what was sent. The person can stop the asking, or ask again.
 *
 * @param text what it means that the outcome is unknown
 * @param news said while an answer is being waited for
 */
export function attemptPanel(
  attempt: PendingAttempt,
  words: AttemptWords,
  text: string,
  sent: string,
  news: string,
): HTMLElement {
  const unknown = attempt.state === 'unconfirmed';
  const button = newElement('button', { type: 'button' }, attempt.asking ? words.stop : words.askAgain);
  button.addEventListener('click', () => (attempt.asking ? attempt.stop() : attempt.askAgain()));
  const explained = [
    newElement('h2', {}, words.unconfirmed),
    newElement('p', {}, text),
    ...(sent ? [newElement('blockquote', {}, sent)] : []),
    ...(attempt.kept ? [] : [newElement('p', {}, words.notKept)]),
  ];
  return newElement(
    'div',
    { class: 'gov-unconfirmed', tabindex: '-1' },
    ...(unknown ? explained : []),
    newElement('p', { role: 'status' }, attempt.asking ? news : ''),
    button,
  );
}
