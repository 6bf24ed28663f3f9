import { define } from '../../foundation/define.js';
import { GovRequestStatus } from './gov-request-status.js';

define(GovRequestStatus);

declare global {
  interface HTMLElementTagNameMap {
    'gov-request-status': GovRequestStatus;
  }
}
