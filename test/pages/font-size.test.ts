/** Text of 200 % on whole pages: pasted bodies on a phone, the next page, other tabs. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { chromiumArguments, findChromium } from '../support/browsers.js';
import { folder, send, startWebServer, type WebServer } from '../support/web-server.js';

/** As a word processor leaves it: sizes in points, fixed lines, wide tables, text that must not break. */
const pasted = `
  <p class="MsoNormal" style="text-indent:32pt;line-height:28pt"><span style="font-size:16pt;font-family:仿宋_GB2312">为规范公园开放
  管理，<span style="font-size:16.0pt">制定</span>本办法。联系电话<span style="white-space:nowrap;font-size:16pt">0000-12345678、0000-87654321转8001</span></span></p>
  <table border="1" width="640" style="width:480pt"><tr><td width="320" nowrap><p style="font-size:14pt">责任单位</p></td>
  <td width="200" style="width:150pt"><span style="font-size:10.5pt">11360400MB1234567A/2026-00012</span></td><td width="120">完成时间</td></tr></table>
  <p><font size="4">四号字段落</font></p><img alt="" width="600" height="10">`;
const page = (
  head: string,
  body = `<gov-font-size for="text"></gov-font-size><article id="text">${pasted}</article>`,
) => `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>字号</title>
  <meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/dist/gov-disclosure.css">${head}
  <body style="margin:8px;font:18px/1.8 sans-serif">${body}`;
const bundle = '<script src="/dist/gov-disclosure.min.js" defer></script>';
const early = '<script src="/dist/gov-font-size-early.js"></script>';

/** Bodies at their worst, as found in published pages: nothing in them may widen a page of 360 px. */
const stubborn = `
  <p style="margin-left:280px;text-indent:-21pt;font-size:16pt">缩进很深的一段文字</p><p style="position:relative;left:300px">移位</p>
  <div style="width:680px;padding:0 40px;font-size:14pt">固定宽度加内边距<p style="min-width:600px">最小宽度</p></div>
  <nobr>不许换行的一长串文字不许换行的一长串文字不许换行的一长串文字</nobr><hr width="700"><div style="max-width:none;width:900px">宽</div>
  <p style="white-space:pre">也不许换行的一长串文字也不许换行的一长串文字也不许换行的一长串文字</p><p style="padding-left:300px">内边距</p>
  <table width="900" style="table-layout:fixed;width:900px"><colgroup><col style="width:300px"><col width="600"></colgroup>
  <tr style="height:20px"><td style="width:300px;height:20px;line-height:20px">责任单位名称</td><td style="min-width:500px">完成时间</td></tr></table>
  <table border="1"><tr>${'<td style="padding:0 5.4pt">合计数</td>'.repeat(12)}</tr></table>
  <img id="picture" width="600" height="400" alt="" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='600' height='400'/%3E">`;
/** The sizes of text by sheets, attributes and styles at once; each switcher of the site names its content in another way. */
const mixed = (name: string) => `<style>#zoom{font-size:16px;line-height:28px}#zoom p{font-size:15px}</style>
  <gov-font-size ${name} elder></gov-font-size><main><div id="zoom">第一行<br>第二行<p id="sheet">样式表</p>
  <p><span id="span" style="font-size:16pt;line-height:28pt">行内</span></p><font id="old" size="5">旧式</font></div></main>`;

let browser: Browser;
let server: WebServer;
let context: BrowserContext;

before(async () => {
  browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumArguments });
  server = await startWebServer(folder('/dist/', 'dist'), (_request, response, url) => {
    const heads: Record<string, string> = { '/early-only': early, '/element-only': bundle };
    const name = url.searchParams.get('name');
    const body = name === null ? undefined : mixed(name);
    const worst = `<gov-font-size for="text"></gov-font-size><article id="text">${stubborn}</article>`;
    const shown = url.pathname === '/stubborn' ? worst : body;
    send(response, 200, 'text/html', page(heads[url.pathname] ?? early + bundle, shown));
    return true;
  });
});
after(async () => {
  await browser.close();
  await server.close();
});

async function open(path = '/', width = 360): Promise<Page> {
  const opened = await context.newPage();
  await opened.setViewportSize({ width, height: 640 });
  await opened.goto(server.origin + path);
  return opened;
}

const sizeOf = (opened: Page, selector: string): Promise<number> =>
  opened
    .locator(selector)
    .first()
    .evaluate((element) => parseFloat(getComputedStyle(element).fontSize));

test('a body pasted from a word processor doubles and still fits a phone of 360 px', async () => {
  context = await browser.newContext();
  const opened = await open();
  const before = await sizeOf(opened, '#text p span');
  await opened.locator('gov-font-size label').nth(3).click();
  assert.ok(Math.abs((await sizeOf(opened, '#text p span')) - before * 2) < 0.5);
  // The rules that let it reflow load with the first enlargement.
  await opened.waitForFunction(() => document.documentElement.scrollWidth <= 360);
  await context.close();
});

test('the next page has the size before its first paint, by the small script alone', async () => {
  context = await browser.newContext();
  const first = await open();
  await first.locator('gov-font-size label').nth(3).click();
  const next = await open('/early-only');
  assert.equal(await sizeOf(next, '#text'), 36);
  await context.close();
});

