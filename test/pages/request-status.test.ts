import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchChromium, newReader } from './support/browser.js';
import { openPortal, type TestPortal } from './support/portal.js';

const officer = 'a-token-of-the-office-that-nobody-guesses-0123456789';

describe('Following a request on the sample portal', () => {
  let portal: TestPortal;
  let browser: Browser;

  before(async () => {
    portal = await openPortal({ officers: [{ name: '经办人', token: officer }] });
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    await portal?.stop();
  });

  const post = async (path: string, body: object, headers: Record<string, string> = {}) => {
    const answer = await fetch(`${portal.address}/v1/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    assert.ok(
      answer.ok,
      `${path} answered ${answer.status}: ${answer.ok ? '' : await answer.clone().text()}`,
    );
    return answer;
  };

  let filings = 0;
  const file = async () => {
    const answer = await post(
      'requests',
      {
        formVersion: '2026-1',
        applicant: { kind: 'organization', name: '澄溪社区服务中心', creditCode: '11990000990000017W' },
        contact: { phone: '0100-12345678' },
        // Another one each time: the same request again would be told.
        information: { description: `南渡河第${(filings += 1)}断面水质检测结果` },
        delivery: { forms: ['paper'], channels: ['pickup'] },
      },
      { 'idempotency-key': `test-${Math.random()}-${Math.random()}` },
    );
    return (await answer.json()) as { number: string; queryCode: string };
  };

  /** The office takes a step by the guarded route. */
  const move = async ({ number, queryCode }: { number: string; queryCode: string }, step: object) => {
    const { id } = (await (await post('request-lookups', { number, queryCode })).json()) as { id: string };
    const authorization = `Bearer ${officer}`;
    const seen = await fetch(`${portal.address}/v1/officer/requests/${id}`, { headers: { authorization } });
    const etag = seen.headers.get('etag') ?? '';
    await post(`officer/requests/${id}/transitions`, step, { authorization, 'if-match': etag });
  };

  const lookUp = async (page: Page, number: string, code: string) => {
    await page.goto(`${portal.address}/requests/status`);
    await page.getByLabel('申请编号').fill(number);
    await page.getByLabel('查询码').fill(code);
    await page.getByRole('button', { name: '查询', exact: true }).click();
  };

  it('shows what the office did, the due date and how it was computed; then it is withdrawn', async () => {
    const receipt = await file();
    await move(receipt, { action: 'confirm', reason: '已电话确认' });
    const { page, heard, close } = await newReader(browser);
    await lookUp(page, receipt.number, receipt.queryCode.toLowerCase().replace(/-/g, ''));
    await page.getByRole('heading', { name: '办理情况' }).first().waitFor();
    const shown = page.locator('.gov-progress');
    await shown.waitFor();
    assert.match(await shown.innerText(), /双方确认收到[^]*已电话确认/);
    await shown.getByText('这个日期是怎么算出来的').click();
    assert.ok((await shown.locator('details[open] li').count()) > 3);
    assert.ok(!page.url().includes(receipt.queryCode));
    await shown.getByText('撤回申请').first().click();
    await shown.getByLabel('我确认撤回这份申请').check();
    await shown.getByRole('button', { name: '撤回', exact: true }).click();
    await page.getByText('已撤回', { exact: true }).waitFor();
    assert.deepEqual(heard, []);
    await close();
  });

  it('says one sentence for a wrong code and for a number that does not exist', async () => {
    const receipt = await file();
    const told: string[] = [];
    for (const number of [receipt.number, 'CXS-1999-99999']) {
      const { page, close } = await newReader(browser);
      await lookUp(page, number, 'AAAA-AAAA-AAAA');
      await page.getByRole('alert').waitFor();
      told.push(await page.getByRole('alert').innerText());
      await close();
    }
    assert.match(told[0] ?? '', /对不上/);
    assert.equal(told[0], told[1]);
  });

  it('is answered with a page where there is no script', async () => {
    const receipt = await file();
    const { page, close } = await newReader(browser, { javaScriptEnabled: false });
    await lookUp(page, receipt.number, receipt.queryCode);
    assert.match(await page.locator('main').innerText(), /已提交，待行政机关确认收到[^]*提交申请/);
    assert.ok(!(await page.content()).includes(receipt.queryCode));
    await lookUp(page, receipt.number, 'AAAA-AAAA-AAAA');
    assert.match(await page.locator('main').innerText(), /对不上/);
    await close();
  });

  it('takes a letter, with script and without, and shows its answer', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const { page, close } = await newReader(browser, { javaScriptEnabled });
      await page.goto(`${portal.address}/suggestions`);
      await page.getByLabel('内容').fill('目录能不能按年份筛选？');
      await page.getByLabel('可以不署名公开').check();
      await page.getByRole('button', { name: '提交', exact: true }).click();
      await page.getByRole('heading', { name: '意见已经收到' }).waitFor();
      const text = await page.locator('main').innerText();
      const number = /CXS-Y-\d{4}-\d{5}/.exec(text)?.[0] ?? '';
      const code = /[2-9A-Y]{4}-[2-9A-Y]{4}-[2-9A-Y]{4}/.exec(text)?.[0] ?? '';
      await post(
        `officer/suggestions/${number}/answer`,
        { answer: '可以，5月上线。', publish: { question: '目录按年份筛选' } },
        { authorization: `Bearer ${officer}` },
      );
      await page.goto(`${portal.address}/suggestions`);
      assert.match(await page.locator('main').innerText(), /目录按年份筛选[^]*5月上线/);
      await page.getByLabel('编号').fill(number);
      await page.getByLabel('查询码').fill(code);
      await page.getByRole('button', { name: '查询', exact: true }).click();
      await page.getByRole('heading', { name: '意见的办理情况' }).waitFor();
      assert.match(await page.locator('main').innerText(), /可以，5月上线。/);
      await close();
    }
  });
});
