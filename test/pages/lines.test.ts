/** Where lines end in what a reader takes in at a glance. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchChromium, newReader } from './support/browser.js';
import { openPortal, type TestPortal } from './support/portal.js';

describe('Lines of the sample portal', () => {
  let portal: TestPortal;
  let browser: Browser;

  before(async () => {
    portal = await openPortal();
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    await portal?.stop();
  });

  it('end inside no word of the navigation, and at 360 px it takes one line', async () => {
    for (const width of [320, 360, 481, 1280]) {
      const { page, close } = await newReader(browser, { viewport: { width, height: 800 } });
      await page.goto(portal.address);
      assert.deepEqual(await parted(page, '.masthead nav a', '.+'), [], `${width} px`);
      const tops = await page
        .locator('.masthead nav a')
        .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().top));
      assert.equal(tops.length, 4);
      if (width >= 360) assert.equal(new Set(tops).size, 1, `${width} px`);
      await close();
    }
  });

  it('never part a year from 年, nor the parts of a document number, in a title', async () => {
    const { page, close } = await newReader(browser, { viewport: { width: 360, height: 800 } });
    await page.goto(portal.address);
    const documents = await page
      .locator('main li a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    for (const [address, selector] of [
      [portal.address, 'main li a'],
      ...documents.map((document) => [document, 'h1'] as const),
    ] as const) {
      await page.goto(address);
      for (let width = 320; width <= 1280; width += 24) {
        await page.setViewportSize({ width, height: 800 });
        const found = await parted(page, selector, '\\d{4}年|〔\\d{4}〕\\d+[号號]');
        assert.deepEqual(found, [], `${address} at ${width} px`);
      }
    }
    await close();
  });
});

/** What matches the pattern in these elements and stands on two lines or more. */
function parted(page: Page, selector: string, pattern: string): Promise<string[]> {
  return page.locator(selector).evaluateAll((elements, source) => {
    const found: string[] = [];
    for (const element of elements) {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const letters: { node: Node; at: number }[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        for (let at = 0; at < (node.textContent ?? '').length; at += 1) letters.push({ node, at });
      }
      for (const match of (element.textContent ?? '').matchAll(new RegExp(source, 'g'))) {
        const [first, last] = [letters[match.index], letters[match.index + match[0].length - 1]];
        if (!first || !last) continue;
        const range = document.createRange();
        range.setStart(first.node, first.at);
        range.setEnd(last.node, last.at + 1);
        const tops = [...range.getClientRects()].map(({ bottom }) => Math.round(bottom));
        if (Math.max(...tops) - Math.min(...tops) > 8) found.push(match[0]);
      }
    }
    return found;
  }, pattern);
}
