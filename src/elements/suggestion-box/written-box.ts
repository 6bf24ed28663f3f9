/** What the element writes where the page has no letter of its author's: the letter, its look-up, published answers. */
import type { SuggestionKind } from '../../endpoint/suggestions.js';
import { fieldOf, valueIn } from '../../foundation/labelled-field.js';
import type { Language } from '../../foundation/language.js';
import { newElement } from '../../foundation/new-element.js';
import { letterBoxWords } from './letter-box.messages.js';
import { letterForm, letterLookUpForm } from './letter-form.js';
import { letterFields } from './letter.js';
import { publishedAnswers } from './published-answers.js';

export interface WrittenBox {
  whole: HTMLElement;
  letter: HTMLFormElement;
  lookUp: HTMLFormElement;
}

/**
 * @param action where the letter is posted without script
 * @param endpoint the endpoint's address at the time when answers are asked for
 */
export function writeBox(
  kind: SuggestionKind,
  language: Language,
  action: string | undefined,
  endpoint: () => string | undefined,
): WrittenBox {
  const letter = letterForm(kind, language, action);
  const lookUp = letterLookUpForm(language, action && action.replace(/s$/, '-lookups'));
  const summary = newElement('summary', {}, letterBoxWords[language].lookUp);
  const whole = newElement(
    'div',
    { class: 'gov-letter-box', lang: language },
    letter,
    newElement('details', {}, summary, lookUp),
    publishedAnswers(language, endpoint),
  );
  return { whole, letter, lookUp };
}

/** What has been filled in stays when the box is written anew, in another language for instance. */
export function takeOver(before: WrittenBox, after: WrittenBox): void {
  for (const which of ['letter', 'lookUp'] as const) {
    for (const name of [...letterFields, 'number', 'queryCode']) {
      const field = fieldOf(after[which], name);
      if (field) field.value = valueIn(before[which], name);
    }
  }
}
