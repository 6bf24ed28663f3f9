const allowed = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/**
 * The one gate for every address that comes from a page, a file or a server. Parses as the browser does (so that
 * leading control characters and inner tabs cannot disguise a scheme) and lets through `http`, `https`, `mailto`,
 * `tel` and addresses relative to the page.
 *
 * @returns the address in full, or undefined: then show the text without a link
 */
export function safeUrl(value: string, base: string | undefined = pageAddress()): string | undefined {
  const full = parse(value, base);
  if (full && allowed.has(full.protocol)) return full.href;
  // What is relative to a page of another scheme, a file for instance, is no address of that scheme in disguise.
  const absolute = parse(value);
  if (absolute) return allowed.has(absolute.protocol) ? absolute.href : undefined;
  return full?.href;
}

function parse(value: string, base?: string): URL | undefined {
  // Without a base Chromium 83 and 86 take these for addresses in full, of `about:blank`.
  if (base === undefined && /^[\0-\x20]*(#|$)/.test(value)) return undefined;
  try {
    return new URL(value, base);
  } catch {
    return undefined;
  }
}

function pageAddress(): string | undefined {
  return typeof document === 'undefined' ? undefined : document.baseURI;
}
