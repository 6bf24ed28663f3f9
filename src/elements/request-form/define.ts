import { define } from '../../foundation/define.js';
import { GovRequestForm } from './gov-request-form.js';

define(GovRequestForm);

declare global {
  interface HTMLElementTagNameMap {
    'gov-request-form': GovRequestForm;
  }
}
