/** What a word processor says of a text's looks, and nothing that could leave its place or load anything. */
const looks =
  /^(?:--docx-[\w-]+|text-(?:align|indent|transform|underline-position)|text-(?:decoration|wrap).*|font-(?:size|weight|style|variant.*|family)|line-height|letter-spacing|color|background-color|vertical-align|(?:baseline|alignment)-.*|white-space.*|overflow-wrap|hyphens|margin(?:-.*)?|padding(?:-.*)?|border(?!-image)(?:-.*)?|width|max-width|min-height|height|box-sizing|table-layout|list-style-(?:type|position)|column-.*|break-.*|display)$/;
/** The functions that only reckon; every other might fetch something. */
const reckoning = /^(?:rgba?|hsla?|color|lab|lch|oklab|oklch|var|calc|min|max)$/i;

/** Whether a file may say this of its own text. */
export function isSafeDeclaration(property: string, value: string): boolean {
  if (!looks.test(property) || /[\\@<]|javascript:|expression/i.test(value)) return false;
  return [...value.matchAll(/([\w-]*)\(/g)].every(([, name = '']) => !name || reckoning.test(name));
}

/** Only what stands in the document: neither the frame around it (`:host`) nor anything made before or after its words. */
const withinDocument = /^(?:[a-z0-9]*)\.docx[\w-]*(?:[\s>]+[a-z0-9]*(?:\.docx[\w-]*)?)*$/i;

/**
 * The sheet of a file, as the browser itself reads it: names of fonts, colours and sizes come into it as they stand in the
 * file, so that a file can write any rule (escaped, commented, nested) that no search in the text would find. Kept are
 * the declarations of {@link isSafeDeclaration} for elements of the document.
 */
export function safeSheet(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  // It takes effect only where it is adopted; until then it loads nothing.
  sheet.replaceSync(text);
  for (let at = sheet.cssRules.length - 1; at >= 0; at -= 1) {
    const rule = sheet.cssRules[at];
    const isKept =
      rule instanceof CSSStyleRule &&
      rule.selectorText.split(',').every((selector) => withinDocument.test(selector.trim()));
    if (isKept) restrict(rule);
    else sheet.deleteRule(at);
  }
  return sheet;
}

function restrict(rule: CSSStyleRule): void {
  const { style } = rule;
  for (const property of Array.from(style))
    if (!isSafeDeclaration(property, style.getPropertyValue(property))) style.removeProperty(property);
  // Older browsers know no rule within a rule.
  const nested = rule as { cssRules?: CSSRuleList; deleteRule?(at: number): void };
  while (nested.cssRules?.length) nested.deleteRule?.(0);
}
