/**
 * `npm test`: everything, from a clean clone; `npm test -- conformance` takes the steps with that word in their name.
 * Steps that use one core go three at a time, as they wait now and then; those that use both go alone. A step that fails does not hide the ones after
 * it; only without a build there is nothing to go on with. The last line is the sum of all tests.
 */
import { BrowserMissing, findChromium } from './support/browsers.js';
import { run } from './support/processes.js';
import { countTests, type TestCount } from './support/test-count.js';
import { testFiles } from './support/test-files.js';

interface Step {
  name: string;
  /** A program and its arguments; a text is the reason why there is none. */
  command: string[] | string;
  /** Minutes after which it is ended. */
  limit: number;
  /** It uses one core: another such step may run beside it. */
  light?: true;
}

interface Outcome extends TestCount {
  name: string;
  seconds: number;
}

/** What has a step of its own, because it needs a browser or takes its time. */
const apart = ['test/browsers/', 'test/conformance/', 'test/elements/', 'test/faults/', 'test/pages/'];

const steps: Step[] = [
  { name: 'Build', command: npm('run', 'build'), limit: 5 },
  // The longest of those that go side by side first.
  { name: 'Endpoint tests', command: npm('test', '--workspace', 'endpoint'), limit: 8, light: true },
  { name: 'Element tests in Chromium', command: npm('run', 'test:elements'), limit: 5, light: true },
  { name: 'Lint and format', command: npm('run', 'lint'), limit: 5, light: true },
  { name: 'Types', command: npm('run', 'typecheck'), limit: 5, light: true },
  { name: 'Sizes', command: npm('run', 'size'), limit: 3, light: true },
  { name: 'Storybook', command: npm('run', 'build-storybook'), limit: 5, light: true },
  {
    name: 'Node tests',
    command: await nodeTests('test', (file) => !apart.some((folder) => file.startsWith(folder))),
    limit: 5,
    light: true,
  },
  // Pages wait more than they work: two files at once.
  {
    name: 'Conformance of every element',
    command: await nodeTests('test/conformance', undefined, 2),
    limit: 15,
  },
  { name: 'Fault runs of the request form', command: await nodeTests('test/faults'), limit: 5 },
  { name: 'Page tests', command: await nodeTests('test/pages', undefined, 2), limit: 10 },
];

const asked = process.argv.slice(2).join(' ').toLowerCase();
const chosen = steps.filter(({ name }) => name.toLowerCase().includes(asked));
const environment = { ...process.env };
try {
  environment.CHROME_PATH = await findChromium();
} catch (error) {
  if (!(error instanceof BrowserMissing)) throw error;
  console.log(`The tests that need a browser will fail: ${error.message}`);
}

const outcomes = new Map<Step, Outcome>();
const waiting = [...chosen];
while (waiting.length && !outcomes.get(steps[0] as Step)?.failed) {
  const heavy = waiting.findIndex(({ light }) => !light);
  const next = waiting.splice(0, heavy < 0 ? waiting.length : Math.max(1, heavy));
  const goOn = async (): Promise<void> => {
    for (let step = next.shift(); step; step = next.shift()) outcomes.set(step, await take(step));
  };
  await Promise.all([goOn(), goOn(), goOn()]);
}

heading('Summary');
const taken = chosen.flatMap((step) => outcomes.get(step) ?? []);
for (const { name, passed, failed, skipped, seconds } of taken) {
  const left = skipped ? `, ${skipped} skipped` : '';
  console.log(`${failed ? '✖' : '✔'} ${name}: ${passed} passed, ${failed} failed${left} (${seconds} s)`);
}
const notRun = waiting.map(({ name }) => name);
if (notRun.length) console.log(`Without a build there was no use in: ${notRun.join(', ')}.`);
if (!chosen.length) console.log(`No such step. There are: ${steps.map(({ name }) => name).join(', ')}.`);
const sum = (kind: 'passed' | 'failed'): number => taken.reduce((all, one) => all + one[kind], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(sum('failed') || !chosen.length ? 1 : 0);

/** What a step that has another one beside it prints comes in one piece, at its end. */
async function take({ name, command, limit, light }: Step): Promise<Outcome> {
  if (light) console.log(`${name} …`);
  else heading(name);
  if (typeof command === 'string') {
    console.log(command);
    return { name, passed: 0, failed: 1, skipped: 0, seconds: 0 };
  }
  const began = Date.now();
  const [program = '', ...rest] = command;
  const finished = await run(program, rest, {
    env: environment,
    timeLimit: limit * 60_000,
    patience: 15_000,
    ...(light ? {} : { onOutput: (text: string) => process.stdout.write(text) }),
  });
  if (light) {
    heading(name);
    console.log(finished.output.trimEnd());
  }
  if (finished.timedOut) console.log(`Ended: it took longer than ${limit} minutes.`);
  const seconds = Math.round((Date.now() - began) / 1000);
  return { name, ...countTests(finished.output, finished.code === 0), seconds };
}

/** npm as it was called itself; by that name alone it cannot be started on Windows. */
function npm(...rest: string[]): string[] {
  const file = process.env.npm_execpath;
  return [...(file ? [process.execPath, file] : ['npm']), '--silent', ...rest];
}

/** @param atOnce how many files at once; Node's own choice leaves one core to the others */
async function nodeTests(
  folder: string,
  wanted = (_file: string): boolean => true,
  atOnce?: number,
): Promise<string[] | string> {
  const files = (await testFiles(folder)).filter(wanted);
  // Without a file Node would look for tests of its own choice.
  if (!files.length) return `There is no test in ${folder}.`;
  const lanes = atOnce ? [`--test-concurrency=${atOnce}`] : [];
  return [process.execPath, '--import', 'tsx', '--test', ...lanes, '--test-reporter=spec', ...files];
}

function heading(text: string): void {
  console.log(`\n━━ ${text} ${'━'.repeat(Math.max(0, 76 - text.length))}\n`);
}
