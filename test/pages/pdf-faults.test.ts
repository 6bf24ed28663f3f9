import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchChromium, newReader } from './support/browser.js';
import { openFileSite, type FileSite } from './support/file-site.js';
import { smallPdf } from './support/small-pdf.js';

/** Larger than what comes at once: every page has a long line that is not shown. */
const large = smallPdf(
  Array.from({ length: 40 }, (_, page) => [`page ${page + 1}`, `hidden ${'x'.repeat(12_000)}`]),
);

/** 一、 and 二、 by the letters a to d. */
const headed = smallPdf(
  Array.from({ length: 12 }, (_, page) => [{ 2: 'abcd', 9: 'ebcd' }[page] ?? `page ${page + 1}`]),
  { a: '一', b: '、', c: '备', d: '料', e: '二' },
);

describe('A PDF that does not come as it should', () => {
  let site: FileSite;
  let browser: Browser;

  before(async () => {
    const whole = smallPdf([['page one'], ['page two'], ['page three']]).toString('latin1');
    const second = /<<\/Type\/Page\/.*\/Contents 8 0 R>>/.exec(whole)?.[0] ?? '';
    const list = '<</Type/Pages/Count 1/Parent 2 0 R/Kids[(two)]>>'.padEnd(second.length);
    site = await openFileSite({
      'torn.pdf': Buffer.from(whole.replace(second, list), 'latin1'),
      'large.pdf': large,
      'headed.pdf': headed,
      'broken.pdf': Buffer.from(`%PDF-1.7\n${'x'.repeat(3000)}`),
      'endless.docx': Buffer.alloc(80_000, 'PK'),
    });
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  async function open(name: string, words = '') {
    const reader = await newReader(browser, { viewport: { width: 1000, height: 800 } });
    await reader.page.clock.install();
    await reader.page.goto(`${site.origin}/page?src=${name}`);
    if (words) await reader.page.locator('.gov-pdf-text', { hasText: words }).first().waitFor();
    return reader;
  }
  const frame = (page: Page, number: number) => page.locator('.gov-pdf-page').nth(number - 1);

  it('says on the page that is broken that it is, and shows the others', async () => {
    const { page, heard, close } = await open('torn.pdf', 'page one');
    await frame(page, 2).scrollIntoViewIfNeeded();
    await frame(page, 2)
      .getByText(/第 2 页没有显示出来.*下载/)
      .waitFor();
    await frame(page, 3).scrollIntoViewIfNeeded();
    await page.locator('.gov-pdf-text', { hasText: 'page three' }).waitFor();
    assert.deepEqual(heard, []);
    await close();
  });

  it('keeps the pages that are there when the server stops, says so on those that are not, and draws them when it goes on', async () => {
    site.silent = [250_000, 400_000];
    const { page, close } = await open('large.pdf', 'page 1');
    const field = page.getByRole('textbox', { name: /页/ });
    const go = async (number: string) => {
      await field.fill(number);
      await field.press('Enter');
    };
    await go('28');
    // Which page it is can be read before it is there.
    const shown = await frame(page, 28).evaluate((element) => getComputedStyle(element, '::before').content);
    assert.match(shown, /第 28 页/);
    // Another page is not kept waiting by it.
    await go('1');
    await page.locator('.gov-pdf-text', { hasText: 'page 1' }).first().waitFor();
    await go('28');
    const told = frame(page, 28).getByText(/第 28 页没有显示出来/);
    // Each page on the screen is waited for, one after the other.
    for (let turn = 0; turn < 100 && !(await told.isVisible()); turn += 1) {
      await page.clock.fastForward(31_000);
      await page.waitForTimeout(200);
    }
    assert.ok(await told.isVisible());
    site.goOn();
    await page.locator('.gov-pdf-text', { hasText: 'page 28' }).waitFor();
    await close();
  });

  it('is given up with a sentence when nothing comes any more, a DOCX too', async () => {
    const { page, close } = await newReader(browser);
    await page.clock.install();
    await page.goto(`${site.origin}/page?src=endless.docx`);
    await page.getByText(/已载入/).waitFor();
    await page.clock.fastForward(31_000);
    await page.getByText('等了三十秒，服务器没有回应。请稍后重新载入。').waitFor();
    await close();
  });

  it('says nothing on the console, however damaged', async () => {
    const { page, heard, close } = await open('broken.pdf');
    await page.getByText(/已损坏或不完整/).waitFor();
    assert.deepEqual(heard, []);
    await close();
  });

  it('is drawn in a browser that lacks what is new in the engine, though the page brings it along', async () => {
    const { page, heard, close } = await newReader(browser);
    await page.addInitScript('Math.sumPrecise = function sumPrecise() { return 0; };');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${site.origin}/page?src=large.pdf`);
    await page.locator('.gov-pdf-text', { hasText: 'page 1' }).first().waitFor();
    assert.deepEqual(
      asked.filter((path) => /\.min\.js$/.test(path) && path.startsWith('/dist/pdf/')).sort(),
      ['/dist/pdf/pdf.min.js', '/dist/pdf/pdf.worker.min.js'],
    );
    assert.deepEqual(heard, []);
    await close();
  });

  it('prints a sentence in place of the few pages that are drawn', async () => {
    const { page, close } = await open('headed.pdf', 'p一g二 1');
    await page.emulateMedia({ media: 'print' });
    assert.equal(await frame(page, 1).isVisible(), false);
    const words = await page
      .locator('.gov-pdf')
      .evaluate((element) => getComputedStyle(element, '::before').content + element.dataset['onPaper']);
    assert.match(words, /PDF，不随网页打印.*headed\.pdf/);
    await close();
  });

  it('takes a reader who comes by the address of a heading there, and not once they have gone on by hand', async () => {
    const { page, close } = await newReader(browser, { viewport: { width: 1000, height: 800 } });
    await page.goto(`${site.origin}/page?src=headed.pdf#y2`);
    await page.waitForFunction(() =>
      document.activeElement?.getAttribute('aria-label')?.startsWith('第 10 页'),
    );
    await page.evaluate(() => (location.hash = '#y1'));
    await page.waitForFunction(() =>
      document.activeElement?.getAttribute('aria-label')?.startsWith('第 3 页'),
    );
    await close();
  });
});
