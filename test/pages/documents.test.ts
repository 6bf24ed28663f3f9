import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { strictPolicy } from '../support/strict-policy.js';
import { launchChromium, newReader } from './support/browser.js';
import { documentAddress, openPortal, type TestPortal } from './support/portal.js';

describe('The pages of the sample portal', () => {
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

  it('start with six documents and nothing to complain of', async () => {
    const { page, close } = await newReader(browser, { javaScriptEnabled: false });
    await page.goto(portal.address);
    const titles = await page.locator('main li a').allInnerTexts();
    assert.equal(titles.length, 6);
    assert.deepEqual(portal.told, []);
    assert.match(await page.locator('main li', { hasText: '停车场' }).innerText(), /废止/);
    await close();
  });

  it('lead from every title in the list to that document', async () => {
    const { page, close } = await newReader(browser, { javaScriptEnabled: false });
    await page.goto(portal.address);
    const count = await page.locator('main li a').count();
    for (let index = 0; index < count; index += 1) {
      await page.goto(portal.address);
      const link = page.locator('main li a').nth(index);
      const title = await link.innerText();
      await link.click();
      assert.equal(await page.locator('h1').innerText(), title);
    }
    await close();
  });

  it('show a whole document without script: title, details, text, headings, plan', async () => {
    const { page, close } = await newReader(browser, { javaScriptEnabled: false });
    await page.goto(await documentAddress(portal, '适老化'));
    const details = await page.locator('gov-doc-meta').innerText();
    for (const value of ['990000009/2025-00031', '澄政办发〔2025〕18号', '2025年3月14日', '主动公开']) {
      assert.ok(details.includes(value), value);
    }
    const article = page.locator('article');
    // Not innerText: it leaves out what the browser has not laid out yet, far below the window.
    const text = (await article.textContent())?.replace(/\s+/g, '') ?? '';
    assert.ok(text.length > 2500, `${text.length} characters`);
    assert.ok(await article.getByText('铃响三分钟内到场').isVisible());
    const headings = await article.locator('h3').allInnerTexts();
    assert.deepEqual(
      headings.map((heading) => heading.slice(0, 2)),
      ['一、', '二、', '三、', '四、', '五、'],
    );
    await close();
  });

  it('keep the words of page furniture out of every article', async () => {
    const { page, close } = await newReader(browser, { javaScriptEnabled: false });
    await page.goto(portal.address);
    const addresses = await page
      .locator('main li a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    for (const address of addresses) {
      await page.goto(address);
      const text = await page.locator('article').innerText();
      assert.doesNotMatch(
        text,
        /扫一扫|掃一掃|字体：|字體：|打印〗|列印|当前位置|您的位置|点击收缩|网站标识码/,
        address,
      );
      assert.doesNotMatch(text, /索\s*引\s*[号號]/, address);
    }
    await close();
  });

  it('say above everything that a document was repealed, since when, and what replaces it', async () => {
    const { page, close } = await newReader(browser);
    await page.goto(await documentAddress(portal, '停车场'));
    await page.waitForFunction(() => customElements.get('gov-doc-meta'));
    assert.equal(await page.locator('text=本文件已废止 >> visible=true').count(), 1, 'said once');
    const said = await page.locator('main').innerText();
    assert.ok(said.indexOf('本文件已废止') < said.indexOf(await page.locator('h1').innerText()));
    assert.match(said, /自2025年4月1日起不再施行。替代文件：澄溪市停车设施信息公开规定（澄政规〔2025〕2号）/);
    await close();
  });

  it('speak Traditional characters around a document that is written in them', async () => {
    const { page, close } = await newReader(browser);
    await page.goto(await documentAddress(portal, '圖書館'));
    assert.equal(
      await page.locator('article').evaluate((node) => node.closest('[lang]')?.getAttribute('lang')),
      'zh-Hant',
    );
    assert.match(await page.locator('main').innerText(), /來源：澄溪市圖書館[\s\S]*發文字號/);
    await close();
  });

  it('hold the annual report’s tables with their arithmetic: 一 + 二 = 三 + 四 in every column', async () => {
    const { page, close } = await newReader(browser, { javaScriptEnabled: false });
    await page.goto(await documentAddress(portal, '年度报告'));
    const rows = await page
      .locator('article table', { hasText: '三、本年度办理结果' })
      .locator('tr')
      .evaluateAll((list) =>
        list.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? '')),
      );
    const numbers = (name: string): number[] => {
      const row = rows.find((cells) => cells.some((cell) => cell.startsWith(name)));
      return (row ?? []).slice(-7).map(Number);
    };
    const [fresh, carried, done, left] = ['一、', '二、', '（七）', '四、'].map(numbers) as [
      number[],
      number[],
      number[],
      number[],
    ];
    assert.equal(fresh.length, 7);
    fresh.forEach((count, column) => {
      assert.equal(
        count + (carried[column] ?? NaN),
        (done[column] ?? NaN) + (left[column] ?? NaN),
        `column ${column}`,
      );
    });
    await close();
  });

  it('keep the rows of the table of tasks together', async () => {
    const { page, close } = await newReader(browser, { javaScriptEnabled: false });
    await page.goto(await documentAddress(portal, '印发《2026年河湖'));
    const table = page.locator('article table');
    assert.equal(await table.locator('[rowspan="3"]', { hasText: '清退侵占' }).count(), 1);
    assert.equal(await table.locator('tbody tr').count(), 13);
    await close();
  });

  it('answer an address that leads nowhere with a page that leads on', async () => {
    const answer = await fetch(`${portal.address}/documents/nothing`);
    assert.equal(answer.status, 404);
    assert.match(await answer.text(), /没有找到这个页面[\s\S]*查看全部文件/);
    const elsewhere = await fetch(`${portal.address}/zwgk/index.html`);
    assert.equal(elsewhere.status, 404);
    assert.match(elsewhere.headers.get('content-type') ?? '', /^text\/html/);
    const ofEndpoint = await fetch(`${portal.address}/v1/nothing`);
    assert.match(ofEndpoint.headers.get('content-type') ?? '', /problem\+json/);
  });

  it('tell the site, the column and the article by the tags of 47号文, under the strict policy', async () => {
    for (const address of [
      portal.address,
      await documentAddress(portal, '适老化'),
      `${portal.address}/request`,
    ]) {
      const answer = await fetch(address);
      assert.equal(answer.headers.get('content-security-policy'), strictPolicy, address);
      assert.equal(answer.headers.get('x-content-type-options'), 'nosniff', address);
      assert.equal(answer.headers.get('referrer-policy'), 'same-origin', address);
      const page = await answer.text();
      for (const name of ['SiteName', 'SiteDomain', 'SiteIDCode', 'ColumnName']) {
        assert.match(page, new RegExp(`<meta name="${name}" content="[^"]+">`), `${name} of ${address}`);
      }
      const keywords = (/<meta name="ColumnKeywords" content="([^"]+)">/.exec(page)?.[1] ?? '').split('，');
      assert.equal(new Set(keywords).size, keywords.length, `each keyword once: ${keywords.join('，')}`);
      assert.match(page, new RegExp(`<link rel="canonical" href="${address}/?">`));
    }
    const article = await (await fetch(await documentAddress(portal, '适老化'))).text();
    assert.match(article, /<meta name="ArticleTitle" content="澄溪市人民政府办公室关于印发/);
    assert.match(article, /<meta name="PubDate" content="2025-03-18 \d\d:\d\d">/);
    assert.match(article, /<meta name="ContentSource" content="澄溪市人民政府办公室">/);
  });
});
