/** What can happen between the first word of a request and its receipt that the applicant does not bring about. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchChromium, newReader, type Reader } from './support/browser.js';
import { exampleResidentId, fileRequest, fillRequest, readReceipt } from './support/fill-request.js';
import { openPortal, requestNumbers, type TestPortal } from './support/portal.js';

let browser: Browser;
let reader: Reader;
let dataDir: string;
let portal: TestPortal;

before(async () => {
  browser = await launchChromium();
  dataDir = await mkdtemp(join(tmpdir(), 'gov-disclosure-pages-'));
  portal = await openPortal({ dataDir });
});
afterEach(() => reader?.close());
after(async () => {
  await browser?.close();
  await portal?.stop();
  await rm(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

/** The portal's own page with another tag than it has: as another site, or its terminal in the hall, would write it. */
async function openWith(change: (html: string) => string): Promise<Page> {
  reader = await newReader(browser);
  const { page } = reader;
  await page.route('**/request', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: change(await answer.text()) });
  });
  await page.goto(`${portal.address}/request`);
  return page;
}

async function changeForm(form: { fields: Record<string, 'required'> } | undefined): Promise<void> {
  const port = Number(new URL(portal.address).port);
  await portal.stop();
  portal = await openPortal({ dataDir, port, ...(form && { form }) });
}

describe('A request while the office changes its form', () => {
  const description = '2025年第四季度适老化改造场所名单';

  it('is not filed where it no longer fits, keeps every word, says what is missing, and is filed with that', async () => {
    const page = await openWith((html) =>
      html.replace(
        /<gov-request-form[\s\S]*<\/gov-request-form>/,
        '<gov-request-form endpoint="/v1"></gov-request-form>',
      ),
    );
    await page.getByLabel('姓名或者名称').fill('测试申请人');
    await page.getByLabel('证件号码').fill(exampleResidentId);
    await page.getByLabel('电子邮箱').fill('reader@example.org');
    await page.getByLabel('内容描述').fill(description);
    await page.getByLabel('电子文件').check();
    await page.getByLabel('电子邮件').check();
    await changeForm({ fields: { 'information.purpose': 'required' } });
    // What is filled in faster than a person can is taken for a machine's.
    await page.waitForTimeout(5000);
    await fileRequest(page);
    const summary = page.getByRole('alert').filter({ hasText: '更改了申请表' });
    await summary.waitFor();
    assert.deepEqual(await requestNumbers(portal), []);
    assert.equal(await page.getByLabel('姓名或者名称').inputValue(), '测试申请人');
    assert.equal(await page.getByLabel('证件号码').inputValue(), exampleResidentId);
    assert.equal(await page.getByLabel('内容描述').inputValue(), description);
    assert.ok(await page.getByLabel('电子文件').isChecked());
    await summary.getByRole('link', { name: '用途' }).click();
    await page.keyboard.type('用于社区公示');
    await fileRequest(page);
    await page.getByRole('heading', { name: '回执' }).waitFor();
    const { number } = await readReceipt(page);
    assert.deepEqual(await requestNumbers(portal), [number]);
  });

  it('says what to do where the form of the site does not have what is now asked for', async () => {
    const page = await openWith((html) => html);
    await fillRequest(page, '河道清淤的验收报告');
    const earlier = await requestNumbers(portal);
    await fileRequest(page);
    await page
      .getByRole('alert')
      .filter({ hasText: '还要求填写“用途”，本页的申请表里没有这一项。请刷新本页' })
      .waitFor();
    // Where the applicant goes on, by keyboard and by eye.
    const summary = page.locator('.gov-error-summary:focus');
    await summary.waitFor();
    const { y = -1 } = (await summary.boundingBox()) ?? {};
    assert.ok(y >= 0 && y < 600, `the summary is seen, at ${y} px`);
    assert.equal(await page.getByLabel('内容描述').inputValue(), '河道清淤的验收报告');
    assert.deepEqual(await requestNumbers(portal), earlier);
    await changeForm(undefined);
  });
});

describe('A request at a public terminal', () => {
  it('left before there was an answer leaves no word of it to the next person, and says that one was left', async () => {
    const page = await openWith((html) =>
      html.replace('<gov-request-form', '<gov-request-form public-terminal'),
    );
    await page.route('**/v1/requests', (route) => route.abort('connectionreset'));
    await fillRequest(page, '沿河步道灯光的验收意见');
    await fileRequest(page);
    await page.getByText('这是公用终端，申请只在本页打开时保留').waitFor();
    page.once('dialog', (dialog) => void dialog.accept());
    await page.goto(`${portal.address}/`);
    await page.goto(`${portal.address}/request`);
    await page.getByText('有一份申请还没有得到答复').waitFor();
    assert.equal(await page.getByLabel('姓名或者组织名称').inputValue(), '');
    assert.equal(await page.getByLabel('证件号码').inputValue(), '');
    const kept = await page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }]));
    for (const word of ['测试申请人', exampleResidentId, '沿河步道']) assert.ok(!kept.includes(word), word);
    await page.unroute('**/v1/requests');
    const earlier = await requestNumbers(portal);
    await page.getByRole('button', { name: '知道了' }).click();
    await fillRequest(page, '沿河步道灯光的养护记录');
    await fileRequest(page);
    await page.getByRole('heading', { name: '回执' }).waitFor();
    const { number } = await readReceipt(page);
    assert.deepEqual((await requestNumbers(portal)).slice(earlier.length), [number]);
  });
});
