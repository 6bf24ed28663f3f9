/** The portal's documents as the browser hands them to a screen reader: its tree of roles and names. */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { startPortal, type Portal } from '../support/portal.js';
import { launchChromium, newReader, type Reader } from './support/browser.js';

const plan = '/documents/990000009-2026-00015';
const wide = { width: 1280, height: 800 };
const phone = { width: 360, height: 740 };

let browser: Browser;
let portal: Portal;
let reader: Reader;
before(async () => {
  [browser, portal] = await Promise.all([launchChromium(), startPortal()]);
});
afterEach(() => reader?.close());
after(async () => {
  await browser?.close();
  await portal?.close();
});

async function open(viewport: { width: number; height: number }): Promise<Page> {
  reader = await newReader(browser, { viewport });
  const { page } = reader;
  await page.goto(portal.origin + plan);
  await page.locator('gov-doc-viewer nav a, gov-doc-viewer summary').first().waitFor();
  return page;
}

/** What a screen reader hears of the viewer, a line each. */
const heard = async (page: Page): Promise<string> => page.locator('gov-doc-viewer').ariaSnapshot();

/** Every control has a name, and none an empty place in it. */
function named(tree: string): void {
  const unnamed = tree
    .split('\n')
    .filter((line) => /- (button|link|searchbox|textbox|combobox|navigation|search)\b/.test(line))
    .filter((line) => !/"[^"]+"/.test(line.replace(/^.*- search:$/, '"-"')) || /“”|「」/.test(line));
  assert.deepEqual(unnamed, []);
}

describe('What a screen reader hears of a document', () => {
  it('is the outline as one navigation of nested lists, then the text with its headings in order', async () => {
    const tree = await heard(await open(wide));
    named(tree);
    const places = [
      '- navigation "目录":',
      '- list "2026年河湖健康工作要点":',
      '- link "一、让水变清":',
      '- link "（一）查清排口":',
      '- article:',
      '- paragraph: 澄政办发〔2026〕7号',
      '- heading "2026年河湖健康工作要点" [level=2]',
      '- heading "一、让水变清" [level=3]',
      '- heading "（一）查清排口。" [level=4]',
      '- heading "二、让岸变绿" [level=3]',
    ].map((line) => tree.indexOf(line));
    assert.ok(
      places.every((place, index) => place >= 0 && place > (places[index - 1] ?? -1)),
      `${places.join(' ')}\n${tree}`,
    );
  });

  it('is the table of tasks with its column heads, on a phone each cell with its own', async () => {
    const onDesk = await heard(await open(wide));
    assert.match(onDesk, /table "2026年河湖健康工作重点任务分解表"/);
    assert.match(onDesk, /columnheader "责任单位"/);
    assert.match(onDesk, /cell "查清排口"/);
    await reader.close();
    const page = await open(phone);
    await page.locator('article table').scrollIntoViewIfNeeded();
    await page.getByText('责任单位：').last().waitFor({ state: 'attached' });
    const onPhone = await heard(page);
    named(onPhone);
    assert.match(onPhone, /table "2026年河湖健康工作重点任务分解表"/);
    assert.match(onPhone, /cell "责任单位： 市生态环境局、市水务局"/);
    // The second line of a task says which task it belongs to.
    assert.match(onPhone, /row "1 查清排口 具体内容： 对来源不明的排口完成溯源/);
  });

  it('is how often something was found, and which of the places it is', async () => {
    const page = await open(phone);
    await page.getByRole('button', { name: '查找' }).click();
    await page.getByRole('searchbox').fill('水務局');
    const status = page.getByRole('search').getByRole('status');
    await status.filter({ hasText: '1/' }).waitFor();
    await page.getByRole('button', { name: '下一处' }).click();
    await status.filter({ hasText: '2/' }).waitFor();
    named(await heard(page));
  });

  it('is each page of a PDF by its number, with its text in order and nothing of its picture', async () => {
    const page = await open(wide);
    const href = await page.locator('a[href*="/attachments/"]').first().getAttribute('href');
    await page.goto(portal.origin + href);
    await page.locator('.gov-pdf-text span').first().waitFor();
    const tree = await heard(page);
    named(tree);
    // The page's name once, then its words as they stand on paper.
    assert.match(
      tree,
      /region "第 1 页，共 \d+ 页": 澄溪市人民政府办公室关于印发.*澄政办发〔2026〕7号.*2026年2月9日/,
    );
    assert.doesNotMatch(tree, /- img/);
  });
});