test('without the small script no frame shows the old size once the switcher is there', async () => {
  context = await browser.newContext();
  const first = await open('/element-only');
  await first.locator('gov-font-size label').nth(3).click();
  const next = await context.newPage();
  // The script comes late, so that the page has been painted without it.
  await next.route('**/*.js', (route) => setTimeout(() => void route.continue(), 200));
  await next.addInitScript(`
    const seen = [];
    requestAnimationFrame(function look() {
      const text = document.querySelector('#text');
      const there = document.querySelector('gov-font-size:defined') !== null;
      if (text) seen.push({ there, size: parseFloat(getComputedStyle(text).fontSize) });
      requestAnimationFrame(look);
    });
    window.seen = seen;`);
  await next.goto(`${server.origin}/element-only`, { waitUntil: 'load' });
  await next.waitForTimeout(300);
  const frames = await next.evaluate(() => Reflect.get(window, 'seen') as { there: boolean; size: number }[]);
  assert.ok(frames.some(({ there }) => !there) && frames.some(({ there }) => there));
  assert.deepEqual([...new Set(frames.filter(({ there }) => there).map(({ size }) => size))], [36]);
  await context.close();
});

test('a choice reaches the other tabs of the site', async () => {
  context = await browser.newContext();
  const first = await open();
  const second = await open();
  await first.locator('gov-font-size label').nth(2).click();
  await second.waitForFunction(
    () => parseFloat(getComputedStyle(document.querySelector('#text') as Element).fontSize) === 27,
  );
  await context.close();
});

test('the keyboard alone chooses a size', async () => {
  context = await browser.newContext();
  const opened = await open();
  await opened.keyboard.press('Tab');
  await opened.keyboard.press('ArrowRight');
  await opened.keyboard.press('ArrowRight');
  assert.equal(await sizeOf(opened, '#text'), 27);
  await context.close();
});

test('choosing a size moves nothing but the text that was asked for', async () => {
  context = await browser.newContext();
  const opened = await open('/', 1280);
  const place = () => opened.locator('gov-font-size').boundingBox();
  const before = await place();
  await opened.locator('gov-font-size label').nth(3).click();
  assert.deepEqual(await place(), before);
  await context.close();
});

test('the reader’s own text size of the browser still counts', async () => {
  context = await browser.newContext();
  const opened = await open();
  await opened.locator('gov-font-size label').nth(1).click();
  const before = await sizeOf(opened, '#text');
  await opened.addStyleTag({ content: 'html{font-size:150%}' });
  assert.ok(Math.abs((await sizeOf(opened, '#text')) - before * 1.5) < 0.5);
  await context.close();
});

test('a body full of fixed widths, indents and wide tables does not scroll a phone sideways, and pictures keep their shape', async () => {
  context = await browser.newContext();
  const opened = await open('/stubborn');
  await opened.locator('gov-font-size label').nth(3).click();
  await opened.waitForFunction(() => document.documentElement.scrollWidth <= 360);
  const { width = 0, height = 1 } = (await opened.locator('#picture').boundingBox()) ?? {};
  assert.ok(Math.abs(width / height - 1.5) < 0.01, `${width} × ${height}`);
  await context.close();
});

for (const name of ['for="zoom"', 'for="main #zoom"', '']) {
  test(`sizes of every kind are right before the first paint by the small script alone: <gov-font-size ${name}>`, async () => {
    context = await browser.newContext();
    const path = `?name=${encodeURIComponent(name)}`;
    const first = await open(`/${path}`);
    const parts = ['#zoom', '#sheet', '#span', '#old'];
    const measured = (on: Page) =>
      on.evaluate(
        (selectors) =>
          selectors.map((selector) => {
            const { fontSize, lineHeight } = getComputedStyle(document.querySelector(selector) as Element);
            return [fontSize, lineHeight];
          }),
        parts,
      );
    const normal = await measured(first);
    await first.locator('gov-font-size label').nth(3).click();
    const chosen = await measured(first);
    chosen.forEach((lengths, index) =>
      lengths.forEach((length, at) => {
        const ratio = parseFloat(length) / parseFloat(normal[index]?.[at] ?? '');
        assert.ok(Math.abs(ratio - 2) < 0.02, `${parts[index]}: ${length}`);
      }),
    );
    await first.goto(`${server.origin}/early-only${path}`);
    assert.deepEqual(await measured(first), chosen);
    await first.goto(`${server.origin}/${path}`);
    await first.locator('gov-font-size button').click();
    await first.waitForFunction(() => document.documentElement.hasAttribute('data-gov-elder'));
    await first.goto(`${server.origin}/early-only${path}`);
    assert.equal(
      await first.locator('#span').evaluate((span) => getComputedStyle(span).color),
      'rgb(0, 0, 0)',
    );
    assert.equal(await first.locator('html[data-gov-elder]').count(), 1);
    await context.close();
  });
}

test('going back to a page shows it in the size chosen meanwhile', async () => {
  context = await browser.newContext();
  const opened = await open();
  await opened.goto(`${server.origin}/again`);
  await opened.locator('gov-font-size label').nth(3).click();
  await opened.goBack();
  await opened.waitForFunction(
    () => parseFloat(getComputedStyle(document.querySelector('#text') as Element).fontSize) === 36,
  );
  await context.close();
});

for (const width of [360, 1280]) {
  test(`the switch of the elder mode moves nothing when it comes, at ${width} px`, async () => {
    context = await browser.newContext();
    const opened = await context.newPage();
    await opened.setViewportSize({ width, height: 640 });
    await opened.addInitScript(`window.moved = 0;
      new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (window.moved += value))).observe({ type: 'layout-shift', buffered: true });`);
    await opened.route('**/*.js', (route) => setTimeout(() => void route.continue(), 200));
    await opened.goto(`${server.origin}/element-only?name=${encodeURIComponent('for="zoom"')}`);
    await opened.locator('gov-font-size button').waitFor();
    await opened.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    assert.equal(await opened.evaluate('window.moved'), 0);
    await context.close();
  });
}
