import { define } from '../../foundation/define.js';
import { GovSuggestionBox } from './gov-suggestion-box.js';

define(GovSuggestionBox);

declare global {
  interface HTMLElementTagNameMap {
    'gov-suggestion-box': GovSuggestionBox;
  }
}
