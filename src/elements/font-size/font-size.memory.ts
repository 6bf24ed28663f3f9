import { forget, recall, remember } from '../../foundation/storage.js';

/** What the site remembers of a reader's choice, for its other pages and tabs. */
export interface RememberedSize {
  /** Percent of the normal size. */
  size: number;
  /** Whether the elder mode is on. */
  elder?: boolean;
  /** The `id` of the scaled content and its normal size in `rem`, so that the next page has it before its first paint. */
  base?: number;
  target?: string;
}

/** The key in `localStorage`; the `storage` event of other tabs names it too. */
export const memoryKey = 'gov-font-size';

/** Stands on `<html>` while the script in the head, not yet the element, gives the content its size. */
export const earlyMark = 'data-gov-font-size-early';

/** The remembered choice, or the normal size where there is none or what is stored is not ours. */
export function recallSize(): RememberedSize {
  const [size, elder, base, target] = (recall('local', memoryKey) ?? '').split(' ');
  const percent = Number(size);
  if (!(percent >= 50 && percent <= 400)) return { size: 100 };
  return { size: percent, elder: elder === 'elder', base: Number(base) || 0, target: target ?? '' };
}

/** Remembers the choice, four words apart by spaces; the normal size needs no memory. */
export function rememberSize({ size, elder, base, target }: RememberedSize): void {
  if (size === 100 && !elder) forget('local', memoryKey);
  else remember('local', memoryKey, `${size} ${elder ? 'elder' : '-'} ${base} ${target}`);
}
