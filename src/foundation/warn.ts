const told = new Set<string>();

/**
 * Tells the site builder of a mistake on the page, once a code and text: a page with a thousand elements must not
 * print a thousand lines. Readers never see it.
 *
 * @param code stable, to be looked up in docs/guides/site-builder.md
 */
export function warn(code: string, text: string): void {
  const line = `gov-disclosure [${code}] ${text}`;
  if (told.has(line)) return;
  told.add(line);
  console.warn(line);
}
