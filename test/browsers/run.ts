/**
 * `npm run test:browsers`: the element tests and the sample pages, on the built `dist/`, in every browser of the
 * floor. `npm run test:browsers -- chromium-83 firefox` takes only those browsers, `-- webkit doc-meta` only the test
 * files with that word in their path, without the sample pages. `-- --short`, for the build server, leaves out
 * element tests that another run has shown to the same engine, see `targets.ts`.
 */
import { existsSync } from 'node:fs';
import { BrowserMissing } from '../support/browsers.js';
import { startPortal, type Portal } from '../support/portal.js';
import { count, type Result } from './report.js';
import { targets, type Target } from './targets.js';
import { tour } from './tour.js';
import { elementVisits, portalVisits, type Visits } from './visits.js';

const isShort = process.argv.includes('--short');
const asked = process.argv.slice(2).filter((word) => word !== '--short');
const files = asked.filter((word) => !(word in targets));
const names = asked.filter((word) => word in targets);
if (!existsSync('dist/gov-disclosure.min.js')) {
  console.error('Build first: npm run build');
  process.exit(2);
}

const chosen = Object.entries(targets).filter(([name]) => !names.length || names.includes(name));
const all: Result[] = [];
const elements = await elementVisits(files);
if (!elements.list.length) {
  const known = Object.keys(targets).join(', ');
  console.error(`No test file has ${files.join(' or ')} in its path, and the browsers are ${known}.`);
  process.exit(2);
}
const portal = files.length ? undefined : await openPortal();
try {
  // Four browsers at once: each of them waits more than it works.
  const waiting = chosen.map(([, target]) => target);
  const goOn = async (): Promise<void> => {
    for (let target = waiting.shift(); target; target = waiting.shift())
      all.push(...(await test(target, portal)));
  };
  await Promise.all([goOn(), goOn(), goOn(), goOn()]);
} finally {
  await portal?.close();
}
for (const { title, message } of all.filter((result) => result.outcome === 'failed')) {
  console.log(`\n✖ ${title}\n${(message ?? '').replace(/^/gm, '    ')}`);
}
const { passed, failed } = count(all);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);

async function openPortal(): Promise<Portal | undefined> {
  try {
    return await startPortal();
  } catch (error) {
    all.push({ title: 'the sample portal starts', outcome: 'failed', message: String(error) });
    return undefined;
  }
}

async function test(target: Target, served: Portal | undefined): Promise<Result[]> {
  const began = Date.now();
  const results = await visit(target, served).catch((error: unknown) => missing(target, error));
  const { passed, failed, skipped } = count(results);
  const seconds = Math.round((Date.now() - began) / 1000);
  console.log(`${target.name}: ${passed} passed, ${failed} failed, ${skipped} skipped (${seconds} s)`);
  return results.map((result) => ({ ...result, title: `${target.name}: ${result.title}` }));
}

async function visit(target: Target, served: Portal | undefined): Promise<Result[]> {
  const open = await target.find();
  const words = isShort ? target.inShort : undefined;
  const list = elements.list.filter(({ title }) => !words || words.some((word) => title.includes(word)));
  const visits: Visits[] = [{ ...elements, list }];
  if (served) visits.push(await portalVisits(served.origin));
  return tour(open, target.userAgent, visits);
}

/** A browser that is not to be had is told, not hidden; where the whole matrix is asked for, it fails. */
function missing(target: Target, error: unknown): Result[] {
  if (!(error instanceof BrowserMissing)) {
    return [
      {
        title: 'starts',
        outcome: 'failed',
        message: error instanceof Error ? (error.stack ?? '') : String(error),
      },
    ];
  }
  console.log(`${target.name} is not tested: ${error.message}`);
  return [{ title: 'is here', outcome: process.env.CI ? 'failed' : 'skipped', message: error.message }];
}
