import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchChromium, newReader } from './support/browser.js';
import { exampleResidentId, readReceipt } from './support/fill-request.js';
import { openPortal, requestNumbers, type TestPortal } from './support/portal.js';

describe('With the keyboard alone', () => {
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

  it('a reader skips to the text, opens a document and makes its text larger', async () => {
    const { page, close } = await newReader(browser);
    await page.goto(portal.address);
    await page.keyboard.press('Tab');
    assert.equal(await focusedText(page), '跳到正文');
    await page.keyboard.press('Enter');
    await tabTo(page, /印发《2026年河湖/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/documents\//);
    await page.waitForFunction(() => customElements.get('gov-font-size'));
    const size = (): Promise<number> =>
      page.locator('#document-body').evaluate((node) => parseFloat(getComputedStyle(node).fontSize));
    const before = await size();
    await tabTo(page, /标准/);
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
    assert.equal(await size(), before * 2);
    await close();
  });

  it('an applicant reaches the form, fills it in and sends it', async () => {
    const earlier = await requestNumbers(portal);
    const { page, close } = await newReader(browser);
    await page.goto(portal.address);
    await tabTo(page, /^依申请公开$/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/request/);
    await page.waitForFunction(() => customElements.get('gov-request-form'));
    const answers: [RegExp, string][] = [
      [/姓名/, '键盘申请人'],
      [/证件号码/, exampleResidentId],
      [/联系电话/, '0100-12345678'],
      [/内容描述/, '滨水步道断点连通的设计图'],
    ];
    for (const [label, answer] of answers) {
      await tabTo(page, label);
      await page.keyboard.type(answer);
    }
    for (const choice of [/纸质/, /自行领取/]) {
      await tabTo(page, choice);
      await page.keyboard.press('Space');
    }
    await tabTo(page, /提交申请/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '政府信息公开申请表' }).waitFor();
    await tabTo(page, /确认提交/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '回执' }).waitFor();
    const { number } = await readReceipt(page);
    assert.deepEqual((await requestNumbers(portal)).slice(earlier.length), [number]);
    await close();
  });
});

/** Presses Tab until what has the focus is called so; fails where a whole round does not reach it. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab');
    const text = await focusedText(page);
    if (name.test(text)) return;
    passed.push(text);
  }
  assert.fail(`Tab does not reach ${name}: ${passed.join(' | ')}`);
}

/** The name of what has the focus, across shadow roots: its label, else its text. */
function focusedText(page: Page): Promise<string> {
  return page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    const labels = (active as HTMLInputElement | null)?.labels;
    return (labels?.[0]?.textContent ?? active?.textContent ?? '').trim();
  });
}
