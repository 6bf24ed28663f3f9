/**
 * A tiny classic script for the page's `<head>`: it gives the text its remembered size, and the elder mode, while the
 * page is being read and before it is painted. Without it the element does the same when it comes.
 * Built as `dist/gov-font-size-early.js`; CSP-safe.
 */
import { adoptSheet } from '../../foundation/adopt-sheet.js';
import { contentsOf } from './contents.js';
import { applyElderMode } from './elder-mode.js';
import { scaleIndents } from './fixed-indents.js';
import { recallSize, takenOver } from './font-size.memory.js';
import { reflowStyles } from './reflow.styles.js';
import { scaleText, watcher } from './text-scale.js';
import { markWideTables } from './wide-tables.js';

/** More elements than a first screen shows: the rest waits for the element, so that a long page is read as quickly. */
const firstScreen = 400;

const { size, elder, target = '' } = recallSize();

if ((size !== 100 || elder) && 'adoptedStyleSheets' in document) {
  const scaleWhatIsRead = () => {
    // A switcher that stands there knows its content best; without one the whole page is not a stand-in for what is missing.
    const switchers = [...document.querySelectorAll('gov-font-size')];
    const names = switchers.length ? switchers.map((one) => one.getAttribute('for') ?? '') : [target];
    const contents = (document.body ? names.flatMap((name) => contentsOf(document, name)) : []).filter(
      (content) => switchers.length || !target || content !== document.body,
    );
    scaleText(reading, size === 100 ? [] : contents, size);
    markWideTables();
    scaleIndents();
    if (elder) applyElderMode(true, contents);
    if (contents.some((content) => content.querySelectorAll('*').length > firstScreen)) stop();
  };
  // Each time that a piece of the page has been read; the end of a short page comes before its observer is told.
  const reading = new MutationObserver(scaleWhatIsRead);
  const finish = () => {
    scaleWhatIsRead();
    stop();
  };
  const stop = () => {
    reading.disconnect();
    watcher?.disconnect();
    document.removeEventListener('DOMContentLoaded', finish);
  };
  adoptSheet(document, reflowStyles);
  reading.observe(document, { childList: true, subtree: true });
  document.addEventListener('DOMContentLoaded', finish);
  document.addEventListener(takenOver, () => {
    stop();
    scaleText(reading, [], 100);
  });
}
