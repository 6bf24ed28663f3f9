/** What really lies on paper: the PDF of a page, sheet by sheet. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import decodeQR from 'qr/decode.js';
import { startPortal, type Portal } from '../support/portal.js';
import { folder, send, startWebServer } from '../support/web-server.js';
import { launchChromium } from './support/browser.js';
import { printed, type Sheet } from './support/printed.js';

const dpi = 200;
const a4 = { width: Math.round((210 / 25.4) * dpi), height: Math.round((297 / 25.4) * dpi) };

let browser: Browser;
let portal: Portal;
before(async () => {
  [browser, portal] = await Promise.all([launchChromium(), startPortal()]);
});
after(async () => {
  await browser?.close();
  await portal?.close();
});

const all = (sheets: Sheet[]): string => sheets.map(({ text }) => text).join('');

/** The code anywhere on the sheet, by another library than the one that drew it. */
function codeOn({ picture }: Sheet): string | undefined {
  try {
    return decodeQR(picture);
  } catch {
    return undefined;
  }
}

test('a document of the portal prints whole: metadata, number, address and a code that a scan of 200 dpi reads', async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const address = `${portal.origin}/documents/990000009-2026-00015`;
  await page.goto(address);
  await page.locator('gov-qr-share[printed] .code').waitFor({ state: 'attached' });
  const sheets = await printed(browser, page, dpi, 'last');
  await page.close();
  assert.ok(sheets.length > 2);
  for (const { picture } of sheets) {
    assert.ok(Math.abs(picture.width - a4.width) < 4 && Math.abs(picture.height - a4.height) < 4, 'A4');
  }
  const text = all(sheets);
  for (const word of [
    '澄政办发〔2026〕7号',
    '990000009/2026-00015',
    '公开方式',
    '主动公开',
    '重点任务分解表',
    address,
  ])
    assert.ok(text.includes(word), word);
  // The words of controls, of navigation and of dialogues.
  for (const word of ['扫一扫', '复制链接', '听全文', '保存图片', '转到顶部', '跳到正文'])
    assert.ok(!text.includes(word), word);
  const of = (word: string) => sheets.findIndex((sheet) => sheet.text.includes(word));
  assert.ok(of('(此件公开发布)') >= 0);
  assert.equal(of('(此件公开发布)'), of('现印发执行'), 'the end of the letter stands under its text');
  for (const [heading, text] of [
    ['(一)打通步道。', '连通滨水步道断点'],
    ['(二)公开水质。', '亲水点每周检测一次'],
  ] as const) {
    assert.ok(of(heading) >= 0, heading);
    assert.equal(of(heading), of(text), `a heading stands with its text: ${heading}`);
  }
  const tasks = sheets.filter((sheet) => sheet.text.includes('序号重点任务具体内容责任单位完成时间'));
  assert.ok(tasks.length > 1, 'the head of the table stands on every sheet that the table reaches');
  assert.equal(codeOn(sheets[sheets.length - 1] as Sheet), address);
});

test('the printed code is about two centimetres wide', async () => {
  const page = await browser.newPage();
  await page.goto(`${portal.origin}/documents/990000009-2026-00018`);
  await page.locator('gov-qr-share[printed] .code').waitFor({ state: 'attached' });
  await page.emulateMedia({ media: 'print' });
  const box = await page.locator('gov-qr-share[printed] .code').boundingBox();
  await page.close();
  const centimetres = ((box?.width ?? 0) / 96) * 2.54;
  assert.ok(centimetres >= 2 && centimetres <= 3.5, `${centimetres.toFixed(2)} cm`);
});

const row = (number: number): string =>
  `<tr><td>${number}</td><td>第${number}项任务，按季度公布进度。</td></tr>`;
const pasted = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>任务分解表</title>
  <link rel="canonical" href="https://www.linjiang.example/zwgk/1.html">
  <script src="/dist/gov-disclosure.min.js" defer></script>
  <header>澄溪市门户<nav>首页 新闻 服务</nav></header>
  <h1>任务分解表</h1>
  <gov-page-tools for="text" tools="print collapse speech top"></gov-page-tools>
  <gov-qr-share printed></gov-qr-share>
  <div id="text" style="height:300px;overflow:auto">
    <details><summary>名词解释</summary><p>藏在里面的解释。</p></details>
    <table border="1"><tr><th>序号</th><th>任务内容</th></tr>${Array.from({ length: 90 }, (_, index) => row(index + 1)).join('')}</table>
    <p>末尾的一句话。</p>
  </div>
  <footer>主办单位 网站地图</footer></html>`;

test('folded, scrolling and pasted parts print whole, with the head of the table on each sheet and nothing of the portal', async () => {
  const server = await startWebServer(folder('/dist/', 'dist'), (_request, response) => {
    send(response, 200, 'text/html', pasted);
    return true;
  });
  const page = await browser.newPage();
  await page.goto(server.origin);
  await page.getByRole('button', { name: '收缩' }).click();
  await page.getByRole('button', { name: '展开' }).waitFor();
  const sheets = await printed(browser, page, dpi, 'first');
  const folded = await page.getByRole('button', { name: '展开' }).isVisible();
  await page.close();
  await server.close();
  const text = all(sheets);
  for (const word of [
    '任务分解表',
    '藏在里面的解释',
    '第1项任务',
    '第90项任务',
    '末尾的一句话',
    'linjiang.example',
  ])
    assert.ok(text.includes(word), word);
  for (const word of ['展开', '转到顶部', '网站地图', '首页', '新闻']) assert.ok(!text.includes(word), word);
  const withTasks = sheets.filter((sheet) => /项任务/.test(sheet.text));
  assert.ok(withTasks.length > 1);
  for (const sheet of withTasks) assert.match(sheet.text, /序号任务内容/);
  assert.equal(codeOn(sheets[0] as Sheet), 'https://www.linjiang.example/zwgk/1.html');
  assert.ok(folded, 'on the screen it is folded again');
});
