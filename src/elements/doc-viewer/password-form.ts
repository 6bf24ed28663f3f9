import { adoptSheet } from '../../foundation/adopt-sheet.js';
import type { LoadWords } from './load.messages.js';
import { newElement as element } from '../../foundation/new-element.js';
import { button } from './part-elements.js';

/** It stands among the page's own content, where no sheet of the shell reaches. */
const styles = `
.gov-password{max-width:24rem;padding:8px 0}
.gov-password p{margin:0 0 8px;text-indent:0}
.gov-password [role=alert]:not(:empty){padding-left:12px;border-left:3px solid var(--gov-danger,#b3261e)}
.gov-password label{display:block;margin:0 0 12px}
.gov-password input{display:block;box-sizing:border-box;width:100%;margin:4px 0 0}
.gov-password input,.gov-password button{min-height:44px;padding:0 12px;border:1px solid var(--gov-line,#767676);border-radius:3px;
background:var(--gov-paper,Canvas);color:inherit;font:inherit}
.gov-password input:focus,.gov-password button:focus{outline:3px solid var(--gov-focus,var(--gov-accent,currentColor));outline-offset:2px}`;

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
    adoptSheet(place.getRootNode(), styles);
    place.append(form);
    input.focus();
  });
}
