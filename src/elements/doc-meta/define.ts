import { define } from '../../foundation/define.js';
import { GovDocMeta } from './gov-doc-meta.js';

define(GovDocMeta);

declare global {
  interface HTMLElementTagNameMap {
    'gov-doc-meta': GovDocMeta;
  }
}
