import type { PropertyDeclarations } from 'lit';
import { LateElement } from '../../endpoint/late-element.js';

/**
 * 政府信息公开意见箱 and 找错: a suggestion, or a report of a mistake on a page with the page's address and the words that
 * the reader has selected, both shown and removable; a number, a query code and a due date with its computation; the
 * answer; and the answers that have been published. Enhances the forms inside (the letter has a field `text`, the
 * look-up a field `queryCode`), or writes them. Without script an author's forms post by themselves to their `action`
 * and are answered with a page.
 *
 * A letter is sent with an idempotency key that is kept in the tab until the answer is definite; while the outcome is
 * unknown the form is locked, says so, and asks again with the same bytes, after a reload as well.
 *
 * @tag gov-suggestion-box
 * @summary Suggestions and reports of mistakes, with due date, answer and published answers
 * @attr {string} endpoint - address of the endpoint; otherwise the nearest `<gov-endpoint>`, `<meta name="gov-endpoint">` or `data-endpoint`
 * @slot - the author's forms; below them the element writes what it shows
 * @fires {CustomEvent<{ number: string, kind: string }>} gov-suggestion-sent - the endpoint has taken the letter
 * @fires {CustomEvent<{ code: string }>} gov-suggestion-refused - it was not taken; `code` says why
 * @fires {CustomEvent<{ code: string }>} gov-suggestion-unconfirmed - nobody knows yet whether it was taken
 * @cssproperty [--gov-accent=#1a4480] - ground of the main buttons
 * @cssproperty [--gov-on-accent=#fff] - text of the main buttons
 * @cssproperty [--gov-danger=#b3261e] - edge of errors
 * @cssproperty [--gov-target=44px] - least height of fields and buttons
 * @cssproperty [--gov-radius=3px] - corners of fields and buttons
 * @cssproperty [--gov-serif] - type of the headings
 */
export class GovSuggestionBox extends LateElement {
  static override readonly tag: string = 'gov-suggestion-box';
  static override properties: PropertyDeclarations = { kind: { type: String }, page: { type: String } };

  /** What the letter is about, where the form has no choice of its own; anything else than `mistake` (找错) is an opinion (意见). */
  declare kind: 'opinion' | 'mistake';
  /** The address of the page that a report is about; without it the page that the element stands on. */
  declare page: string;

  constructor() {
    super();
    this.kind = 'opinion';
    this.page = '';
  }

  protected async loadPart() {
    return (await import('./letter-box.js')).LetterBox;
  }
}
