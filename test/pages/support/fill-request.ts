import type { Page } from 'playwright-core';

/** The example number of GB 11643-1999; its check character is right and it belongs to nobody. */
export const exampleResidentId = '11010519491231002X';

/**
 * Fills in what a citizen has to, as a person with a mouse would.
 *
 * @param description the same one again is told as a possible duplicate
 */
export async function fillRequest(
  page: Page,
  description = '2025年第四季度适老化改造场所名单',
): Promise<void> {
  await page.getByLabel('姓名或者组织名称').fill('测试申请人');
  await page.getByLabel('证件号码').fill(exampleResidentId);
  await page.getByLabel('电子邮箱').fill('reader@example.org');
  await page.getByLabel('内容描述').fill(description);
  await page.getByLabel('电子文件').check();
  await page.getByLabel('电子邮件').check();
}

/** Presses the form's button and, below the review, the one that files it. */
export async function fileRequest(page: Page): Promise<void> {
  await page.getByRole('button', { name: '提交申请' }).click();
  await page.getByRole('button', { name: '确认提交' }).click();
}

/** The number and the query code as the page shows them. */
export async function readReceipt(page: Page): Promise<{ number: string; queryCode: string }> {
  const text = await page.locator('main').innerText();
  const number = /[A-Z]{2,18}-\d{4}-\d{5,}/.exec(text)?.[0] ?? '';
  const queryCode = /[2-9A-HJ-NPR-Y]{4}-[2-9A-HJ-NPR-Y]{4}-[2-9A-HJ-NPR-Y]{4}/.exec(text)?.[0] ?? '';
  return { number, queryCode };
}
