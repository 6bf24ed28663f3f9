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

/** The layout shift of a page whose scripts come late, in parts of the screen, and what moved. */
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
      prepare: async (page) => {
        // The page has to stand there, painted, before the script arrives; so the load event has to wait.
        await page.route('**/*.js', async (route) => {
          await new Promise((resolve) => setTimeout(resolve, 500));
          await route.continue();
        });
      },
    },
  );
}
