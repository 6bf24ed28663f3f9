import { safeUrl } from '../../foundation/safe-url.js';
import { mayClose } from './tools.js';

/** More entries of one page than a reader makes by following its outline; then going back has failed. */
const mostSteps = 50;

/**
 * Leaves the page as 关闭窗口 promises it: closes the window where the browser allows that, else goes back to the page
 * the reader came from, else to `backHref`.
 *
 * @param gone aborted when the row leaves the page meanwhile
 * @returns false where nothing of that is possible: then the reader has to be told how to close the window
 */
export async function leavePage(backHref: string, gone: AbortSignal): Promise<boolean> {
  if (mayClose()) {
    window.close();
    if (await happens(['pagehide'], 300, gone)) return true;
  }
  // Entries of this page itself (#places of an outline) lie before the page the reader came from.
  for (let step = 0; step < mostSteps && history.length > 1; step += 1) {
    const event = happens(['beforeunload', 'pagehide', 'popstate'], 800, gone);
    history.back();
    const type = await event;
    if (type === undefined) break;
    if (type !== 'popstate') return true;
  }
  const address = backHref ? safeUrl(backHref) : undefined;
  if (address) location.assign(address);
  return Boolean(address);
}

/** The first of the window's events to come, or undefined when none came in time. */
function happens(types: string[], milliseconds: number, gone: AbortSignal): Promise<string | undefined> {
  return new Promise((resolve) => {
    const end = (event?: Event) => {
      clearTimeout(timer);
      types.forEach((type) => window.removeEventListener(type, end));
      gone.removeEventListener('abort', end);
      resolve(event?.type);
    };
    const timer = setTimeout(end, milliseconds);
    types.forEach((type) => window.addEventListener(type, end));
    gone.addEventListener('abort', end);
  });
}
