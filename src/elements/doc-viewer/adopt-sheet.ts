const sheets = new Map<string, CSSStyleSheet>();

/** Gives a root the styles of a part that loads later: one sheet for all viewers, which a strict policy allows. */
export function adoptSheet(root: Node | undefined, styles: string): void {
  if (!(root instanceof Document || root instanceof ShadowRoot)) return;
  let sheet = sheets.get(styles);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    sheets.set(styles, sheet);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
