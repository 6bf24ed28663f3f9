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
    for (let plan = waiting.shift(); plan; plan = waiting.shift())
      runs.push(await take(plan, browser, around));
  };
  try {
    await Promise.all(Array.from({ length: atOnce }, worker));
  } finally {
    await browser.close();
  }
  return runs;
}

async function take(plan: Plan, browser: Browser, { site, endpoint }: Surroundings): Promise<Run> {
  const proxy = await startFaultProxy({
    run: plan.run,
    endpointPort: endpoint.port,
    sitePort: site.port,
    faults: plan.faults,
  });
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 800, height: 600 } });
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
  const pages: Page[] = [];
  const addressOf = (tab: number) => `${proxy.origin}/?tab=${tab}`;
  const reopen = async (tab: number): Promise<void> => {
    // The page has gone before its memory is taken: nothing goes on behind the tab that is closed.
    await pages[tab]?.goto(`${proxy.origin}/elsewhere`);
    const stored = await pages[tab]?.evaluate(() => JSON.stringify({ ...sessionStorage }));
    await pages[tab]?.close();
    const page = await newTab(context, stored);
    pages[tab] = page;
    await page.goto(addressOf(tab));
  };
  const goBack = async (tab: number): Promise<void> => {
    await pages[tab]?.goto(`${proxy.origin}/elsewhere`);
    await pages[tab]?.goBack();
  };
  try {
    for (let tab = 0; tab < plan.tabs; tab += 1) {
      const page = await newTab(context);
      pages[tab] = page;
      await page.goto(addressOf(tab), { waitUntil: 'commit' });
    }
    return { plan, reports: await reports };
  } finally {
    await context.close();
    await proxy.close();
  }
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
