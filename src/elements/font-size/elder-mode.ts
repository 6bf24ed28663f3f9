/** 适老化 as one switch, for the whole page. */

/** Stands on `<html>` while the mode is on. */
const elderMark = 'data-gov-elder';

/** Stands on the pieces of text that the mode makes easier to read. */
const contentMark = 'data-gov-elder-content';

/** Stands on what is set smaller than the text around it (notes, cells of tables) and would stay below 18 pt. */
const smallMark = 'data-gov-elder-small';

/** 18 pt in CSS pixels. */
const leastSize = 24;

/**
 * Larger targets (60 px, App 适老化规范 2.4), text of at least 18 pt (1.2.3), more space (line height 2), and full
 * contrast: the system's own text and ground colours, which follow the page's `color-scheme`.
 */
const rules = [
  `[${elderMark}]{--gov-target:60px;--gov-muted:currentColor;--gov-line:currentColor;--gov-ink:CanvasText;--gov-paper:Canvas}`,
  `[${elderMark}] [${contentMark}]{color:CanvasText !important;background:Canvas !important;` +
    'line-height:2 !important;letter-spacing:0.05em;word-spacing:0.1em}',
  `[${elderMark}] [${contentMark}] *{color:inherit !important;background-color:transparent !important;` +
    'line-height:inherit !important;letter-spacing:inherit !important;word-spacing:inherit !important}',
  `[${elderMark}] [${smallMark}]{font-size:${leastSize}px !important}`,
  `[${elderMark}] [${contentMark}] p{margin-top:1em;margin-bottom:1em}`,
  `[${elderMark}] [${contentMark}] a{color:LinkText !important;text-decoration:underline}`,
];
let sheet: CSSStyleSheet | undefined;

/** Puts the page into the mode or out of it; `contents` are the pieces of text that it makes easier to read. */
export function applyElderMode(on: boolean, contents: readonly HTMLElement[]): void {
  const root = document.documentElement;
  if (on && !sheet) {
    const made = new CSSStyleSheet();
    rules.forEach((text) => made.insertRule(text));
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, made];
    sheet = made;
  }
  root.toggleAttribute(elderMark, on);
  for (const mark of on ? [smallMark] : [smallMark, contentMark]) {
    root.querySelectorAll(`[${mark}]`).forEach((element) => element.removeAttribute(mark));
  }
  if (!on) return;
  contents.forEach((content) => content.setAttribute(contentMark, ''));
  root.querySelectorAll(`[${contentMark}]`).forEach(markSmall);
}

/** Anew at every size: what has grown beyond 18 pt by itself keeps its proportion. Raised and lowered letters stay small. */
function markSmall(content: Element): void {
  const small = [content, ...content.querySelectorAll('*:not(sub):not(sup):not(rt)')].filter(
    (element) => parseFloat(getComputedStyle(element).fontSize) < leastSize - 0.5,
  );
  small.forEach((element) => element.setAttribute(smallMark, ''));
}

/** The least size in percent, but no less than the present one, at which all contents have text of 18 pt. */
export function elderSize(contents: readonly HTMLElement[], size: number): number {
  const shown = contents.map((content) => parseFloat(getComputedStyle(content).fontSize));
  const smallest = (Math.min(...shown) * 100) / size || 16;
  return Math.max(100, size, Math.min(400, Math.ceil((leastSize / smallest) * 100)));
}
