/** Many applications under many faults, on one endpoint and one database, and the judgement at the end. */
import { runInChromium } from './chromium.js';
import { eventsElsewhere, runElsewhere } from './elsewhere.js';
import { startEndpointProcess } from './endpoint-process.js';
import { judge, type Verdict } from './judge.js';
import { planOf, randomFrom } from './plan.js';
import { startSite } from './site.js';

export interface FaultRunOptions {
  runs: number;
  seed: number;
  /** Take only this run of the seed. */
  only?: number | undefined;
  atOnce?: number;
  /** Another browser of `test/browsers/targets.ts` than Chromium. */
  browser?: string | undefined;
}

export async function faultRuns({
  runs,
  seed,
  only,
  atOnce = 6,
  browser,
}: FaultRunOptions): Promise<Verdict> {
  const endpoint = await startEndpointProcess();
  const site = await startSite();
  const random = randomFrom(seed);
  let ended = false;
  /** The endpoint is killed again and again while applications are on their way. */
  const killer = (async () => {
    while (!ended) {
      await new Promise((resolve) => setTimeout(resolve, 3000 + random() * 5000));
      if (!ended) await endpoint.killAndRestart(random() * 500);
    }
  })();
  try {
    const numbers = only === undefined ? Array.from({ length: runs }, (_, run) => run) : [only];
    const plans = numbers.map((run) => planOf(run, seed, browser ? eventsElsewhere : undefined));
    const done = browser
      ? await runElsewhere(browser, plans, { endpoint, site })
      : await runInChromium(plans, { endpoint, site }, atOnce);
    ended = true;
    await killer;
    return judge(done, await endpoint.requests());
  } finally {
    ended = true;
    await killer.catch(() => undefined);
    await site.close();
    await endpoint.stop();
  }
}

export function failuresOf({ duplicates, falseReceipts, lostText, broken }: Verdict): string[] {
  return [
    ...duplicates.map((one) => `duplicate: ${one}`),
    ...falseReceipts.map((one) => `false receipt: ${one}`),
    ...lostText.map((one) => `lost text: ${one}`),
    ...broken.map((one) => `broken: ${one}`),
  ];
}

export function sentenceOf(verdict: Verdict): string {
  const { runs, receipts, unconfirmed, unsent, duplicates, falseReceipts, lostText } = verdict;
  return (
    `${runs} runs: ${receipts} receipts, ${unconfirmed} unconfirmed, ${unsent} not sent; ` +
    `${duplicates.length} duplicates, ${falseReceipts.length} false receipts, ${lostText.length} with lost text.`
  );
}
