import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchChromium, newReader, type Reader } from './support/browser.js';
import { documentAddress, openPortal, type TestPortal } from './support/portal.js';

const folder = '../shared/seeds';
const skip = existsSync(folder) ? false : `${folder} is not here: these pages are not part of the project.`;

describe('Five real pages in the sample portal', { skip }, () => {
  let portal: TestPortal;
  let browser: Browser;
  let reader: Reader;

  before(async () => {
    portal = await openPortal({ documents: folder });
    browser = await launchChromium();
    reader = await newReader(browser, { javaScriptEnabled: false });
  });
  after(async () => {
    await browser?.close();
    await portal?.stop();
  });

  const open = async (words: string): Promise<{ details: string; article: string }> => {
    await reader.page.goto(await documentAddress(portal, words));
    return {
      details: await reader.page.locator('gov-doc-meta').innerText(),
      article: await reader.page.locator('article').innerText(),
    };
  };

  it('are all in the list, and nothing was skipped', async () => {
    await reader.page.goto(portal.address);
    assert.equal(await reader.page.locator('main li a').count(), 5);
    assert.deepEqual(portal.told, []);
  });

  it('show no word of page furniture as text of an article', async () => {
    for (const words of ['2014年全市', '青雲譜', '惠州', '2016年全市', '庐山']) {
      const { article } = await open(words);
      assert.doesNotMatch(article, /扫一扫|【字体|字体大小|点击收缩|〖打印〗|当前位置/, words);
      assert.ok(article.length > 2000, words);
    }
  });

  it('九江: the metadata that the page prints twice stands once, with the right number', async () => {
    const { details, article } = await open('2014年全市');
    assert.equal(details.match(/G00000-0203\/2019-23690/g)?.length, 1);
    assert.equal(details.match(/主动公开/g)?.length, 1);
    assert.match(details, /九信公字〔2014〕1号/);
    assert.doesNotMatch(details.replace(/文件编号[\s\S]*/, ''), /JJSZF/);
    assert.doesNotMatch(article, /信息索取号/);
  });

  it('惠州: one line of text has an outline of nineteen items under five parts', async () => {
    await open('惠州');
    const headings = await reader.page
      .locator('article :is(h2, h3, h4, h5, h6):not(.gov-body-title)')
      .allInnerTexts();
    assert.equal(headings.filter((heading) => /^[一二三四五六]、/.test(heading)).length, 5);
    assert.equal(headings.filter((heading) => /^[（(][一二三四五六七八九十]+[）)]/.test(heading)).length, 19);
  });

  it('庐山: the table of tasks stands apart from the text, with fifteen tasks', async () => {
    await open('庐山');
    const tasks = reader.page.locator(
      'article .gov-body-flat-table li, article table tr:has(td:first-child[rowspan])',
    );
    assert.equal(await tasks.count(), 15);
  });

  it('青雲譜: the annual report is read in Traditional characters', async () => {
    const { article } = await open('青雲譜');
    assert.match(article, /依申請公開/);
    assert.equal(await reader.page.locator('main > [lang]').getAttribute('lang'), 'zh-Hant');
  });
});
