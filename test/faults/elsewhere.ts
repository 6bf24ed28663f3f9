/**
 * The runs in a browser that is only told an address: one after the other, each page leads on to the next run's. What
 * only tests' own tools can do to a tab (close it, go back) is left out; everything else happens in the page.
 */
import { targets } from '../browsers/targets.js';
import type { Surroundings } from './chromium.js';
import { startFaultProxy } from './fault-proxy.js';
import type { Run } from './judge.js';
import type { Event, Plan } from './plan.js';

export const eventsElsewhere: readonly Event[] = ['reload', 'offline', 'stop', 'move'];

/** @param name of `test/browsers/targets.ts`: `firefox`, `webkit`, `chromium-83` */
export async function runElsewhere(
  name: string,
  plans: Plan[],
  { site, endpoint }: Surroundings,
): Promise<Run[]> {
  const target = targets[name];
  if (!target) throw new Error(`The browsers are ${Object.keys(targets).join(', ')}.`);
  const open = await target.find();
  const proxies = await Promise.all(
    plans.map(({ run, faults }) =>
      startFaultProxy({ run, endpointPort: endpoint.port, sitePort: site.port, faults }),
    ),
  );
  const addresses = proxies.map(({ origin }) => `${origin}/?tab=0`);
  const limit = 60_000 + plans.length * 8000;
  const reports = plans.map((plan, place) => site.expect(plan, limit, addresses[place + 1]));
  const browser = await open(addresses[0] ?? '');
  try {
    return await Promise.all(
      plans.map(async (plan, place) => ({ plan, reports: (await reports[place]) ?? [] })),
    );
  } finally {
    await browser.close();
    await Promise.all(proxies.map((proxy) => proxy.close()));
  }
}
