/** Everything behind the button of `<gov-qr-share>`: one part that loads when the code is first shown. */
import { thisPageAddress, type AddressRules } from '../../foundation/share-address.js';
import { encodeQr, type QrDrawing } from './encode-qr.js';

export { copyText } from '../../foundation/copy-text.js';
export { logoAddress } from './logo-address.js';
export { renderShared } from './render-shared.js';
export { shareCodeWords } from './share-code.messages.js';
export { saveCode } from './save-image.js';

/** What can be shown: an address with its code, an address too long for one, or nothing that can be shared. */
export interface ShareCode {
  address?: string;
  drawing?: QrDrawing;
}

/** The clean address and its code. @param given the site's own word, before the canonical link and the page's address */
export function shareCode(given: string, rules: AddressRules, withLogo: boolean): ShareCode {
  const address = thisPageAddress(given, rules);
  if (!address) return {};
  // What is too long for a code that a logo may cover may still have one without.
  const drawing = (withLogo && encodeQr(address, true)) || encodeQr(address);
  return drawing ? { address, drawing } : { address };
}
