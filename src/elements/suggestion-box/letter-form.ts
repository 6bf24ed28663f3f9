import type { SuggestionKind } from '../../endpoint/suggestions.js';
import { labelledField } from '../../foundation/labelled-field.js';
import type { Language } from '../../foundation/language.js';
import { newElement } from '../../foundation/new-element.js';
import { letterBoxWords } from './letter-box.messages.js';
import { limits, type LetterField } from './letter.js';

let formsWritten = 0;

/**
 * The letter as an ordinary form, for a page whose author has none. A report of a mistake takes the page's address and
 * the selected words along in fields of their own, so that the sender sees them and can change or empty them.
 *
 * @param action where the browser itself posts it to
 */
export function letterForm(
  kind: SuggestionKind,
  language: Language,
  action: string | undefined,
): HTMLFormElement {
  const words = letterBoxWords[language];
  const prefix = `gov-letter-${++formsWritten}`;
  const { optional } = words;
  const field = (
    tag: 'input' | 'textarea',
    name: LetterField,
    text: { label: string; optional?: string; help?: string },
    attributes: Record<string, string | boolean>,
  ) => labelledField(tag, { id: `${prefix}-${name.replace('.', '-')}`, name, ...text }, attributes);
  const about =
    kind === 'mistake'
      ? [
          field(
            'input',
            'page.address',
            { label: words.page, optional, help: words.takenAlong },
            { type: 'text', inputmode: 'url', autocomplete: 'off', spellcheck: 'false' },
          ),
          field(
            'textarea',
            'page.quote',
            { label: words.quote, optional, help: words.quoteHelp },
            { rows: '2', autocomplete: 'off' },
          ),
        ]
      : [];
  const publish = `${prefix}-publish`;
  return newElement(
    'form',
    { class: 'gov-short-form', method: 'post', action, lang: language },
    newElement('input', { type: 'hidden', name: 'kind', value: kind }),
    newElement('input', { type: 'hidden', name: 'language', value: language }),
    ...about,
    field(
      'textarea',
      'text',
      { label: words.text[kind], help: words.textHelp(limits.text) },
      { rows: '6', required: true, autocomplete: 'off' },
    ),
    newElement(
      'fieldset',
      { 'aria-describedby': `${prefix}-contact-help` },
      newElement('legend', {}, words.contact, newElement('span', {}, optional)),
      newElement('small', { id: `${prefix}-contact-help` }, words.contactHelp),
      field(
        'input',
        'contact.phone',
        { label: words.phone },
        { type: 'tel', autocomplete: 'tel', class: 'gov-short-field' },
      ),
      field('input', 'contact.email', { label: words.email }, { type: 'email', autocomplete: 'email' }),
    ),
    newElement(
      'div',
      { class: 'gov-choice' },
      newElement('input', { id: publish, type: 'checkbox', name: 'publishAnswer', value: 'true' }),
      newElement('label', { for: publish }, words.publish),
    ),
    newElement('p', {}, words.clock[kind]),
    newElement('button', { type: 'submit' }, words.submit[kind]),
  );
}

/** Number and code of a letter that was sent before. */
export function letterLookUpForm(language: Language, action: string | undefined): HTMLFormElement {
  const words = letterBoxWords[language];
  const prefix = `gov-letter-${++formsWritten}`;
  const secret = {
    type: 'text',
    class: 'gov-short-field',
    autocomplete: 'off',
    spellcheck: 'false',
    required: true,
    maxlength: '60',
  };
  return newElement(
    'form',
    { class: 'gov-short-form', method: 'post', action, lang: language, autocomplete: 'off' },
    newElement('input', { type: 'hidden', name: 'language', value: language }),
    labelledField('input', { id: `${prefix}-number`, name: 'number', label: words.number }, secret),
    labelledField('input', { id: `${prefix}-code`, name: 'queryCode', label: words.queryCode }, secret),
    newElement('button', { type: 'submit' }, words.search),
  );
}
