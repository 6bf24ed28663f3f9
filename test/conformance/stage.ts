/** One browser and one server for all checks; no visit sees what another one left behind. */
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromiumArguments, findChromium } from '../support/browsers.js';
import { strictPolicy } from '../support/strict-policy.js';
import { folder, send, startWebServer, type Handler, type WebServer } from '../support/web-server.js';
import { endpointStub } from './endpoint-stub.js';
import { samples } from './subject.js';

export interface OpenOptions {
  /** Runs in the page before anything else does. */
  before?: string;
  /** Called before the page is loaded, for instance to hold scripts back. */
  prepare?: (page: Page) => Promise<void>;
  javaScriptEnabled?: boolean;
  colorScheme?: 'light' | 'dark';
  viewport?: { width: number; height: number };
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
  /**
   * Pages that earlier visits have left, by what cannot be changed in them later. What the browser
   * has started, read and compiled once serves all visits of a kind: that is most of the work of a visit.
   */
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

  /** Opens an address of the server, or a full one, and hands the page to `look`. */
  async visit<Seen>(
    address: string,
    look: (opened: OpenedPage) => Promise<Seen>,
    options: OpenOptions = {},
  ): Promise<Seen> {
    const kind = JSON.stringify([options.before, options.javaScriptEnabled]);
    const opened = this.atRest.get(kind)?.pop() ?? (await this.openPage(options));
    const { page } = opened;
    let good = false;
    try {
      await page.setViewportSize(options.viewport ?? { width: 1280, height: 720 });
      await page.emulateMedia({ colorScheme: options.colorScheme ?? 'light' });
      await options.prepare?.(page);
      await goTo(page, new URL(address, this.server.origin).href);
      const seen = await look(opened);
      await leave(opened);
      this.atRest.set(kind, [...(this.atRest.get(kind) ?? []), opened]);
      good = true;
      return seen;
    } finally {
      if (!good) await opened.context.close();
    }
  }

  private async openPage({ before, javaScriptEnabled = true }: OpenOptions): Promise<Opened> {
    const context = await this.browser.newContext({ locale: 'zh-CN', javaScriptEnabled });
    // Only what never comes is a failure, not what a busy machine brings late.
    context.setDefaultTimeout(60_000);
    // Functions that are handed to the page were compiled with a helper that keeps their names.
    await context.addInitScript('globalThis.__name ??= (value) => value;');
    await context.addInitScript(beginAnew);
    if (before) await context.addInitScript(before);
    const page = await context.newPage();
    const opened: Opened = { context, page, printed: [], thrown: [] };
    page.on('console', (message) => opened.printed.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => {
      opened.thrown.push(error.message);
      opened.printed.push(`error: ${error.message}`);
    });
    return opened;
  }
}

/** Whatever the visit before has stored, also on its way out, is gone before the page's own scripts begin. */
const beginAnew = 'if (window === top) { localStorage.clear(); sessionStorage.clear(); }';

/** Nothing of the visit goes on: an element that is taken out leaves nothing running, which is a promise of its own. */
async function leave(opened: Opened): Promise<void> {
  await opened.page.unrouteAll({ behavior: 'ignoreErrors' });
  await opened.page.evaluate('document.body.replaceChildren()');
  opened.printed = [];
  opened.thrown = [];
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
