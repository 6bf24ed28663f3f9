/** The code as a phone meets it: in every theme, on paper, photographed and compressed. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import decodeQR from 'qr/decode.js';
import { chromiumArguments, findChromium } from '../support/browsers.js';
import { folder, send, startWebServer, type WebServer } from '../support/web-server.js';
import { inColour } from './support/grey.js';

const address = 'https://www.linjiang.example/zwgk/2026/0412.html?id=20260412';
const dark = ':root{color-scheme:dark;--gov-paper:#111;--gov-ink:#eee}body{background:#111;color:#eee}';
const logo =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><circle cx="20" cy="20" r="19" fill="#b3261e"/></svg>';
const html = (
  style: string,
  more = '',
) => `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>二维码</title>
  <style>body{font:18px sans-serif}${style}</style><script src="/dist/gov-disclosure.min.js" defer></script>
  <p>正文</p><gov-qr-share address="${address}" printed ${more}></gov-qr-share>`;

let browser: Browser;
let server: WebServer;

before(async () => {
  browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumArguments });
  server = await startWebServer(folder('/dist/', 'dist'), (_request, response, url) => {
    if (url.pathname === '/logo.svg') send(response, 200, 'image/svg+xml', logo);
    else if (url.pathname === '/logo') send(response, 200, 'text/html', html('', 'logo="/logo.svg"'));
    else send(response, 200, 'text/html', html(url.pathname === '/dark' ? dark : ''));
    return true;
  });
});
after(async () => {
  await browser.close();
  await server.close();
});

async function open(path: string, options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 600, height: 700 }, ...options });
  await page.goto(server.origin + path);
  await page.locator('gov-qr-share .open').click();
  await page.locator('gov-qr-share .code').waitFor();
  return page;
}

/** Reads a picture with another library than the one that drew the code, at the given width in pixels. */
async function read(page: Page, picture: Buffer, type: string, width: number): Promise<string> {
  const source = `data:image/${type};base64,${picture.toString('base64')}`;
  const { grey, height } = await page.evaluate(
    async ({ source, width }) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const height = Math.round((image.naturalHeight / image.naturalWidth) * width);
      const canvas = Object.assign(document.createElement('canvas'), { width, height });
      const pen = canvas.getContext('2d') as CanvasRenderingContext2D;
      pen.drawImage(image, 0, 0, width, height);
      const { data } = pen.getImageData(0, 0, width, height);
      let grey = '';
      for (let dot = 0; dot < data.length; dot += 4) {
        const [red = 0, green = 0, blue = 0] = data.subarray(dot, dot + 3);
        grey += String.fromCharCode((red * 77 + green * 150 + blue * 29) >> 8);
      }
      // As text: a list of a million numbers takes seconds on its way out of the page.
      return { grey: btoa(grey), height };
    },
    { source, width },
  );
  return decodeQR({ data: inColour(Buffer.from(grey, 'base64')), width, height });
}

for (const [name, path, options] of [
  ['the light theme', '/', {}],
  ['the dark theme', '/dark', { colorScheme: 'dark' }],
  ['forced colours', '/', { forcedColors: 'active' }],
  ['forced colours on dark', '/dark', { forcedColors: 'active', colorScheme: 'dark' }],
  ['a phone of 360 px', '/', { viewport: { width: 360, height: 640 } }],
] as const) {
  test(`a phone reads the code from the screen in ${name}`, async () => {
    const page = await open(path, options);
    const picture = await page.locator('gov-qr-share .panel').screenshot();
    assert.equal(await read(page, picture, 'png', 600), address);
    await page.close();
  });
}

test('a small logo stands in the middle of the code, and a phone reads the code with it', async () => {
  const page = await open('/logo');
  await page.locator('gov-qr-share .code image').waitFor();
  const picture = await page.locator('gov-qr-share .code').screenshot();
  assert.equal(await read(page, picture, 'png', 208), address);
  await page.close();
});

test('the code is read from a poor JPEG of the screen', async () => {
  const page = await open('/');
  const picture = await page.screenshot({ type: 'jpeg', quality: 35 });
  assert.equal(await read(page, picture, 'jpeg', 600), address);
  await page.close();
});

test('the code stands on the printed page without the reader having opened it, and is read at 2 cm and 200 dpi', async () => {
  const page = await browser.newPage({ deviceScaleFactor: 3 });
  await page.goto(server.origin);
  await page.locator('gov-qr-share .code').waitFor({ state: 'attached' });
  await page.emulateMedia({ media: 'print' });
  const code = page.locator('gov-qr-share .code');
  assert.equal(await code.isVisible(), true);
  assert.equal(await page.locator('gov-qr-share .actions').isVisible(), false);
  const twoCentimetres = Math.round((2 / 2.54) * 200);
  assert.equal(await read(page, await code.screenshot(), 'png', twoCentimetres), address);
  await page.close();
});

test('an enlarged code prints as small as any other, and without a button', async () => {
  const page = await open('/');
  await page.locator('gov-qr-share .enlarge').click();
  await page.locator('gov-qr-share .code.large').waitFor();
  await page.emulateMedia({ media: 'print' });
  const { width = 0 } = (await page.locator('gov-qr-share .code').boundingBox()) ?? {};
  assert.ok(Math.abs(width - (26 / 25.4) * 96) < 1, `${width} px`);
  assert.equal(await page.locator('gov-qr-share button:not(.enlarge):visible').count(), 0);
  await page.close();
});

test('the page offers the code as a picture to keep, and the picture is read', async () => {
  const page = await open('/');
  for (const [index, type] of [
    [1, 'png'],
    [2, 'svg+xml'],
  ] as const) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('gov-qr-share .actions button').nth(index).click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    assert.equal(await read(page, Buffer.concat(chunks), type, 500), address);
  }
  await page.close();
});
