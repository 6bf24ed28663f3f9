import type { Page } from 'playwright-core';
import { exercise } from '../exercise.js';
import { instrument } from '../page-scripts.js';
import { settle } from '../settle.js';
import type { Stage } from '../stage.js';
import type { Subject } from '../subject.js';

/** Taken out of the page, as it came and after use, an element leaves no listener, timer, observer or request. */
export async function nothingLeftRunning(stage: Stage, subject: Subject): Promise<string[]> {
  const before = await instrument();
  const fresh = await stage.visit(
    subject.page,
    async ({ page }) => {
      await settle(page);
      return leftAfterRemoval(page, subject.tag);
    },
    { before, prepare: slowEndpoint },
  );
  const used = await stage.visit(
    subject.page,
    async ({ page }) => {
      await settle(page);
      await exercise(page, subject.tag);
      return leftAfterRemoval(page, subject.tag);
    },
    { before },
  );
  return [...fresh, ...used.map((what) => `${what} (after use)`)];
}

/** So slow that a request is under way when the element goes. */
async function slowEndpoint(page: Page): Promise<void> {
  await page.route('**/v1/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 2000));
    await route.continue().catch(() => undefined);
  });
}

async function leftAfterRemoval(page: Page, tag: string): Promise<string[]> {
  const left = await page.evaluate(async (name) => {
    const found = document.querySelectorAll(name);
    if (!found.length) return ['no element to take out'];
    // The other elements of the sample go as well: what is left then is nobody's.
    document.querySelectorAll('*').forEach((one) => {
      if (one.localName.includes('-')) one.remove();
    });
    const frame = new MessageChannel();
    await new Promise((resolve) => {
      frame.port1.onmessage = resolve;
      frame.port2.postMessage('');
    });
    return window.ledger.running();
  }, tag);
  return left.map((what) => `leaves ${what}`);
}
