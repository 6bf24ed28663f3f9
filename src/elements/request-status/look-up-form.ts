import { labelledField } from '../../foundation/labelled-field.js';
import type { Language } from '../../foundation/language.js';
import { newElement } from '../../foundation/new-element.js';
import { lookUpWords } from './look-up.messages.js';

let formsWritten = 0;

/**
 * The look-up as an ordinary form, for a page whose author has none. Nothing of it is kept by the browser's memory of
 * forms: the code is a secret, and the next person at a shared computer must not be offered it.
 *
 * @param action where the browser itself posts it to
 */
export function lookUpForm(language: Language, action: string | undefined): HTMLFormElement {
  const words = lookUpWords[language];
  const prefix = `gov-look-up-${++formsWritten}`;
  const secret = {
    type: 'text',
    class: 'gov-short-field',
    autocomplete: 'off',
    autocapitalize: 'characters',
    spellcheck: 'false',
    required: true,
    maxlength: '60',
  };
  return newElement(
    'form',
    { class: 'gov-short-form', method: 'post', action, lang: language, autocomplete: 'off' },
    newElement('input', { type: 'hidden', name: 'language', value: language }),
    labelledField(
      'input',
      { id: `${prefix}-number`, name: 'number', label: words.number, help: words.numberHelp },
      secret,
    ),
    labelledField(
      'input',
      { id: `${prefix}-code`, name: 'queryCode', label: words.queryCode, help: words.queryCodeHelp },
      secret,
    ),
    newElement('button', { type: 'submit' }, words.submit),
  );
}
