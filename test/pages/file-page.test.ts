/** A page opened from the disk, as an archive or an intranet share has it: it has no origin and may import no module. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { launchChromium, newReader, type Reader } from './support/browser.js';

const bundle = pathToFileURL(resolve('dist/gov-disclosure.min.js')).href;
const address = 'https://www.linjiang.example/zwgk/2026/0412.html';

const html = (form: string): string => `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy"
      content="require-trusted-types-for 'script'; trusted-types lit-html gov-disclosure">
    <title>河滨公园管理办法</title>
    <link rel="canonical" href="${address}">
    <script src="${bundle}" defer></script>
  </head>
  <body>
    <main>
      <h1>河滨公园管理办法</h1>
      <gov-font-size for="text"></gov-font-size>
      <gov-qr-share></gov-qr-share>
      <gov-page-tools for="text" tools="print copy-link citation collapse top script"></gov-page-tools>
      <gov-doc-meta>
        <dl><dt>发文字号</dt><dd>澄园发〔2026〕7号</dd><dt>发布机构</dt><dd>澄溪市园林管理所</dd></dl>
      </gov-doc-meta>
      <gov-doc-viewer>
        <article id="text">
          <p>一、总体要求</p><p>公园向所有人开放，不收门票。</p>
          <p>二、设施</p><p>（一）饮水处。沿步道每五百米一处。</p>
        </article>
      </gov-doc-viewer>
      ${form}
    </main>
  </body>
</html>`;

let browser: Browser;
let folder: string;
let reader: Reader;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gov-disclosure-file-'));
  await writeFile(join(folder, 'page.html'), html(await readFile('docs/snippets/request-form.html', 'utf8')));
  browser = await launchChromium();
  reader = await newReader(browser);
  await reader.page.goto(pathToFileURL(join(folder, 'page.html')).href);
});
after(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

test('the code is drawn', async () => {
  await reader.page.locator('gov-qr-share .open').click();
  await reader.page.locator('gov-qr-share .code').waitFor();
  await reader.page.keyboard.press('Escape');
});

test('the text grows', async () => {
  const size = (): Promise<number> =>
    reader.page.evaluate(() =>
      parseFloat(getComputedStyle(document.querySelector('article p') as Element).fontSize),
    );
  const before = await size();
  await reader.page.locator('gov-font-size button, gov-font-size label').last().click();
  await reader.page.waitForFunction(
    (than) => parseFloat(getComputedStyle(document.querySelector('article p') as Element).fontSize) > than,
    before,
  );
});

test('the citation is written', async () => {
  await reader.page.locator('gov-page-tools').getByRole('button', { name: '引用' }).click();
  await reader.page.locator('gov-page-tools').getByText('澄园发〔2026〕7号').first().waitFor();
});

test('the text turns into Traditional characters and back: a part that loads a part', async () => {
  const article = reader.page.locator('#text');
  const before = await article.textContent();
  await reader.page.locator('gov-page-tools').getByRole('button', { name: '繁', exact: false }).click();
  await article.getByText('公園向所有人開放').waitFor();
  await reader.page.locator('gov-page-tools').getByRole('button', { name: '简', exact: false }).click();
  await article.getByText('公园向所有人开放').waitFor();
  assert.equal(await article.textContent(), before);
});

test('the outline leads through the text', async () => {
  await reader.page.locator('gov-doc-viewer').getByRole('link', { name: /设施/ }).first().waitFor();
});

test('the request form tells what is missing', async () => {
  await reader.page.locator('gov-request-form form [type=submit]').click();
  await reader.page
    .locator('gov-request-form [role=alert], gov-request-form [aria-invalid=true]')
    .first()
    .waitFor();
});

test('every part loads, the sanitiser too, though the policy of the page allows one policy of ours only once', async () => {
  const names = (await readdir('dist/chunks/classic')).map((file) => file.replace('.js', ''));
  const empty = await reader.page.evaluate(async (all) => {
    const { loadPart } = (window as unknown as { govDisclosure: { loadPart(name: string): Promise<object> } })
      .govDisclosure;
    const loaded = await Promise.all(
      all.map(async (name) => [name, Object.keys(await loadPart(name))] as const),
    );
    return loaded.filter(([, exported]) => !exported.length).map(([name]) => name);
  }, names);
  assert.deepEqual(empty, []);
  const clean = await reader.page.evaluate(async () => {
    const { loadPart } = (
      window as unknown as {
        govDisclosure: {
          loadPart(name: 'sanitiser'): Promise<{ sanitise(html: string, allowed: object): DocumentFragment }>;
        };
      }
    ).govDisclosure;
    const { sanitise } = await loadPart('sanitiser');
    return sanitise('<p onclick="x()">正文<b>公开</b></p>', { elements: ['p'], attributes: [], dropped: [] })
      .textContent;
  });
  assert.equal(clean, '正文公开');
});

test('a part that is not there is told in place, and nothing is thrown', async () => {
  const alone = join(folder, 'gov-disclosure.min.js');
  await writeFile(alone, await readFile('dist/gov-disclosure.min.js'));
  await writeFile(join(folder, 'alone.html'), html('').replace(bundle, pathToFileURL(alone).href));
  const other = await newReader(browser);
  await other.page.goto(pathToFileURL(join(folder, 'alone.html')).href);
  await other.page.locator('gov-page-tools').getByRole('button', { name: '引用' }).click();
  await other.page
    .locator('gov-page-tools')
    .getByText(/没能载入/)
    .first()
    .waitFor();
  assert.deepEqual(
    other.heard.filter((line) => line.startsWith('error: ') && !line.includes('ERR_FILE_NOT_FOUND')),
    [],
  );
});

test('nothing is printed on the console', () => {
  assert.deepEqual(reader.heard, []);
});
