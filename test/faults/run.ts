/**
 * `npm run faults -- --runs 1000 --seed 7`: applications sent through a network that breaks, from a browser that is
 * reloaded, closed and sent back, to an endpoint that is killed. `--only 123` takes one run of the seed again,
 * `--browser firefox` (or `webkit`, `chromium-83`) another browser. Needs a build.
 */
import { parseArgs } from 'node:util';
import { failuresOf, faultRuns, sentenceOf } from './fault-runs.js';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    only: { type: 'string' },
    browser: { type: 'string' },
    'at-once': { type: 'string', default: '6' },
  },
});
const began = Date.now();
console.log(`Seed ${values.seed}`);
const verdict = await faultRuns({
  runs: Number(values.runs),
  seed: Number(values.seed),
  only: values.only === undefined ? undefined : Number(values.only),
  atOnce: Number(values['at-once']),
  browser: values.browser,
});
const failures = failuresOf(verdict);
for (const failure of failures) console.log(`✖ ${failure}`);
console.log(`${sentenceOf(verdict)} ${Math.round((Date.now() - began) / 1000)} s`);
process.exit(failures.length ? 1 : 0);
