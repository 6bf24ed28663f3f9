/** The runs in Chromium: several at once, each in a profile and on an address of its own. */
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { chromiumArguments, findChromium } from '../support/browsers.js';
import type { EndpointProcess } from './endpoint-process.js';
import { startFaultProxy } from './fault-proxy.js';
import type { Run } from './judge.js';
import type { Plan } from './plan.js';
import type { Site } from './site.js';

export interface Surroundings {
  site: Site;
  endpoint: EndpointProcess;
}

export async function runInChromium(plans: Plan[], around: Surroundings, atOnce: number): Promise<Run[]> {
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: chromiumArguments,
    // Going back is to come back to the very same page, as it does for people.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  const runs: Run[] = [];
  const waiting = [...plans];
  const worker = async (): Promise<void> => {
    let desk: Desk | undefined;
    for (let plan = waiting.shift(); plan; plan = waiting.shift()) {
      desk ??= await newDesk(browser);
      const run = await take(plan, desk, around);
      runs.push(run);
      if (run.reports.length < plan.tabs) desk = await desk.context.close().then(() => undefined);
    }
  };
  try {
    await Promise.all(Array.from({ length: atOnce }, worker));
  } finally {
    await browser.close();
  }
  return runs;
}

/**
 * One profile for one run after the other, each on an address of its own, so that none finds what another one stored.
 * To start a browser's processes anew for each run would be half of the work.
 */
interface Desk {
  context: BrowserContext;
  page: Page;
}

async function newDesk(browser: Browser): Promise<Desk> {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 800, height: 600 } });
  return { context, page: await context.newPage() };
}

async function take(plan: Plan, desk: Desk, { site, endpoint }: Surroundings): Promise<Run> {
  const proxy = await startFaultProxy({
    run: plan.run,
    endpointPort: endpoint.port,
    sitePort: site.port,
    faults: plan.faults,
  });
  const reports = site.expect(plan, 45_000);
  let acting: Promise<void> = Promise.resolve();
  site.onBegin(plan.run, (tab) => {
    for (const { event, after } of plan.events) {
      if (event !== 'reopen' && event !== 'back') continue;
      const act = event === 'reopen' ? reopen : goBack;
      // One after the other, as a person does it; a tab may have ended its run in the meantime.
      setTimeout(() => (acting = acting.then(() => act(tab)).catch(() => undefined)), after);
    }
  });
  const pages: Page[] = [desk.page];
  const elsewhere = `${proxy.origin}/elsewhere`;
  const addressOf = (tab: number) => `${proxy.origin}/?tab=${tab}`;
  const reopen = async (tab: number): Promise<void> => {
    const page = pages[tab] as Page;
    const stored = await leave(page, elsewhere);
    await page.close();
    const opened = (pages[tab] = await newTab(desk.context, stored));
    await inTime(opened.goto(addressOf(tab)));
  };
  const goBack = async (tab: number): Promise<void> => {
    const page = pages[tab] as Page;
    await leave(page, elsewhere);
    for (let tries = 0; tries < 5 && (await standsAt(page)) === elsewhere; tries += 1)
      await inTime(page.goBack({ waitUntil: 'commit' }));
  };
  try {
    for (let tab = 0; tab < plan.tabs; tab += 1) {
      const page = (pages[tab] ??= await desk.context.newPage());
      await page.goto(addressOf(tab), { waitUntil: 'commit' });
    }
    const run: Run = { plan, reports: await reports };
    if (run.reports.length < plan.tabs) run.stands = await Promise.all(pages.map(look));
    await acting;
    await clear(desk, elsewhere);
    return run;
  } finally {
    await proxy.close();
  }
}

/**
 * Where a page's own reload comes in between, Playwright may wait for ever, whatever its time limit; what counts is the
 * page that stands there then.
 */
async function inTime(journey: Promise<unknown>): Promise<void> {
  await Promise.race([journey.catch(() => undefined), new Promise((resolve) => setTimeout(resolve, 3000))]);
}

const standsAt = (page: Page) => page.evaluate(() => location.href).catch(() => undefined);

/**
 * Leaves a page as its tab is closed: nothing of it goes on.
 *
 * @param forgets whether the tab then remembers nothing any more
 * @returns what the tab remembered until then
 */
async function leave(page: Page, elsewhere: string, forgets = false): Promise<string> {
  for (let tries = 0; tries < 5; tries += 1) {
    await inTime(page.goto(elsewhere, { waitUntil: 'commit' }));
    const memory = await page.evaluate(takeMemory, { elsewhere, forgets }).catch(() => undefined);
    if (memory) return memory;
  }
  throw new Error(`${page.url()} cannot be left`);
}

function takeMemory(wanted: { elsewhere: string; forgets: boolean }): string | undefined {
  if (location.href !== wanted.elsewhere) return undefined;
  const memory = JSON.stringify({ ...sessionStorage });
  if (wanted.forgets) for (const storage of [sessionStorage, localStorage]) storage.clear();
  return memory;
}

/** @param stored what the tab remembered when it was closed: a browser that opens a tab again gives it back */
async function newTab(context: BrowserContext, stored?: string): Promise<Page> {
  const page = await context.newPage();
  if (stored) {
    await page.addInitScript((items) => {
      if (sessionStorage.getItem('reopened')) return;
      sessionStorage.setItem('reopened', 'true');
      for (const [key, value] of Object.entries(JSON.parse(items) as Record<string, string>)) {
        sessionStorage.setItem(key, value);
      }
    }, stored);
  }
  return page;
}

/** Nobody's: the tabs of the run are closed but the one that it began with, and that one has forgotten it. */
async function clear(desk: Desk, elsewhere: string): Promise<void> {
  for (const page of desk.context.pages()) if (page !== desk.page) await page.close();
  if (desk.page.isClosed()) desk.page = await desk.context.newPage();
  await leave(desk.page, elsewhere, true);
}

/** Where a page stands that has told nothing. */
async function look(page: Page): Promise<string> {
  const text = await page
    .evaluate(() => {
      const element = document.querySelector('gov-request-form');
      return `${document.readyState}: ${element?.shadowRoot?.textContent ?? document.title}`;
    })
    .catch(String);
  return `${page.url()} ${text.replace(/\s+/g, ' ')}`;
}
