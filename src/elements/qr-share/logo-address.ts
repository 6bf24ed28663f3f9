import { safeUrl } from '../../foundation/safe-url.js';

/** The logo's address, if it is one that a picture may have. */
export function logoAddress(logo: string): string | undefined {
  const address = safeUrl(logo);
  return address && /^https?:/.test(address) ? address : undefined;
}
