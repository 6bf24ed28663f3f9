import { define } from '../../foundation/define.js';
import { GovQrShare } from './gov-qr-share.js';

define(GovQrShare);

declare global {
  interface HTMLElementTagNameMap {
    'gov-qr-share': GovQrShare;
  }
}
