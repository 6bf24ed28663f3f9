import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Document, ExternalHyperlink, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import JSZip from 'jszip';
import PDFDocument from 'pdfkit';
import type { Browser, Page } from 'playwright-core';
import { launchChromium, newReader } from './support/browser.js';
import { openPortal, type TestPortal } from './support/portal.js';
import { smallPdf } from './support/small-pdf.js';

function pdf(
  fill: (file: PDFKit.PDFDocument) => void,
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Buffer> {
  const file = new PDFDocument({ autoFirstPage: false, ...options });
  const pieces: Buffer[] = [];
  file.on('data', (piece: Buffer) => pieces.push(piece));
  fill(file);
  file.end();
  return new Promise((resolve) => file.on('end', () => resolve(Buffer.concat(pieces))));
}

const pages = (count: number) => (file: PDFKit.PDFDocument) => {
  for (let page = 1; page <= count; page += 1) file.addPage().text(`This is page ${page}, needle${page}.`);
};

/** A DOCX whose parts were changed by hand, as an attacker would. */
async function hostileDocx(): Promise<Buffer> {
  const link = (address: string) =>
    new Paragraph({ children: [new ExternalHyperlink({ link: address, children: [new TextRun('link')] })] });
  const file = new Document({
    sections: [
      {
        children: [
          new Paragraph({ text: '一、总则', heading: HeadingLevel.HEADING_1 }),
          new Paragraph('<img src=x onerror=ran()> <script>ran()</script>'),
          link('javascript:ran()'),
          link('https://www.example.gov.cn/'),
          new Paragraph({ text: '二、附则', heading: HeadingLevel.HEADING_1 }),
        ],
      },
    ],
  });
  const archive = await JSZip.loadAsync(await Packer.toBuffer(file));
  const styles = (await archive.file('word/styles.xml')?.async('string')) ?? '';
  archive.file(
    'word/styles.xml',
    styles.replace(
      '</w:styles>',
      '<w:style w:type="paragraph" w:styleId="x}body{display:none}"><w:name w:val="x"/><w:rPr><w:rFonts w:ascii="x;background:url(https://evil.example/)"/></w:rPr></w:style></w:styles>',
    ),
  );
  const text = (await archive.file('word/document.xml')?.async('string')) ?? '';
  archive.file(
    'word/document.xml',
    text.replace(
      '<w:body>',
      '<w:body><w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>HYPERLINK "javascript:ran()"</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>field</w:t><w:fldChar w:fldCharType="end"/></w:r></w:p><w:altChunk r:id="rIdX" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/>',
    ),
  );
  return archive.generateAsync({ type: 'nodebuffer' });
}

/** Says that it is small, and unpacks to more than a page may hold. */
async function bomb(): Promise<Buffer> {
  const archive = new JSZip();
  archive.file('[Content_Types].xml', '<Types/>');
  archive.file('word/document.xml', `<w:document>${' '.repeat(70 * 1024 * 1024)}</w:document>`);
  return archive.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

describe('A PDF or DOCX of a document', () => {
  let portal: TestPortal;
  let browser: Browser;
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gov-disclosure-files-'));
    const files: Record<string, Buffer> = {
      'long.pdf': await pdf(pages(120)),
      'huge.pdf': smallPdf(Array.from({ length: 2000 }, (_, page) => [`needle${page + 1}`])),
      'locked.pdf': await pdf(pages(2), { userPassword: 'open', pdfVersion: '1.7' }),
      'damaged.pdf': Buffer.from(`%PDF-1.7\n${'x'.repeat(3000)}`),
      'scanned.pdf': await pdf((file) => void file.addPage().rect(50, 50, 200, 200).fill('#888')),
      'links.pdf': await pdf((file) => {
        file.addPage().text('one', 50, 50, { link: 'javascript:ran()' });
        file.text('two', 50, 100, { link: 'https://www.example.gov.cn/' });
        file.addPage({ size: [300, 200] }).text('一');
      }),
      'hostile.docx': await hostileDocx(),
      'bomb.docx': await bomb(),
      'broken.docx': Buffer.concat([(await hostileDocx()).subarray(0, 900), Buffer.alloc(500)]),
      'old.doc': Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
    };
    for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes);
    const links = Object.keys(files).map((name) => `<p><a href="${name}">${name}</a></p>`);
    await writeFile(
      join(folder, 'a.html'),
      `<h1>关于甲事的通知</h1><p>各镇人民政府：</p><p>一、加强储备</p><p>请清点苗木。</p>${links.join('')}<p>澄溪市人民政府</p><p>2025年4月1日</p>`,
    );
    portal = await openPortal({ documents: folder });
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    await portal?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  /** Opens a file in the viewer, under the portal's strict policy. */
  async function open(name: string) {
    const reader = await newReader(browser, { viewport: { width: 1000, height: 800 } });
    await reader.page.addInitScript("window.ran = () => (document.title = 'RAN')");
    await reader.page.goto(portal.address);
    // Also what the importer refuses: the viewer must stand by itself.
    const served = await reader.page.evaluate(
      async (address) => (await fetch(address, { method: 'HEAD' })).ok,
      `/v1/documents/a/attachments/${name}`,
    );
    if (!served) {
      const bytes = await import('node:fs/promises').then(({ readFile }) => readFile(join(folder, name)));
      await reader.page.route(`**/files/${name}`, (route) => route.fulfill({ body: bytes }));
    }
    await reader.page.evaluate(
      (src) => {
        const viewer = document.createElement('gov-doc-viewer');
        viewer.setAttribute('src', src);
        document.querySelector('main')?.replaceChildren(viewer);
      },
      served ? `/v1/documents/a/attachments/${name}` : `/files/${name}`,
    );
    return reader;
  }

  const drawn = (page: Page) => page.locator('.gov-pdf-text span').first().waitFor();
  const canvases = (page: Page) => page.locator('canvas').count();
  const state = (page: Page) => page.locator('gov-doc-viewer .state').innerText();

  it('stands as plain links on the page, with size and pages, also without script', async () => {
    const { page, close } = await newReader(browser, { javaScriptEnabled: false });
    await page.goto(`${portal.address}/documents/a`);
    const files = page.locator('.attachments li');
    assert.match(await files.first().innerText(), /long\.pdf PDF · \d+ KB · 120 页 在线查看 下载/);
    const response = await page.request.get(
      portal.address + (await files.first().locator('a').last().getAttribute('href')),
    );
    assert.match(response.headers()['content-disposition'] ?? '', /^attachment/);
    await close();
  });

  it('brings the engine only when it is opened, and draws no more than six pages at a time', async () => {
    const { page, heard, close } = await newReader(browser, { viewport: { width: 1000, height: 800 } });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${portal.address}/documents/a`);
    await page.waitForFunction(() => customElements.get('gov-doc-viewer'));
    assert.deepEqual(
      asked.filter((path) => /pdf/.test(path)),
      [],
    );
    await page.getByRole('link', { name: '在线查看：long.pdf' }).click();
    await drawn(page);
    assert.ok(asked.some((path) => /^\/dist\/pdf\/(?:recent\/)?pdf\.worker\.min\.js$/.test(path)));
    assert.equal(await page.locator('.gov-pdf-page').count(), 120);
    assert.equal(await page.evaluate(() => scrollY), 0);
    let most = 0;
    for (let at = 0; at < 120; at += 5) {
      await page.locator('.gov-pdf-page').nth(at).scrollIntoViewIfNeeded();
      await page.waitForTimeout(60);
      most = Math.max(most, await canvases(page));
    }
    assert.ok(most > 0 && most <= 6, `${most} canvases`);
    assert.deepEqual(heard, []);
    await close();
  });

  it('is searched to its last page without being drawn', async () => {
    const { page, close } = await open('long.pdf');
    await drawn(page);
    await page.getByRole('button', { name: '查找' }).click();
    const sought = page.getByRole('searchbox');
    await sought.fill('needle119');
    await sought.press('Enter');
    await page.locator('.gov-pdf-page', { hasText: 'needle119' }).waitFor();
    await page.waitForFunction(
      () =>
        (CSS as unknown as { highlights: Map<string, Set<Range>> }).highlights.get('gov-pdf-match-current')
          ?.size === 1,
    );
    assert.ok((await canvases(page)) <= 6);
    await close();
  });

  it('of two thousand pages opens like a short one', async () => {
    const { page, close } = await open('huge.pdf');
    await drawn(page);
    assert.equal(await page.locator('.gov-pdf-page').count(), 2000);
    await page.locator('.gov-pdf-page').nth(1999).scrollIntoViewIfNeeded();
    await page.locator('.gov-pdf-text span', { hasText: 'needle2000' }).waitFor();
    await close();
  });

  it('that is encrypted asks for the password, tells a wrong one, and takes no for an answer', async () => {
    const { page, close } = await open('locked.pdf');
    const field = page.getByLabel('请输入打开文件的密码');
    await field.fill('wrong');
    await page.keyboard.press('Enter');
    await page.getByText('密码不对').waitFor();
    await field.fill('open');
    await page.keyboard.press('Enter');
    await drawn(page);
    await close();
    const other = await open('locked.pdf');
    await other.page.getByRole('button', { name: '不打开' }).click();
    await other.page.getByText('没有密码不能显示').waitFor();
    await other.close();
  });

  it('that cannot be shown says why, and what to do', async () => {
    for (const [name, words] of [
      ['damaged.pdf', /已损坏/],
      ['broken.docx', /已损坏/],
      ['bomb.docx', /过大/],
      ['old.doc', /办公软件/],
    ] as const) {
      const { page, close } = await open(name);
      await page.locator('gov-doc-viewer .state.failed').waitFor();
      assert.match(await state(page), words, name);
      assert.equal(await page.locator('gov-doc-viewer .state a').count(), 1, name);
      await close();
    }
  });

  it('runs nothing that a file brings: links, fields, styles, markup', async () => {
    for (const name of ['links.pdf', 'hostile.docx']) {
      const { page, heard, close } = await open(name);
      if (name.endsWith('pdf')) await drawn(page);
      else await page.locator('.gov-docx').getByText('二、附则').waitFor();
      await page.waitForTimeout(300);
      const addresses = await page
        .locator('gov-doc-viewer [slot] a[href]')
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
      assert.deepEqual(addresses, ['https://www.example.gov.cn/'], name);
      assert.equal(
        await page.locator('gov-doc-viewer [slot]').locator('script, iframe, img, object').count(),
        0,
      );
      assert.notEqual(await page.title(), 'RAN');
      assert.ok(await page.locator('h1, gov-doc-viewer').first().isVisible());
      assert.deepEqual(heard, [], name);
      await close();
    }
  });

  it('gets an outline from its headings', async () => {
    const { page, close } = await open('hostile.docx');
    await page.locator('gov-doc-viewer nav a', { hasText: '二、附则' }).waitFor();
    await close();
  });
});
