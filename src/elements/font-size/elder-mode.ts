/** 适老化 as one switch, for the whole page. */

/** Stands on `<html>` while the mode is on. */
const elderMark = 'data-gov-elder';

/**
 * Larger targets (60 px, App 适老化规范 2.4), text of at least 18 pt (1.2.3), more space (line height 2), and full
 * contrast: the system's own text and ground colours, which follow the page's `color-scheme`.
 */
const rules = [
  `[${elderMark}]{--gov-target:60px;--gov-muted:currentColor;--gov-line:currentColor;--gov-ink:CanvasText;--gov-paper:Canvas}`,
  `[${elderMark}] [data-gov-elder-content]{color:CanvasText !important;background:Canvas !important;` +
    'line-height:2 !important;letter-spacing:0.05em;word-spacing:0.1em}',
  `[${elderMark}] [data-gov-elder-content] *{color:inherit !important;background-color:transparent !important}`,
  `[${elderMark}] [data-gov-elder-content] p{margin-top:1em;margin-bottom:1em}`,
  `[${elderMark}] [data-gov-elder-content] a{color:LinkText !important;text-decoration:underline}`,
];
let sheet: CSSStyleSheet | undefined;

/** Puts the page into the mode or out of it; `contents` are the pieces of text that it makes easier to read. */
export function applyElderMode(on: boolean, contents: readonly HTMLElement[]): void {
  const root = document.documentElement;
  if (on === root.hasAttribute(elderMark)) return;
  if (on && !sheet) {
    const made = new CSSStyleSheet();
    rules.forEach((text) => made.insertRule(text));
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, made];
    sheet = made;
  }
  root.toggleAttribute(elderMark, on);
  contents.forEach((content) => content.toggleAttribute('data-gov-elder-content', on));
}

/** The least size in percent at which all contents, now shown at `size` percent, have text of 18 pt (24 px). */
export function elderSize(contents: readonly HTMLElement[], size: number): number {
  const shown = contents.map((content) => parseFloat(getComputedStyle(content).fontSize));
  const smallest = (Math.min(...shown) * 100) / size || 16;
  return Math.max(100, Math.min(400, Math.ceil((24 / smallest) * 100)));
}
