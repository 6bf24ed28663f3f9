import { readSuggestionReceipt, type SuggestionReceipt } from '../../endpoint/suggestions.js';
import { forget, recall, remember } from '../../foundation/storage.js';

/** The receipt of a letter is kept in the tab, so that number and code survive a reload: nothing else of it is. */
const keyOf = (place: string) => `gov-suggestion-receipt ${place}`;

export function rememberReceipt(place: string, receipt: SuggestionReceipt): void {
  remember('session', keyOf(place), JSON.stringify(receipt));
}

export function recallReceipt(place: string): SuggestionReceipt | undefined {
  try {
    return readSuggestionReceipt(JSON.parse(recall('session', keyOf(place)) ?? 'null'));
  } catch {
    return undefined;
  }
}

export function forgetReceipt(place: string): void {
  forget('session', keyOf(place));
}
