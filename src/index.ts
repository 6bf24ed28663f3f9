/** The drop-in: one import, or one script, defines every element. */
import './elements/doc-meta/define.js';
import './elements/doc-viewer/define.js';
import './elements/endpoint/define.js';
import './elements/font-size/define.js';
import './elements/page-tools/define.js';
import './elements/qr-share/define.js';
import './elements/request-form/define.js';
import './elements/request-status/define.js';
import './elements/suggestion-box/define.js';

export { version } from './foundation/version.js';
