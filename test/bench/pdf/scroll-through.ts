import type { Browser, Page } from 'playwright-core';
import { memoryOfPages } from './memory.ts';
import type { PdfSite } from './pdf-site.ts';

export interface ScrolledThrough {
  /** kB of pdf.js that came while nobody had opened a PDF. */
  engineBefore: number;
  /** MB that the page holds more than before it was opened. */
  memory: number;
  /** The most canvases that were alive at a time, in the page or out of it. */
  canvases: number;
}

/** Opens a PDF of so many pages in a page that shows an article, and reads it page by page to its end and back. */
export async function scrollThrough(
  browser: Browser,
  site: PdfSite,
  pages: number,
): Promise<ScrolledThrough> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    const sent = site.engineBytes();
    await page.goto(`${site.origin}/document`);
    await page.locator('article a[href$=pdf]').hover();
    await page.waitForTimeout(2000);
    const engineBefore = (site.engineBytes() - sent) / 1000;
    const before = await memoryOfPages(browser);
    await page.locator('gov-doc-viewer').evaluate((viewer) => viewer.setAttribute('src', '/file.pdf'));
    await readPages(page, pages);
    if (site.engineBytes() === sent) throw new Error('pdf.js did not pass through this server.');
    const memory = (await memoryOfPages(browser)) - before;
    let canvases = 0;
    for (let number = pages; number > 0; number -= 9) {
      await readPage(page, number);
      canvases = Math.max(canvases, await livingCanvases(page));
    }
    return { engineBefore, memory, canvases };
  } finally {
    await context.close();
  }
}

async function readPages(page: Page, pages: number): Promise<void> {
  for (let number = 1; number <= pages; number += 1) await readPage(page, number);
}

/** Until its text lies over its picture. */
async function readPage(page: Page, number: number): Promise<void> {
  const frame = page.locator('.gov-pdf-page').nth(number - 1);
  await frame.evaluate((element) => element.scrollIntoView());
  await frame.locator('.gov-pdf-text span').first().waitFor();
}

/** Also those that are in no page; the browser collects garbage before it counts. */
async function livingCanvases(page: Page): Promise<number> {
  const devtools = await page.context().newCDPSession(page);
  let count = 0;
  for (const kind of ['HTMLCanvasElement', 'OffscreenCanvas']) {
    const { result } = await devtools.send('Runtime.evaluate', { expression: `${kind}.prototype` });
    const { objects } = await devtools.send('Runtime.queryObjects', {
      prototypeObjectId: result.objectId ?? '',
    });
    const { result: living } = await devtools.send('Runtime.callFunctionOn', {
      objectId: objects.objectId ?? '',
      functionDeclaration:
        'function () { return this.filter(({ width, height }) => width * height > 0).length; }',
      returnByValue: true,
    });
    count += Number(living.value);
  }
  await devtools.detach();
  return count;
}
