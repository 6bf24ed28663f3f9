import { waitUntil as waitUntilOnce } from '@open-wc/testing';

/** Milliseconds: a test says what comes, not how soon, and a busy machine draws a frame late. */
const patience = 8000;

/** Waits for what a reader would wait for, as long as a test may take. */
export function waitUntil(
  condition: () => unknown,
  what?: string,
  { timeout = patience }: { timeout?: number } = {},
): Promise<void> {
  return waitUntilOnce(condition as () => boolean, what, { timeout });
}
