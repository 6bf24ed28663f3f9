import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { partsAtOnce } from '../../scripts/first-load.ts';
import { launchChromium, newReader } from './support/browser.js';
import { fileRequest, fillRequest, readReceipt } from './support/fill-request.js';
import { openPortal, requestNumbers, type TestPortal } from './support/portal.js';

/** The parts of the bundle that a page has asked for, in order. */
function partsOf(page: Page): string[] {
  const parts: string[] = [];
  page.on('request', (request) => {
    const part = /\/chunks\/(request-[\w-]+)\.js/.exec(request.url())?.[1];
    if (part) parts.push(part);
  });
  return parts;
}

/** Everything that loads by itself has loaded. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(500);
}

/** The portal's request page without the portal's own form: the element writes one. */
async function withoutOwnForm(page: Page): Promise<void> {
  await page.route('**/request', async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replace(
      /<gov-request-form>[\s\S]*<\/gov-request-form>/,
      '<gov-request-form></gov-request-form>',
    );
    await route.fulfill({ response: answer, body });
  });
}

describe('A request form that nobody has touched yet', () => {
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

  it('loads no part where the site wraps its own form, and all that checks with the first touch', async () => {
    const { page, close } = await newReader(browser);
    const parts = partsOf(page);
    await page.goto(`${portal.address}/request`);
    await page.getByRole('button', { name: '打印空白申请表' }).waitFor();
    await settled(page);
    assert.deepEqual(parts, []);
    await page.getByLabel('姓名或者组织名称').focus();
    await page.locator('form[novalidate]').waitFor();
    assert.deepEqual(parts, ['request-work']);
    await close();
  });

  it('loads what writes the form where the site has none, and nothing else: the parts that the budget counts', async () => {
    const { page, close } = await newReader(browser);
    await withoutOwnForm(page);
    const parts = partsOf(page);
    await page.goto(`${portal.address}/request`);
    await page.getByLabel('姓名或者名称').waitFor();
    await settled(page);
    assert.deepEqual(parts, partsAtOnce['request-form']);
    await close();
  });

  it('still reaches the endpoint, once, where what checks it does not load', async () => {
    const earlier = await requestNumbers(portal);
    const { page, close } = await newReader(browser);
    await page.route('**/chunks/request-work.js', (route) => route.abort());
    await page.goto(`${portal.address}/request`);
    await fillRequest(page, '2026年第二季度适老化改造场所名单');
    await page.getByRole('button', { name: '提交申请' }).dblclick();
    // The receipt's own number: its words stand on the page of the form, too.
    await page
      .getByText(/CXS-\d{4}-\d{5}/)
      .first()
      .waitFor();
    const { number } = await readReceipt(page);
    assert.deepEqual((await requestNumbers(portal)).slice(earlier.length), [number]);
    await close();
  });

  it('tells without a network what did not load, keeps every word, and goes on when there is one', async () => {
    const earlier = await requestNumbers(portal);
    const { page, close } = await newReader(browser);
    await page.goto(`${portal.address}/request`);
    await page.getByRole('button', { name: '打印空白申请表' }).waitFor();
    await page.context().setOffline(true);
    await fillRequest(page, '2026年第三季度适老化改造场所名单');
    await page.getByRole('button', { name: '提交申请' }).click();
    await page.getByText('没有加载出来，还没有提交').waitFor();
    assert.equal(await page.getByLabel('内容描述').inputValue(), '2026年第三季度适老化改造场所名单');
    await page.context().setOffline(false);
    await page.getByLabel('内容描述').focus();
    await page.locator('form[novalidate]').waitFor();
    await fileRequest(page);
    await page.getByRole('heading', { name: '回执' }).waitFor();
    const { number } = await readReceipt(page);
    assert.deepEqual((await requestNumbers(portal)).slice(earlier.length), [number]);
    await close();
  });

  it('sends no second application where an earlier one is unconfirmed and what asks again does not load', async () => {
    const earlier = await requestNumbers(portal);
    const { page, close } = await newReader(browser);
    await page.goto(`${portal.address}/request`);
    await page.route('**/v1/requests', (route) => route.abort());
    await fillRequest(page, '2026年第四季度适老化改造场所名单');
    await fileRequest(page);
    await page.waitForFunction(() => Object.keys(sessionStorage).some((key) => /attempt/.test(key)));
    await page.route('**/chunks/request-work.js', (route) => route.abort());
    await page.unroute('**/v1/requests');
    await page.reload();
    await page.getByText('没有加载出来，请检查网络').waitFor();
    await fillRequest(page, '2026年第四季度适老化改造场所名单');
    await page.getByRole('button', { name: '提交申请' }).click();
    await page.waitForTimeout(500);
    assert.deepEqual(await requestNumbers(portal), earlier);
    assert.equal(new URL(page.url()).pathname, '/request');
    await page.unroute('**/chunks/request-work.js');
    await page.reload();
    await page.getByRole('heading', { name: '回执' }).waitFor();
    const { number } = await readReceipt(page);
    assert.deepEqual((await requestNumbers(portal)).slice(earlier.length), [number]);
    await close();
  });
});
