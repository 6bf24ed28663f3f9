/** The drop-in: one import, or one script, defines every element. */
import './elements/endpoint/define.js';
import './elements/font-size/define.js';
import './elements/qr-share/define.js';

export { version } from './foundation/version.js';
