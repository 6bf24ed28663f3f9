/** The paths of the sample portal's pages, found as a reader finds them: by the links of its home page. */
export async function portalPages(origin: string): Promise<string[]> {
  const home = await (await fetch(origin)).text();
  const linked = [...home.matchAll(/href="(\/[^"?#]*)"/g)].map((match) => match[1] ?? '');
  const pages = linked.filter((path) =>
    /^\/(documents\/.+|request|requests\/status|suggestions|accessibility)$/.test(path),
  );
  return ['/', ...new Set(pages)];
}
