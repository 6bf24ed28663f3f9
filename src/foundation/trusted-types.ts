/** The part of a Trusted Types policy that is used here. */
export interface TrustedPolicy {
  createHTML(html: string): unknown;
  createScriptURL(address: string): unknown;
}

interface PolicyFactory {
  createPolicy(name: string, rules: object): TrustedPolicy;
}

/** The names of the scripts that may be started as workers, whatever folder they were put into. */
const workers = /\/pdf\.worker\.min\.js$/;

const rules = {
  // Only the sanitiser makes HTML, into an inert document, and cleans it at once.
  createHTML: (html: string) => html,
  createScriptURL: (address: string): string => {
    const { origin, pathname } = new URL(address, document.baseURI);
    if (origin === location.origin && workers.test(pathname)) return address;
    throw new TypeError('gov-disclosure starts no other script by address.');
  },
};

/** A policy of one name can be made once, and parts that load by themselves share no module: so they share this. */
const key = Symbol.for('gov-disclosure.trusted-types');

/** The one Trusted Types policy of this library, `gov-disclosure`; undefined in browsers that have none. */
export function trustedPolicy(): TrustedPolicy | undefined {
  const shared = globalThis as { [key]?: TrustedPolicy | undefined; trustedTypes?: PolicyFactory };
  return (shared[key] ??= shared.trustedTypes?.createPolicy('gov-disclosure', rules));
}

/** Where another part of the library had to make the policy first. */
export function shareTrustedPolicy(made: TrustedPolicy | undefined): void {
  const shared = globalThis as { [key]?: TrustedPolicy | undefined };
  shared[key] ??= made;
}
