import DOMPurify, { type Config } from 'dompurify';
import type { AllowedHtml } from './allowed-html.js';
import { shareTrustedPolicy, trustedPolicy } from './trusted-types.js';

export { shareTrustedPolicy as usePolicy };

/**
 * Cleans HTML with DOMPurify. Loaded only where the browser has no `setHTML` (before Chromium 146, Firefox 148), and
 * self-contained, so that it can be a file of its own.
 */
export function sanitise(html: string, allowed: AllowedHtml): DocumentFragment {
  return DOMPurify.sanitize(html, {
    ALLOWED_TAGS: allowed.elements,
    ALLOWED_ATTR: allowed.attributes,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    FORBID_CONTENTS: allowed.dropped,
    TRUSTED_TYPES_POLICY: (trustedPolicy() ?? null) as Config['TRUSTED_TYPES_POLICY'],
    RETURN_DOM_FRAGMENT: true,
  });
}
