/**
 * `npm run bench`: figures beside those of peers, taken in turns in one run of one browser. Ratios and sizes are the
 * result; milliseconds only show the scale. Needs a build. Name rows to take only those: `npm run bench -- font-size`.
 * The exit code is 1 where a row is over its bound.
 */
import { readdir } from 'node:fs/promises';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { chromiumArguments, findWholeChromium } from '../support/browsers.ts';
import { layoutShifts } from './layout-shift.ts';
import type { Figure } from './measure.ts';
import { bench as pdf } from './rows/pdf.ts';
import { untouchedForms } from './untouched-forms.ts';

/** Rows that need no page of the bench's own; the others run within one. */
const driven: Record<string, () => Promise<Figure[]>> = {
  pdf,
  'layout-shift': layoutShifts,
  'untouched-forms': untouchedForms,
};

const wanted = process.argv.slice(2);
const isWanted = (row: string) => !wanted.length || wanted.includes(row);
const files = (await readdir('test/bench/rows')).filter((file) => {
  const row = file.replace(/\.ts$/, '');
  return file.endsWith('.ts') && isWanted(row) && !(row in driven);
});
const browser = await chromium.launch({ executablePath: await findWholeChromium(), args: chromiumArguments });
let over = 0;
try {
  for (const file of files) {
    const { outputFiles } = await build({
      stdin: {
        contents: `import { bench } from './test/bench/rows/${file}'; globalThis.takeFigures = bench;`,
        resolveDir: process.cwd(),
      },
      bundle: true,
      write: false,
      format: 'iife',
      target: 'es2022',
      logLevel: 'error',
      tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
    });
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const devtools = await page.context().newCDPSession(page);
    const collectGarbage = () => devtools.send('HeapProfiler.collectGarbage').then(() => undefined);
    await page.exposeFunction('collectGarbage', collectGarbage);
    await page.exposeFunction('heapSize', async () => {
      await collectGarbage();
      const { usedSize, embedderHeapUsedSize } = await devtools.send('Runtime.getHeapUsage');
      return usedSize + (embedderHeapUsedSize ?? 0);
    });
    await devtools.send('Performance.enable');
    await page.exposeFunction('typeKeys', async (text: string) => {
      const costs = async () => {
        const { metrics } = await devtools.send('Performance.getMetrics');
        const of = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? NaN;
        return { time: of('TaskDuration') * 1000, layouts: of('LayoutCount') };
      };
      const before = await costs();
      await page.keyboard.type(text);
      // What is put off until the typing pauses, such as to keep a draft, is the keys' cost too.
      await page.waitForTimeout(1200);
      const after = await costs();
      return { time: after.time - before.time, layouts: after.layouts - before.layouts };
    });
    // An address of its own, so that the page has storage as a site's page has; nothing goes over a network.
    const body = '<!doctype html><html lang="zh-CN"><body></body></html>';
    await page.route('**/*', (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }));
    await page.goto('http://bench.test/');
    await page.evaluate(outputFiles[0]?.text ?? '');
    const figures = (await page.evaluate('takeFigures()')) as Figure[];
    figures.forEach(tell);
    await page.close();
  }
} finally {
  await browser.close();
}
for (const [row, take] of Object.entries(driven)) if (isWanted(row)) (await take()).forEach(tell);
console.log(over ? `${over} over their bound.` : 'All within their bounds.');
process.exitCode = over ? 1 : 0;

function tell({ name, ours, peer, peerName, unit, bound }: Figure): void {
  const ratio = ours / peer;
  const verdict = ratio <= bound ? '' : '  OVER';
  if (verdict) over += 1;
  const scale = `${ours.toFixed(2)} against ${peer.toFixed(2)} ${unit} (${peerName})`;
  console.log(`${name.padEnd(44)} ${ratio.toFixed(3).padStart(7)} of ${bound}  ${scale}${verdict}`);
}
