import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Document, Packer, Paragraph } from 'docx';
import PDFDocument from 'pdfkit';
import type { Browser, Page } from 'playwright-core';
import { launchChromium, newReader, type Reader } from './support/browser.js';
import { openPortal, type TestPortal } from './support/portal.js';
import { smallPdf } from './support/small-pdf.js';

/** The letters stand for what is printed; 目 is the Kangxi radical that looks the same. */
const signs = {
  a: '一',
  b: '、',
  c: '加',
  d: '强',
  e: '储',
  f: '备',
  g: '二',
  h: '\u2f6c',
  i: '录',
  j: '公',
  k: '布',
};

/** In place of its second page it has a list of pages that names a word. */
function withoutSecondPage(): Buffer {
  const whole = smallPdf([['page one'], ['page two'], ['page three']]).toString('latin1');
  const page = /<<\/Type\/Page\/.*\/Contents 8 0 R>>/.exec(whole)?.[0] ?? '';
  const list = '<</Type/Pages/Count 1/Parent 2 0 R/Kids[(two)]>>';
  return Buffer.from(whole.replace(page, list.padEnd(page.length)), 'latin1');
}

/** With bookmarks; behind its first pages nothing but pictures. */
function scannedFurtherDown(): Promise<Buffer> {
  const file = new PDFDocument({ autoFirstPage: false });
  const pieces: Buffer[] = [];
  file.on('data', (piece: Buffer) => pieces.push(piece));
  for (let page = 1; page <= 20; page += 1) file.addPage().text(`page ${page}`);
  file.outline.addItem('Text');
  for (let page = 21; page <= 80; page += 1) file.addPage().rect(50, 50, 200, 200).fill('#888');
  file.end();
  return new Promise((resolve) => file.on('end', () => resolve(Buffer.concat(pieces))));
}

const files: Record<string, Buffer> = {
  'torn.pdf': withoutSecondPage(),
  'five.pdf': smallPdf([['page one'], ['page two'], ['page three'], ['page four'], ['page five']]),
  'chinese.pdf': smallPdf([['abcdef', 'cdef'], ['gbjkhi']], signs),
  'packed.pdf': smallPdf([['page packed']], {}, true),
  'scanned.pdf': smallPdf([[], []]),
  'further-down.pdf': await scannedFurtherDown(),
  'nothing.pdf': Buffer.alloc(0),
  'pageless.pdf': smallPdf([]),
  'text.docx': await Packer.toBuffer(
    new Document({
      sections: [
        {
          children: ['一、加强储备', '请清点苗木。', '二、公布目录', '每季度公布目录。'].map(
            (text) => new Paragraph(text),
          ),
        },
      ],
    }),
  ),
};

