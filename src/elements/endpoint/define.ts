import { define } from '../../foundation/define.js';
import { GovEndpoint } from './gov-endpoint.js';

define(GovEndpoint);

declare global {
  interface HTMLElementTagNameMap {
    'gov-endpoint': GovEndpoint;
  }
}
