import type { Page } from 'playwright-core';
import { instrument } from '../page-scripts.js';
import { settle } from '../settle.js';
import type { Stage } from '../stage.js';
import type { Subject } from '../subject.js';

const widths = [360, 1280];
/** The reader's text size in the browser, in px. */
const textSizes = [16, 20, 32];

/** Nothing moves when the script comes late: layout shift 0.000, narrow and wide, at three text sizes. */
export async function noLayoutShift(stage: Stage, subject: Pick<Subject, 'page'>): Promise<string[]> {
  const cases = widths.flatMap((width) => textSizes.map((size) => ({ width, size })));
  const findings = await Promise.all(cases.map(({ width, size }) => measure(stage, subject, width, size)));
  return findings.flat();
}

async function measure(
  stage: Stage,
  { page }: Pick<Subject, 'page'>,
  width: number,
  size: number,
): Promise<string[]> {
  const { shift, moved } = await layoutShift(stage, page, width, size);
  const which = [...new Set(moved)].join(', ');
  return shift < 0.0005
    ? []
    : [`at ${width} px and text of ${size} px the layout shifts by ${shift.toFixed(3)}: ${which}`];
}

/** The layout shift of a page whose scripts come when it stands painted, in parts of the screen, and what moved. */
export async function layoutShift(
  stage: Stage,
  address: string,
  width: number,
  size: number,
): Promise<{ shift: number; moved: string[] }> {
  return stage.visit(
    address,
    async ({ page }) => {
      await settle(page);
      // A shift is reported with the frame after the one that shifted.
      await page.waitForTimeout(300);
      return page.evaluate(() => ({ shift: window.ledger.shift, moved: window.ledger.moved }));
    },
    {
      viewport: { width, height: 800 },
      before: `${await instrument()}
        new MutationObserver((_, observer) => {
          if (!document.documentElement) return;
          document.documentElement.style.fontSize = '${size}px';
          observer.disconnect();
        }).observe(document, { childList: true });`,
      // The load event waits for the scripts, and with it all that follows.
      prepare: async (page) => {
        await page.route('**/*.js', async (route) => {
          try {
            await standing(page, route.request().url());
            await route.continue();
          } catch (error) {
            // A visit may end while a script is still held.
            if (!page.isClosed()) throw error;
          }
        });
      },
    },
  );
}

/**
 * Waits until the page stands painted without its scripts. How its own lines come in is the parser's affair: what moved
 * until then does not count. A script that stops the parser is not waited with: without it the page would never stand.
 */
async function standing(page: Page, script: string): Promise<void> {
  await page.evaluate(async (address) => {
    const stops = ({ src, defer, async, type }: HTMLScriptElement): boolean =>
      src === address && !defer && !async && type !== 'module';
    while (document.readyState === 'loading') {
      if ([...document.scripts].some(stops)) return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    await window.ledger.paintedWithoutScripts();
  }, script);
}
