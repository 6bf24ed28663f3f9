import { define } from '../../foundation/define.js';
import { GovDocViewer } from './gov-doc-viewer.js';

define(GovDocViewer);

declare global {
  interface HTMLElementTagNameMap {
    'gov-doc-viewer': GovDocViewer;
  }
}
