import type { Page } from 'playwright-core';

/** Waits until every custom element of the page is defined and has drawn what it knows. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const pause = (milliseconds: number): Promise<void> =>
      new Promise((resolve) => setTimeout(resolve, milliseconds));
    const custom = (): Element[] =>
      [...document.querySelectorAll('*')].filter((one) => one.localName.includes('-'));
    for (let tries = 0; tries < 100 && custom().some((one) => !one.matches(':defined')); tries += 1) {
      await pause(50);
    }
    // Twice: what an element draws first may ask for more, an answer of the endpoint for instance.
    for (let round = 0; round < 2; round += 1) {
      await Promise.all(custom().map((one) => (one as { updateComplete?: Promise<unknown> }).updateComplete));
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      await pause(80);
    }
  });
}
