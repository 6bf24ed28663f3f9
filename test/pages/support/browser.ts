/** Chromium as a reader of the portal: what its pages print on the console and refuse by their policy is collected. */
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { chromiumArguments, findChromium } from '../../support/browsers.js';

export async function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: await findChromium(), args: chromiumArguments });
}

export interface Reader {
  page: Page;
  /** Everything that the pages said: console lines, errors, violations of the policy. */
  heard: string[];
  close(): Promise<void>;
}

/** A reader of their own: nothing is remembered from another one. */
export async function newReader(browser: Browser, options: BrowserContextOptions = {}): Promise<Reader> {
  const context = await browser.newContext({ locale: 'zh-CN', ...options });
  // Only what never comes is a failure, not what a busy machine brings late.
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const heard: string[] = [];
  page.on('console', (message) => heard.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => heard.push(`error: ${error.message}`));
  if (options.javaScriptEnabled !== false) {
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        console.error(`refused by the policy: ${event.violatedDirective} ${event.blockedURI}`);
      });
    });
  }
  return { page, heard, close: () => context.close() };
}
