import type { LoadWords } from './load.messages.js';
import { newElement as element } from '../../foundation/new-element.js';
import { button } from './part-elements.js';

/**
 * Asks for the password of an encrypted document. Nothing of it is kept, and it leaves the page for nowhere: the file is
 * opened here.
 *
 * @param place in which the form stands until it is answered
 * @returns undefined when the reader gives up
 */
export function askPassword(
  place: HTMLElement,
  words: LoadWords['password'],
  wrong: boolean,
): Promise<string | undefined> {
  const input = element('input', { type: 'password', autocomplete: 'off', required: true });
  const message = element('p', { role: 'alert' }, wrong ? words.wrong : '');
  const form = element(
    'form',
    { class: 'gov-password' },
    element('p', {}, words.why),
    element('label', {}, words.label, ' ', input),
    message,
  );
  return new Promise((resolve) => {
    const answer = (password: string | undefined) => {
      form.remove();
      resolve(password);
    };
    form.append(
      element('button', { type: 'submit' }, words.open),
      ' ',
      button(words.leave, () => answer(undefined)),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      answer(input.value);
    });
    place.append(form);
    input.focus();
  });
}
