/** Everything behind the button of `<gov-qr-share>`: one part that loads when the code is first shown. */
import { shareAddress, type AddressRules } from '../../foundation/share-address.js';
import { safeUrl } from '../../foundation/safe-url.js';
import { encodeQr, type QrDrawing } from './encode-qr.js';

export { copyText } from '../../foundation/copy-text.js';
export { logoShare, quietZone } from './encode-qr.js';
export { shareCodeWords } from './share-code.messages.js';
export { saveCode } from './save-image.js';

/** What can be shown: an address with its code, an address too long for one, or nothing that can be shared. */
export interface ShareCode {
  address?: string;
  drawing?: QrDrawing;
}

/** Beyond this many bytes a code has modules too fine for an ordinary phone to read from a screen or a print. */
const longestAddress = 900;

/** The clean address and its code. @param given the site's own word, before the canonical link and the page's address */
export function shareCode(given: string, rules: AddressRules, withLogo: boolean): ShareCode {
  const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute('href');
  const address = shareAddress(document.baseURI, given || canonical || location.href, rules);
  if (!address) return {};
  return address.length > longestAddress ? { address } : { address, drawing: encodeQr(address, withLogo) };
}

/** The logo's address, if it is one that a picture may have. */
export function logoAddress(logo: string): string | undefined {
  const address = safeUrl(logo);
  return address && /^https?:/.test(address) ? address : undefined;
}
