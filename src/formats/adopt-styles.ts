const sheets = new Map<string, CSSStyleSheet>();

/** Gives the root in which a document is drawn the styles of its kind: one sheet for all, which a strict policy allows. */
export function adoptStyles(place: Node, styles: string): void {
  const root = place.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot)) return;
  let sheet = sheets.get(styles);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    sheets.set(styles, sheet);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