describe('The tools of an opened file', () => {
  let portal: TestPortal;
  let browser: Browser;
  let folder: string;
  let reader: Reader;
  let page: Page;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gov-disclosure-tools-'));
    await writeFile(
      join(folder, 'a.html'),
      '<h1>关于甲事的通知</h1><p>各镇人民政府：</p><p>请清点苗木。</p>',
    );
    portal = await openPortal({ documents: folder });
    browser = await launchChromium();
    reader = await newReader(browser, { viewport: { width: 1000, height: 800 } });
    page = reader.page;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.context().route('**/files/*', async (route) => {
      const name = new URL(route.request().url()).pathname.split('/').pop() ?? '';
      // The file that never comes.
      if (!name.startsWith('slow')) await route.fulfill({ body: files[name] ?? Buffer.alloc(0) });
    });
    await page.goto(portal.address);
  });
  after(async () => {
    await browser?.close();
    await portal?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  async function open(name: string): Promise<void> {
    await page.evaluate((src) => {
      const viewer = document.createElement('gov-doc-viewer');
      viewer.setAttribute('src', src);
      document.querySelector('main')?.replaceChildren(viewer);
      scrollTo(0, 0);
    }, `/files/${name}`);
  }
  const drawn = () => page.locator('.gov-pdf-text span').first().waitFor();
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const field = () => page.getByLabel('页码，共 5 页');
  const percent = async () => parseInt(await page.locator('gov-doc-viewer .pages [role=status]').innerText());
  const failure = async () => {
    await page.locator('gov-doc-viewer .state.failed').waitFor();
    return page.locator('gov-doc-viewer .state').innerText();
  };
  const shape = () =>
    page
      .locator('.gov-pdf-page')
      .first()
      .evaluate(({ clientWidth, clientHeight }) => ({ width: clientWidth, height: clientHeight }));

  /** The bar follows the document within a frame or two. */
  async function comesTo<Value>(read: () => Promise<Value>, value: Value, why?: string): Promise<void> {
    for (let turn = 0; turn < 200 && (await read()) !== value; turn += 1) await page.waitForTimeout(50);
    assert.equal(await read(), value, why);
  }

  it('turn the pages of a PDF by click and by key, and keep the focus where it is', async () => {
    await open('five.pdf');
    await drawn();
    await button('下一页').click();
    await comesTo(() => field().inputValue(), '2');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Space');
    await comesTo(() => field().inputValue(), '4');
    await button('上一页').focus();
    await page.keyboard.press('Enter');
    await comesTo(() => field().inputValue(), '3');
    await field().focus();
    for (const [typed, shown] of [
      ['５', '5'],
      ['99', '5'],
      ['0', '5'],
      ['x', '5'],
      ['2', '2'],
    ] as const) {
      await field().fill(typed);
      await page.keyboard.press('Enter');
      await comesTo(() => field().inputValue(), shown, typed);
    }
    await page.locator('.gov-pdf-text span', { hasText: 'page two' }).waitFor();
    assert.ok(await field().evaluate((input) => input.matches(':focus')));
    const top = (await page.locator('.gov-pdf-page').nth(1).boundingBox())?.y ?? -1;
    assert.ok(top >= 0 && top < 200, `page 2 begins at ${top}`);
  });

  it('make a PDF larger and smaller, fit it, and turn it', async () => {
    const fit = await percent();
    assert.equal(await button('适合宽度').getAttribute('aria-pressed'), 'true');
    await button('放大').focus();
    await page.keyboard.press('Enter');
    await comesTo(percent, Math.round(fit * 1.2));
    await button('缩小').click();
    await comesTo(percent, fit);
    await button('缩小').click();
    await comesTo(percent, Math.round(fit / 1.2));
    await button('整页').click();
    assert.ok((await shape()).height <= 800);
    await comesTo(() => button('整页').getAttribute('aria-pressed'), 'true');
    await button('适合宽度').click();
    await comesTo(percent, fit);
    await button('顺时针旋转').focus();
    await page.keyboard.press('Enter');
    const { width, height } = await shape();
    assert.ok(width > height, `${width} × ${height}`);
    await page.locator('.gov-pdf-text[data-main-rotation="90"] span').first().waitFor();
    await comesTo(() => field().inputValue(), '2');
  });

  it('hide nothing of the first page on a phone, of text twice as large, too', async () => {
    await open('five.pdf');
    await drawn();
    for (const [width, size] of [
      [360, '100%'],
      [320, '100%'],
      [320, '200%'],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.evaluate((chosen) => {
        const viewer = document.querySelector('gov-doc-viewer') as HTMLElement;
        viewer.style.fontSize = chosen;
      }, size);
      await page.waitForFunction(() => {
        const viewer = document.querySelector('gov-doc-viewer');
        const bar = viewer?.shadowRoot?.querySelector('.bar.paged .controls')?.getBoundingClientRect();
        const first = viewer?.querySelector('.gov-pdf-page')?.getBoundingClientRect();
        return bar && first && bar.height > 100 && first.top >= bar.bottom;
      });
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(beyond <= 0, `${width} px, ${size}: ${beyond} px too wide`);
    }
    await page.setViewportSize({ width: 1000, height: 800 });
  });

  it('save a file and open it for printing', async () => {
    const link = page.getByRole('link', { name: '下载文件' });
    assert.equal(await link.getAttribute('href'), `${portal.address}/files/five.pdf`);
    assert.notEqual(await link.getAttribute('download'), null);
    const [opened] = await Promise.all([page.context().waitForEvent('page'), button('打印').click()]);
    await page.getByText('原文件已在新窗口打开').waitFor();
    await opened.close();
  });

  it('show a file packed with Brotli, which the engine makes ready only then', async () => {
    await open('packed.pdf');
    await page.locator('.gov-pdf-text').getByText('page packed').waitFor();
  });

  it('find and copy 目 where the file has the radical that looks like it, and list recognised headings', async () => {
    await open('chinese.pdf');
    await drawn();
    const headings = page.locator('gov-doc-viewer nav a');
    await headings.nth(1).waitFor();
    assert.deepEqual(await headings.allInnerTexts(), ['一、加强储备', '二、公布目录']);
    await page.getByText('目录由网页').waitFor();
    await button('查找').click();
    await page.getByRole('searchbox').fill('目录');
    await page.getByText('1/1', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await headings.nth(1).click();
    const line = page.locator('.gov-pdf-page').nth(1).locator('.gov-pdf-text span').first();
    await line.waitFor();
    assert.equal(await line.textContent(), '二、公布\u2f6c录');
    await line.evaluate((span) => getSelection()?.selectAllChildren(span));
    await page.keyboard.press('Control+c');
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), '二、公布目录');
  });

  it('give every heading of a PDF a place that its address names, on its own page, drawn or not', async () => {
    await open('chinese.pdf');
    await drawn();
    const headings = page.locator('gov-doc-viewer nav a');
    await headings.nth(1).waitFor();
    const pages = await headings.evaluateAll((links) =>
      links.map((link) => {
        const id = decodeURIComponent((link as HTMLAnchorElement).hash.slice(1));
        return document.getElementById(id)?.closest('.gov-pdf-page')?.getAttribute('aria-label');
      }),
    );
    assert.deepEqual(pages, ['第 1 页，共 2 页', '第 2 页，共 2 页']);
  });

  it('tell a scanned file, one that is scanned further down, and one without a byte or a page', async () => {
    await open('scanned.pdf');
    await page.getByText('这份文件没有文字，多半是扫描件').waitFor();
    await open('further-down.pdf');
    await page.getByText('有些页是扫描的图片').waitFor();
    for (const name of ['nothing.pdf', 'pageless.pdf']) {
      await open(name);
      assert.match(await failure(), /这份文件是空的/, name);
    }
  });

  it('show the other pages of a file of which one is broken, and ask for that one only once', async () => {
    await open('torn.pdf');
    await drawn();
    const third = page.locator('.gov-pdf-page').nth(2);
    await third.scrollIntoViewIfNeeded();
    await third.locator('.gov-pdf-text span', { hasText: 'page three' }).waitFor();
    // Whoever asks again and again leaves the page no time for a frame.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    assert.equal(await page.locator('.gov-pdf-page').nth(1).locator('canvas').count(), 0);
  });

  it('stop a PDF and a DOCX on their way, and leave nothing behind', async () => {
    for (const name of ['slow.pdf', 'slow.docx']) {
      await open(name);
      await button('取消').click();
      await page.getByText('已取消载入').waitFor();
      await page.waitForFunction(() => document.querySelector('gov-doc-viewer')?.childElementCount === 0);
      assert.equal(await page.getByRole('link', { name: '直接打开文件' }).count(), 1, name);
    }
  });

  it('find in a DOCX, go through its headings and save it', async () => {
    await open('text.docx');
    const headings = page.locator('gov-doc-viewer nav a');
    await headings.nth(1).waitFor();
    assert.deepEqual(await headings.allInnerTexts(), ['一、加强储备', '二、公布目录']);
    await button('查找').click();
    await page.getByRole('searchbox').fill('目錄');
    await page.getByText('1/2', { exact: true }).waitFor();
    await page.getByRole('searchbox').press('Enter');
    await page.getByText('2/2', { exact: true }).waitFor();
    assert.equal(await page.getByRole('link', { name: '下载文件' }).count(), 1);
    assert.deepEqual(reader.heard, []);
  });

  it('give way to the file itself in a browser that is too old for the engine', async () => {
    const old = await newReader(browser);
    await old.page.addInitScript(() => Reflect.deleteProperty(Promise, 'withResolvers'));
    const asked: string[] = [];
    old.page.on('request', (request) => asked.push(request.url()));
    await old.page.goto(portal.address);
    await old.page.evaluate(() => {
      const viewer = document.createElement('gov-doc-viewer');
      viewer.setAttribute('src', '/files/five.pdf');
      document.querySelector('main')?.replaceChildren(viewer);
    });
    await old.page.getByText('这个浏览器的版本较早').waitFor();
    const link = old.page.getByRole('link', { name: '直接打开文件' });
    assert.equal(await link.getAttribute('href'), `${portal.address}/files/five.pdf`);
    assert.deepEqual(
      asked.filter((address) => /pdf(?:\.worker)?\.min\.js|five\.pdf/.test(address)),
      [],
    );
    await old.close();
  });
});
