import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchChromium, newReader } from './support/browser.js';
import { openPortal, type TestPortal } from './support/portal.js';

describe('Every page of the sample portal', () => {
  let portal: TestPortal;
  let browser: Browser;
  let addresses: string[];

  before(async () => {
    portal = await openPortal();
    browser = await launchChromium();
    const list = await (await fetch(`${portal.address}/v1/documents?limit=100`)).json();
    const pages = (list as { items: { page: string }[] }).items.map(({ page }) => page);
    addresses = ['/', '/request', '/accessibility', ...pages].map((path) => portal.address + path);
  });
  after(async () => {
    await browser?.close();
    await portal?.stop();
  });

  it('prints nothing on the console and breaks no policy, whatever is opened on it', async () => {
    for (const address of addresses) {
      const { page, heard, close } = await newReader(browser);
      await page.goto(address, { waitUntil: 'networkidle' });
      for (const button of await page.locator('main').getByRole('button').all()) {
        // Printing opens a window of the system, sending is another test's.
        const name = await button.innerText();
        if (!/打印|列印|提交/.test(name) && (await button.isVisible())) await button.click();
      }
      await page.waitForTimeout(200);
      assert.deepEqual(heard, [], address);
      await close();
    }
  });

  for (const width of [360, 768, 1280]) {
    it(`moves nothing when the script arrives late, ${width} px wide`, async () => {
      for (const address of addresses) {
        const { page, close } = await newReader(browser, { viewport: { width, height: 800 } });
        await watchShifts(page);
        await page.route('**/dist/gov-disclosure.min.js', async (route) => {
          await new Promise((resolve) => setTimeout(resolve, 600));
          await route.continue();
        });
        await page.goto(address, { waitUntil: 'networkidle' });
        await page.waitForTimeout(300);
        assert.equal(await shiftOf(page), 0, address);
        await close();
      }
    });

    it(`fits into ${width} px without scrolling sideways, at double text size too`, async () => {
      for (const address of addresses) {
        const { page, close } = await newReader(browser, { viewport: { width, height: 800 } });
        await page.goto(address, { waitUntil: 'networkidle' });
        assert.ok(await fits(page), address);
        await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
        assert.ok(await fits(page), `${address} at 200 %`);
        await close();
      }
    });
  }
});

declare global {
  interface Window {
    shift: number;
  }
}

async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

function shiftOf(page: Page): Promise<number> {
  return page.evaluate(() => Number(window.shift.toFixed(3)));
}

function fits(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
}
