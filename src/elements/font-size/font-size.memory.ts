import { forget, recall, remember } from '../../foundation/storage.js';

/** What the site remembers of a reader's choice, for its other pages and tabs. */
export interface RememberedSize {
  /** Percent of the normal size. */
  size: number;
  /** The `id` of the scaled content and its normal size in `rem`, so that the next page has it before its first paint. */
  target?: string;
  base?: number;
}

/** The key in `localStorage`; the `storage` event of other tabs names it too. */
export const memoryKey = 'gov-font-size';

/** Stands on `<html>` while the script in the head, not yet the element, gives the content its size. */
export const earlyMark = 'data-gov-font-size-early';

/** The remembered choice, or undefined where there is none or what is stored is not ours. */
export function recallSize(): RememberedSize | undefined {
  try {
    const stored: unknown = JSON.parse(recall('local', memoryKey) ?? 'null');
    if (typeof stored !== 'object' || stored === null) return undefined;
    const { size, target, base } = stored as Record<string, unknown>;
    if (typeof size !== 'number' || !(size >= 50 && size <= 400)) return undefined;
    return {
      size,
      ...(typeof target === 'string' ? { target } : {}),
      ...(typeof base === 'number' && base > 0 && base < 20 ? { base } : {}),
    };
  } catch {
    return undefined;
  }
}

/** Remembers the choice; the normal size needs no memory. */
export function rememberSize(choice: RememberedSize): void {
  if (choice.size === 100) forget('local', memoryKey);
  else remember('local', memoryKey, JSON.stringify(choice));
}
