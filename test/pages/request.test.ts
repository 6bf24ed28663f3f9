import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchChromium, newReader } from './support/browser.js';
import { fileRequest, fillRequest, readReceipt } from './support/fill-request.js';
import { documentAddress, openPortal, requestNumbers, type TestPortal } from './support/portal.js';

describe('A request sent from the sample portal', () => {
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

  it('lands in the database, and its receipt shows number and query code', async () => {
    const earlier = await requestNumbers(portal);
    const { page, close } = await newReader(browser);
    await page.goto(`${portal.address}/request`);
    await fillRequest(page);
    await fileRequest(page);
    await page.getByRole('heading', { name: '回执' }).waitFor();
    const { number, queryCode } = await readReceipt(page);
    assert.match(number, /^CXS-\d{4}-\d{5}$/);
    assert.match(queryCode, /^\w{4}-\w{4}-\w{4}$/);
    assert.deepEqual((await requestNumbers(portal)).slice(earlier.length), [number]);
    await close();
  });

  it('is filled in from what the link of another page’s metadata table carries', async () => {
    const wanted = new URLSearchParams({
      title: '关于水表检定的"通知"<b>',
      documentNumber: '澄水发〔2026〕9号',
      indexNumber: 'G00021/2026-00031',
    });
    const sheet = await (await fetch(`${portal.address}/request?${wanted}`)).text();
    for (const value of ['关于水表检定的&quot;通知&quot;&lt;b&gt;', '澄水发〔2026〕9号', 'G00021/2026-00031'])
      assert.ok(sheet.includes(`value="${value}"`), value);
  });

  it('lands there without script too, and the same sheet sent twice is one request', async () => {
    const earlier = await requestNumbers(portal);
    const { page, close } = await newReader(browser, { javaScriptEnabled: false });
    await page.goto(`${portal.address}/request`);
    await fillRequest(page, '2026年第一季度适老化改造场所名单');
    await page.getByRole('button', { name: '提交申请' }).click();
    const first = await readReceipt(page);
    assert.match(first.number, /^CXS-\d{4}-\d{5}$/);
    assert.ok(await page.locator('.masthead').isVisible(), 'the receipt stands in the frame of the site');
    await page.reload();
    assert.deepEqual(await readReceipt(page), first);
    assert.deepEqual((await requestNumbers(portal)).slice(earlier.length), [first.number]);
    await close();
  });

  it('is one row when the same key arrives twenty times at once', async () => {
    const earlier = await requestNumbers(portal);
    const sheet = await (await fetch(`${portal.address}/request`)).text();
    const key = /name="idempotencyKey" value="([^"]+)"/.exec(sheet)?.[1] ?? '';
    const body = JSON.stringify({
      formVersion: '2026-1',
      applicant: { kind: 'organization', name: '澄溪社区服务中心', creditCode: '11990000990000017W' },
      contact: { phone: '0100-12345678' },
      information: { description: '南渡河水质检测结果' },
      delivery: { forms: ['paper'], channels: ['pickup'] },
    });
    const headers = { 'content-type': 'application/json', 'idempotency-key': key };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        fetch(`${portal.address}/v1/requests`, { method: 'POST', headers, body }),
      ),
    );
    const numbers = await Promise.all(
      answers.map(async (answer) => ((await answer.json()) as { number?: string }).number),
    );
    assert.equal(new Set(numbers.filter(Boolean)).size, 1);
    assert.equal((await requestNumbers(portal)).length, earlier.length + 1);
  });

  it('comes back with every word and the errors beside the fields when something is missing', async () => {
    const earlier = await requestNumbers(portal);
    for (const javaScriptEnabled of [true, false]) {
      const { page, close } = await newReader(browser, { javaScriptEnabled });
      await page.goto(`${portal.address}/request`);
      await fillRequest(page);
      await page.getByLabel('证件号码').fill('110105194912310021');
      await page.getByRole('button', { name: '提交申请' }).click();
      await page.getByRole('alert').waitFor();
      assert.match(await page.getByRole('alert').innerText(), /证件?号码[^。]*18位/);
      assert.equal(await page.getByLabel('内容描述').inputValue(), '2025年第四季度适老化改造场所名单');
      assert.equal(await page.getByLabel(/证件号码/).inputValue(), '110105194912310021');
      await close();
    }
    assert.deepEqual(await requestNumbers(portal), earlier);
  });

  it('about a document begins with its title, number and index number', async () => {
    const { page, close } = await newReader(browser);
    await page.goto(await documentAddress(portal, '印发《2026年河湖'));
    await page.locator('main').getByRole('link', { name: '依申请公开' }).click();
    assert.match(await page.getByLabel('信息名称').inputValue(), /2026年河湖健康工作要点/);
    assert.equal(await page.getByLabel('发文字号').inputValue(), '澄政办发〔2026〕7号');
    assert.equal(await page.getByLabel('索引号').inputValue(), '990000009/2026-00015');
    await close();
  });

  it('shows an organisation its own fields, with script and without', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const { page, close } = await newReader(browser, { javaScriptEnabled });
      await page.goto(`${portal.address}/request`);
      assert.equal(await page.getByLabel('统一社会信用代码').isVisible(), false);
      await page.getByLabel('法人或者其他组织').check();
      assert.equal(await page.getByLabel('统一社会信用代码').isVisible(), true);
      assert.equal(await page.getByLabel('证件号码').isVisible(), false);
      await close();
    }
  });
});
