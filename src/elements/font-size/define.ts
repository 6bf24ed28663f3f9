import { define } from '../../foundation/define.js';
import { GovFontSize } from './gov-font-size.js';

define(GovFontSize);

declare global {
  interface HTMLElementTagNameMap {
    'gov-font-size': GovFontSize;
  }
}
