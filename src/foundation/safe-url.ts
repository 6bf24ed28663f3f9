const allowed = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/**
 * The one gate for every address that comes from a page, a file or a server. Parses as the browser does (so that
 * leading control characters and inner tabs cannot disguise a scheme) and lets through `http`, `https`, `mailto`,
 * `tel` and addresses relative to the page.
 *
 * @returns the address in full, or undefined: then show the text without a link
 */
export function safeUrl(value: string, base: string | undefined = pageAddress()): string | undefined {
  try {
    const absolute = parse(value);
    if (absolute) return allowed.has(absolute.protocol) ? absolute.href : undefined;
    return base === undefined ? undefined : new URL(value, base).href;
  } catch {
    return undefined;
  }
}

function parse(value: string): URL | undefined {
  // Chromium 83 and 86 take these for addresses in full, of `about:blank`.
  if (/^[\0-\x20]*(#|$)/.test(value)) return undefined;
  try {
    return new URL(value);
  } catch {
    return undefined;
  }
}

function pageAddress(): string | undefined {
  return typeof document === 'undefined' ? undefined : document.baseURI;
}
