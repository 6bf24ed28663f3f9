/** What a reader does with the open code: by keyboard, by touch, in WeChat, in a low window, by the system's sheet. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { folder, send, startWebServer, type WebServer } from '../support/web-server.js';
import { launchChromium } from './support/browser.js';

const html = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>公园开放管理办法</title>
  <meta name="viewport" content="width=device-width, initial-scale=1"><script src="/dist/gov-disclosure.min.js" defer></script>
  <div style="position:sticky;top:0"><gov-qr-share></gov-qr-share></div><p>正文</p>`;

let browser: Browser;
let server: WebServer;
before(async () => {
  browser = await launchChromium();
  server = await startWebServer(folder('/dist/', 'dist'), (_request, response) => {
    send(response, 200, 'text/html', html);
    return true;
  });
});
after(async () => {
  await browser?.close();
  await server?.close();
});

async function open(options: BrowserContextOptions = {}, prepare?: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 800, height: 700 }, ...options });
  if (prepare) await page.addInitScript({ content: prepare });
  await page.goto(`${server.origin}/zwgk/1.html?id=7&utm_source=x&jsessionid=1#top`);
  await page.locator('gov-qr-share .open')[options.hasTouch ? 'tap' : 'click']();
  await page.locator('gov-qr-share .code').waitFor();
  return page;
}

const widthOf = async (page: Page): Promise<number> =>
  (await page.locator('gov-qr-share .code').boundingBox())?.width ?? 0;
const sharing = (page: Page) => page.locator('gov-qr-share .actions button', { hasText: '分享' });

test('the code grows when it is pressed and shrinks again, by keyboard and by touch', async () => {
  const byKeyboard = await open();
  await byKeyboard.keyboard.press('Tab');
  for (const press of ['Enter', 'Space']) {
    const before = await widthOf(byKeyboard);
    await byKeyboard.keyboard.press(press);
    const larger = press === 'Enter';
    await byKeyboard.locator(`.enlarge[aria-pressed=${larger}]`).waitFor();
    assert.equal((await widthOf(byKeyboard)) > before * 1.5, larger);
  }
  await byKeyboard.close();
  const byTouch = await open({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 640 } });
  const before = await widthOf(byTouch);
  await byTouch.locator('gov-qr-share .enlarge').tap();
  await byTouch.locator('.enlarge[aria-pressed=true]').waitFor();
  assert.ok((await widthOf(byTouch)) > before);
  await byTouch.close();
});

test('the system’s share sheet gets the title and the clean address, and is offered only where there is one', async () => {
  const page = await open({}, 'navigator.share = async (what) => { window.what = what; }');
  await sharing(page).click();
  const url = `${server.origin}/zwgk/1.html?id=7`;
  assert.deepEqual(await page.evaluate(() => Reflect.get(window, 'what') as object), {
    title: '公园开放管理办法',
    url,
  });
  await page.close();
  const without = await open({}, 'delete Navigator.prototype.share');
  assert.equal(await sharing(without).count(), 0);
  await without.close();
});

test('inside WeChat the reader is told how to forward the page, elsewhere not', async () => {
  const hint = (page: Page) => page.locator('gov-qr-share .note', { hasText: '微信' });
  const weChat = await open({ userAgent: 'Mozilla/5.0 (Linux; Android 13) MicroMessenger/8.0.49' });
  assert.equal(await hint(weChat).count(), 1);
  await weChat.close();
  const elsewhere = await open();
  assert.equal(await hint(elsewhere).count(), 0);
  await elsewhere.close();
});

test('in a window of 300 px height every part of the panel can be reached, also from a bar that stays at the top', async () => {
  const page = await open({ viewport: { width: 800, height: 300 } });
  for (const button of await page.locator('gov-qr-share .panel button').all()) {
    await button.scrollIntoViewIfNeeded();
    const box = await button.boundingBox();
    assert.ok(box && box.y < 300 && box.y + Math.min(box.height, 44) > 0, JSON.stringify(box));
  }
  await page.locator('gov-qr-share .close').click();
  assert.equal(await page.locator('gov-qr-share .panel').isVisible(), false);
  await page.close();
});
