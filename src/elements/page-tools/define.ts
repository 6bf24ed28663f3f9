import { define } from '../../foundation/define.js';
import { GovPageTools } from './gov-page-tools.js';

define(GovPageTools);

declare global {
  interface HTMLElementTagNameMap {
    'gov-page-tools': GovPageTools;
  }
}
