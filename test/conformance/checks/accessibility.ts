import type { AxeResults, RunOptions } from 'axe-core';
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { settle } from '../settle.js';
import type { Stage } from '../stage.js';
import type { Subject } from '../subject.js';

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
let source: Promise<string> | undefined;

/** axe finds nothing on the sample page, in light and dark, narrow and wide. */
export async function accessible(
  stage: Stage,
  { page: address }: Pick<Subject, 'page'>,
  rules: Rules = 'all',
): Promise<string[]> {
  const findings: string[] = [];
  for (const [colorScheme, width] of [
    ['light', 1280],
    ['dark', 360],
  ] as const) {
    const found = await stage.visit(
      address,
      async ({ page }) => {
        await settle(page);
        return axeFindings(page, rules);
      },
      { colorScheme, viewport: { width, height: 800 } },
    );
    findings.push(...found.map((finding) => `${finding} (${colorScheme}, ${width} px)`));
  }
  return findings;
}

/**
 * `all`: every rule that axe has, its experiments and the contrast of 7 : 1 included. `usual`: the rules that it has in
 * force by itself, for pages with documents of others, whose tables nobody here can rewrite. `colours`: all that it
 * has about colours.
 */
type Rules = 'all' | 'usual' | 'colours';

interface Axe {
  getRules(tags?: string[]): { ruleId: string }[];
  run(context: Document, options: RunOptions): Promise<AxeResults>;
}

/**
 * Evaluated, not inserted: the page's policy allows no script of ours. By the browser's own protocol, because what goes
 * through Playwright's `evaluate` is packed and unpacked, which takes longer than axe itself. Kept under a name of its
 * own: Storybook brings an axe too, and each runs one search at a time.
 */
async function bringAxe(page: Page): Promise<void> {
  if (await page.evaluate(() => 'ownAxe' in window)) return;
  source ??= readFile(axeFile, 'utf8');
  const protocol = await page.context().newCDPSession(page);
  await protocol.send('Runtime.evaluate', { expression: `${await source}; window.ownAxe = axe; undefined` });
  await protocol.detach();
}

export async function axeFindings(page: Page, rules: Rules = 'all'): Promise<string[]> {
  await bringAxe(page);
  const results = await page.evaluate((wanted) => {
    const { ownAxe: axe } = window as unknown as { ownAxe: Axe };
    const chosen = axe.getRules(wanted === 'colours' ? ['cat.color'] : undefined);
    const enabled = Object.fromEntries(chosen.map(({ ruleId }) => [ruleId, { enabled: true }]));
    return axe.run(document, {
      ...(wanted === 'colours' ? { runOnly: { type: 'rule', values: Object.keys(enabled) } } : {}),
      ...(wanted === 'all' ? { rules: enabled } : {}),
      resultTypes: ['violations'],
    });
  }, rules);
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${id}: ${target.join(' ')}: ${failureSummary?.replace(/\s+/g, ' ') ?? ''}`,
    ),
  );
}
