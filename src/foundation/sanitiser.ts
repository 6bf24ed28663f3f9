import DOMPurify, { type Config } from 'dompurify';
import type { AllowedHtml } from './allowed-html.js';

/** DOMPurify asks for both; only HTML is ever made here, into an inert document, and cleaned at once. */
const rules = {
  createHTML: (html: string) => html,
  createScriptURL: (): never => {
    throw new TypeError('gov-disclosure loads no script by address.');
  },
};

interface PolicyFactory {
  createPolicy(name: string, rules: object): NonNullable<Config['TRUSTED_TYPES_POLICY']>;
}

/** The one Trusted Types policy of this library, made only in browsers that have no sanitiser of their own. */
let policy: Config['TRUSTED_TYPES_POLICY'];

/** Where another part of the library had to make the policy first. */
export function usePolicy(made: Config['TRUSTED_TYPES_POLICY']): void {
  policy ??= made;
}

/**
 * Cleans HTML with DOMPurify. Loaded only where the browser has no `setHTML` (before Chromium 146, Firefox 148), and
 * self-contained, so that it can be a file of its own.
 */
export function sanitise(html: string, allowed: AllowedHtml): DocumentFragment {
  const { trustedTypes } = window as { trustedTypes?: PolicyFactory };
  policy ??= trustedTypes?.createPolicy('gov-disclosure', rules) ?? null;
  return DOMPurify.sanitize(html, {
    ALLOWED_TAGS: allowed.elements,
    ALLOWED_ATTR: allowed.attributes,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    FORBID_CONTENTS: allowed.dropped,
    TRUSTED_TYPES_POLICY: policy,
    RETURN_DOM_FRAGMENT: true,
  });
}
