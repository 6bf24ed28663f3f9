/** Stands on what is indented by points or pixels, with the name of its rule. */
const mark = 'data-gov-text-indent';

let sheet: CSSStyleSheet | undefined;

/** Indents of first lines grow with scaled text: two characters stay two. What hangs to the left would leave the screen. */
export function scaleIndents(): void {
  document.querySelectorAll(`[${mark}]`).forEach((element) => element.removeAttribute(mark));
  const rules = new Set<string>();
  document.querySelectorAll<HTMLElement>('[data-gov-text-scaled] [style*=indent]').forEach((element) => {
    const { textIndent } = element.style;
    if (!/^[\d.]+(pt|px|cm|mm|in|pc)$/.test(textIndent)) return;
    element.setAttribute(mark, textIndent);
    rules.add(`[${mark}="${textIndent}"]{text-indent:calc(${textIndent}*var(--_scale))!important}`);
  });
  if (!sheet) {
    if (!rules.size) return;
    sheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
  sheet.replaceSync([...rules].join(''));
}
