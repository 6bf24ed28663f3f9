import { forget, recall, remember } from '../../foundation/storage.js';

/** What the site remembers of a reader's choice, for its other pages and tabs. */
export interface RememberedSize {
  /** Percent of the normal size. */
  size: number;
  /** Whether the elder mode is on. */
  elder: boolean;
  /** What was scaled, as its switcher's `for` names it: the next page has it before its first paint. */
  target?: string;
}

/** The key in `localStorage`. */
const memoryKey = 'gov-font-size';

/** Tells the script in the head that a switcher is there and scales the text itself from now on. */
export const takenOver = 'gov-font-size-taken';

/** The choice of a reader whose browser refuses to remember it: it holds on this page. */
let kept: string | undefined;

/** The remembered choice, or the normal size where there is none or what is stored is not ours. */
export function recallSize(): RememberedSize {
  const [size, elder, ...target] = (kept ?? recall('local', memoryKey) ?? '').split(' ');
  const percent = Number(size);
  if (!(percent >= 50 && percent <= 400)) return { size: 100, elder: false };
  return { size: percent, elder: elder === 'elder', target: target.join(' ') };
}

/** Remembers the choice in words apart by spaces; the normal size needs no memory. */
export function rememberSize({ size, elder, target }: RememberedSize): void {
  kept = undefined;
  if (size === 100 && !elder) return forget('local', memoryKey);
  const text = `${size} ${elder ? 'elder' : '-'} ${target}`;
  if (!remember('local', memoryKey, text)) kept = text;
}
