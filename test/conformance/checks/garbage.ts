import fc from 'fast-check';
import { settle } from '../settle.js';
import type { Stage } from '../stage.js';
import type { Subject } from '../subject.js';

/** A run that found something can be repeated: the values follow from this number alone. */
const seed = 20190515;

const hostile = fc.constantFrom(
  '',
  ' ',
  '0',
  '-1',
  '1e999',
  'NaN',
  'null',
  'undefined',
  'true',
  '[]',
  '{"a":',
  '__proto__',
  'constructor',
  'javascript:alert(1)',
  'data:text/html,x',
  'http://[',
  '//',
  '#',
  '*',
  ']',
  '"',
  "'",
  'a b c',
  '../..',
  '%E0%A4%A',
  '<img src=x onerror=alert(1)>',
  '\u0000',
  '\ud800',
  '\u202e公开',
  '索引号',
  'x'.repeat(20_000),
);
const value = fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 40 }), fc.webUrl(), fc.json());

/** No value of any attribute, set before or after the element is in the page, makes it throw. */
export async function garbageInAttributes(
  stage: Stage,
  { page: address, tag, declaration }: Subject,
): Promise<string[]> {
  const names = [
    ...(declaration.attributes ?? []).map((attribute) => attribute.name),
    'endpoint',
    'lang',
    'dir',
  ];
  const sets = fc.sample(
    fc.array(fc.tuple(fc.constantFrom(...names), value), { minLength: 1, maxLength: 6 }),
    {
      seed,
      numRuns: 150,
    },
  );
  return stage.visit(address, async ({ page, thrown, printed }) => {
    await settle(page);
    // Garbage may well name an address; what matters here is the element, not the network.
    await page.route('**/*', (route) => route.abort());
    printed.length = 0;
    const rejected = await page.evaluate(tryAll, { tag, sets });
    const errors = printed.filter(
      (line) => line.startsWith('error: ') && !line.includes('Failed to load resource'),
    );
    return [...new Set([...rejected, ...thrown, ...errors])];
  });
}

async function tryAll({ tag, sets }: { tag: string; sets: [string, string][][] }): Promise<string[]> {
  const findings: string[] = [];
  const tell = (set: [string, string][], error: unknown): void => {
    findings.push(`${String(error)} after ${JSON.stringify(set).slice(0, 200)}`);
  };
  let current: [string, string][] = [];
  window.addEventListener('error', (event) => tell(current, event.message));
  window.addEventListener('unhandledrejection', (event) => tell(current, event.reason));
  const sample = document.querySelector(tag)?.cloneNode(true) as Element | null;
  for (const set of sets) {
    current = set;
    const element = (sample?.cloneNode(true) ?? document.createElement(tag)) as Element & {
      updateComplete?: Promise<unknown>;
    };
    try {
      set.slice(0, 3).forEach(([name, text]) => element.setAttribute(name, text));
      document.body.append(element);
      await element.updateComplete;
      set.slice(3).forEach(([name, text]) => element.setAttribute(name, text));
      await element.updateComplete;
      element.remove();
      await new Promise((resolve) => setTimeout(resolve, 0));
    } catch (error) {
      tell(set, error);
    }
  }
  await new Promise((resolve) => setTimeout(resolve, 100));
  return findings;
}
