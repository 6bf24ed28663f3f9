/** One browser and one server for all checks; every check gets pages of its own. */
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromiumArguments, findChromium } from '../support/browsers.js';
import { strictPolicy } from '../support/strict-policy.js';
import { folder, send, startWebServer, type Handler, type WebServer } from '../support/web-server.js';
import { endpointStub } from './endpoint-stub.js';
import { samples } from './subject.js';

export interface OpenOptions extends BrowserContextOptions {
  /**
   * Takes a page that an earlier visit has left, its storage emptied: what the browser has read and compiled once serves
   * all visits of a kind. Without it every visit has a context of its own.
   */
  kept?: boolean;
  /** Runs in the page before anything else does. */
  before?: string;
  /** Called before the page is loaded, for instance to hold scripts back. */
  prepare?: (page: Page) => Promise<void>;
}

export interface OpenedPage {
  page: Page;
  /** What the page printed and the errors that nobody caught, as they came. */
  printed: string[];
  /** Errors that nobody caught, alone. */
  thrown: string[];
}

interface Opened extends OpenedPage {
  context: BrowserContext;
}

export class Stage {
  /** Pages at rest, by the script that runs before all others in them. */
  private readonly atRest = new Map<string, Opened[]>();

  private constructor(
    private readonly browser: Browser,
    private readonly server: WebServer,
  ) {}

  static async open(...handlers: Handler[]): Promise<Stage> {
    const headers = { 'content-security-policy': strictPolicy, 'x-content-type-options': 'nosniff' };
    const blank: Handler = (_request, response, url) => {
      if (url.pathname !== '/blank') return false;
      send(
        response,
        200,
        'text/html',
        '<!doctype html><html lang="zh-CN"><title>空白页</title><body></body></html>',
      );
      return true;
    };
    const icon: Handler = (_request, response, url) => {
      if (url.pathname !== '/favicon.ico') return false;
      response.writeHead(204).end();
      return true;
    };
    const server = await startWebServer(
      ...handlers,
      samplePages(headers),
      folder(`/${samples}/`, samples),
      folder('/dist/', 'dist'),
      await endpointStub(),
      blank,
      icon,
    );
    const executablePath = await findChromium();
    const browser = await chromium.launch({ executablePath, args: chromiumArguments, timeout: 60_000 });
    return new Stage(browser, server);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.close();
  }

  /** Opens an address of the server, or a full one, hands the page to `look`, and closes it whatever happens. */
  async visit<Seen>(
    address: string,
    look: (opened: OpenedPage) => Promise<Seen>,
    { before, prepare, kept, ...options }: OpenOptions = {},
  ): Promise<Seen> {
    const resting = kept ? this.atRest.get(before ?? '')?.pop() : undefined;
    const opened = resting ?? (await this.openPage(before, options));
    let good = false;
    try {
      await prepare?.(opened.page);
      await goTo(opened.page, new URL(address, this.server.origin).href);
      const seen = await look(opened);
      if (kept) await this.rest(opened, before ?? '');
      good = kept === true;
      return seen;
    } finally {
      if (!good) await opened.context.close();
    }
  }

  private async openPage(before: string | undefined, options: BrowserContextOptions): Promise<Opened> {
    const context = await this.browser.newContext({ locale: 'zh-CN', ...options });
    // Only what never comes is a failure, not what a busy machine brings late.
    context.setDefaultTimeout(60_000);
    // Functions that are handed to the page were compiled with a helper that keeps their names.
    await context.addInitScript('globalThis.__name ??= (value) => value;');
    if (before) await context.addInitScript(before);
    const page = await context.newPage();
    const printed: string[] = [];
    const thrown: string[] = [];
    page.on('console', (message) => printed.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => {
      thrown.push(error.message);
      printed.push(`error: ${error.message}`);
    });
    return { context, page, printed, thrown };
  }

  /** Forgets the visit: on a page of the same origin without an element, so that nothing is stored on the way out. */
  private async rest(opened: Opened, before: string): Promise<void> {
    await goTo(opened.page, `${this.server.origin}/blank`);
    await opened.page.evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
    });
    opened.printed.length = 0;
    opened.thrown.length = 0;
    this.atRest.set(before, [...(this.atRest.get(before) ?? []), opened]);
  }
}

/** A sample may take in a snippet of the documentation, so that what people copy is what is judged. */
function samplePages(headers: Record<string, string>): Handler {
  return async (_request, response, url) => {
    const [, name] = new RegExp(`^/${samples}/([a-z-]+\\.html)$`).exec(url.pathname) ?? [];
    const page = name && (await readFile(join(samples, name), 'utf8').catch(() => undefined));
    if (!page) return false;
    const [mark, snippet] = /<!-- snippet: ([a-z-]+\.html) -->/.exec(page) ?? [];
    const text = snippet ? await readFile(join('docs/snippets', snippet), 'utf8') : '';
    send(response, 200, 'text/html', mark ? page.replace(mark, () => text) : page, headers);
    return true;
  };
}

async function goTo(page: Page, address: string): Promise<void> {
  const answer = await page.goto(address, { waitUntil: 'load' });
  // Otherwise a page that is not there would keep every promise.
  if (!answer?.ok()) throw new Error(`${address} answered ${answer?.status() ?? 'nothing'}`);
}
