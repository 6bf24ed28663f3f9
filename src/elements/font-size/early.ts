/**
 * A tiny classic script for the page's `<head>`: it gives the content its remembered size before the first paint.
 * Without it the element does the same a moment later. Built as `dist/gov-font-size-early.js`; CSP-safe.
 */
import { earlyMark, recallSize } from './font-size.memory.js';

const choice = recallSize();
if (choice.target && choice.base && 'adoptedStyleSheets' in document) {
  const sheet = new CSSStyleSheet();
  const size = (choice.base * choice.size) / 100;
  // The element takes the mark away before it measures, and the rule with it.
  sheet.insertRule(`[${earlyMark}] [id="${CSS.escape(choice.target)}"]{font-size:${size}rem}`);
  if (choice.elder) {
    sheet.insertRule(
      `[${earlyMark}] [id="${CSS.escape(choice.target)}"]{color:CanvasText;background:Canvas}`,
    );
  }
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  document.documentElement.setAttribute(earlyMark, '');
}
