/** A portal's own look: the custom properties of docs/guides/designer.md, set once, on all three elements of the toolbar. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { folder, send, startWebServer, type WebServer } from '../support/web-server.js';
import { launchChromium } from './support/browser.js';

/** Each property with the portal's value, and where the reader meets it: `element control property expected`. */
const theme: Record<string, [value: string, ...where: string[]]> = {
  '--gov-ink': ['rgb(1, 2, 3)', ...onControls('color', 'rgb(1, 2, 3)')],
  '--gov-font': ['serif', ...onControls('font-family', 'serif')],
  '--gov-target': ['52px', ...onControls('min-height', '52px')],
  '--gov-radius': ['9px', ...onControls('border-top-left-radius', '9px')],
  '--gov-focus': ['rgb(4, 5, 6)', ...onControls('outline-color', 'rgb(4, 5, 6)', ':focus')],
  '--gov-accent': [
    'rgb(7, 8, 9)',
    'gov-font-size|input:checked + span|color|rgb(7, 8, 9)',
    'gov-page-tools|#citation|color|rgb(7, 8, 9)',
  ],
  '--gov-line': [
    'rgb(10, 11, 12)',
    'gov-font-size|button|border-top-color|rgb(10, 11, 12)',
    'gov-qr-share|.panel|border-top-color|rgb(10, 11, 12)',
    'gov-page-tools|.panel|border-top-color|rgb(10, 11, 12)',
  ],
  '--gov-paper': ['rgb(250, 251, 252)', 'gov-qr-share|.panel|background-color|rgb(250, 251, 252)'],
};

/** Ask for what this toolbar does not show: quiet text, errors, and text on the accent. */
const elsewhere = ['--gov-on-accent', '--gov-muted', '--gov-danger'];

function onControls(property: string, expected: string, state = ''): string[] {
  return ['gov-font-size|button', 'gov-qr-share|.open', 'gov-page-tools|#print'].map(
    (control) => `${control}${state}|${property}|${expected}`,
  );
}

const style = Object.entries(theme).map(([name, [value]]) => `${name}:${value};`);
const html = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>工具栏</title><style>:root{${style.join('')}}</style>
  <script src="/dist/gov-disclosure.min.js" defer></script><gov-page-tools tools="print citation">
  <gov-font-size for="text" elder></gov-font-size><gov-qr-share></gov-qr-share></gov-page-tools><article id="text"><p>正文</p></article>`;

let browser: Browser;
let server: WebServer;
before(async () => {
  browser = await launchChromium();
  server = await startWebServer(folder('/dist/', 'dist'), (_request, response) => {
    send(response, 200, 'text/html', html);
    return true;
  });
});
after(async () => {
  await browser?.close();
  await server?.close();
});

test('each custom property of the designers’ guide changes the text size, the code and the tools alike', async () => {
  const guide = await readFile('docs/guides/designer.md', 'utf8');
  const documented = [...guide.matchAll(/^\| `(--gov-[a-z-]+)`/gm)].map(([, name]) => name);
  assert.deepEqual(documented.sort(), [...Object.keys(theme), ...elsewhere].sort());
  const page = await browser.newPage();
  await page.goto(server.origin);
  await page.locator('gov-page-tools #citation').click();
  await page.locator('gov-page-tools .panel').waitFor();
  await page.locator('gov-qr-share .open').click();
  await page.locator('gov-qr-share .code').waitFor();
  await page.locator('gov-font-size button').waitFor();
  await page.keyboard.press('Tab');
  for (const [name, [, ...places]] of Object.entries(theme)) {
    for (const place of places) {
      const [tag = '', control = '', property = '', expected] = place.split('|');
      const found = page.locator(`${tag} ${control.replace(':focus', '')}`).first();
      if (control.endsWith(':focus')) await found.focus();
      const seen = await found.evaluate(
        (element, property) => getComputedStyle(element).getPropertyValue(property),
        property,
      );
      assert.equal(seen, expected, `${name}: ${tag} ${control} ${property}`);
    }
  }
  await page.close();
});
