/**
 * Size budgets that fail the build. Each element is bundled with Lit, the base and its words in three languages as a
 * site's bundler would, each lazy part and each ready-made bundle is taken as built; gzip -9, 1 kB = 1,000 bytes. Where a
 * part follows before anybody has touched the element, it counts in a line of its own.
 */
import { readdir, readFile } from 'node:fs/promises';
import { compressed, firstLoad, partsAtOnce, untouchedSize } from './first-load.ts';

/** kB gz. The sources of the figures: docs/decisions/0003-size-budgets.md. */
const budgets: Record<string, number> = {
  'element endpoint': 7.5,
  'element font-size': 9,
  'element page-tools': 11,
  'element qr-share': 10,
  'element doc-meta': 12,
  // Lit and the base alone are 7.3 kB.
  'element doc-viewer': 19.3,
  // Wraps the site's own form, and with the part that writes one.
  'element request-form': 12.4,
  'untouched request-form': 18,
  'element request-status': 9.5,
  'element suggestion-box': 9.5,
  'gov-disclosure.min.js': 45,
  'gov-disclosure.esm.js': 45,
  'gov-font-size-early.js': 2.6,
  'gov-disclosure.css': 3,
};

const sizes = new Map<string, number>();
const measure = (name: string, content: Uint8Array) => sizes.set(name, compressed(content));

for (const name of await readdir('dist/elements')) {
  measure(`element ${name}`, await firstLoad(`dist/elements/${name}/define.js`));
  if (name in partsAtOnce) sizes.set(`untouched ${name}`, await untouchedSize(name));
}
for (const name of [
  'gov-disclosure.min.js',
  'gov-disclosure.esm.js',
  'gov-font-size-early.js',
  'gov-disclosure.css',
]) {
  measure(name, await readFile(`dist/${name}`));
}

let over = 0;
for (const [name, bytes] of sizes) {
  const budget = budgets[name];
  const verdict = budget === undefined ? 'has no budget' : bytes <= budget * 1000 ? '' : 'OVER';
  if (verdict) over += 1;
  console.log(
    `${name.padEnd(28)} ${(bytes / 1000).toFixed(2).padStart(7)} kB of ${String(budget ?? '?').padStart(4)} kB ${verdict}`,
  );
}
for (const name of (await readdir('dist/chunks')).filter((file) => file.endsWith('.js'))) {
  const bytes = compressed(await readFile(`dist/chunks/${name}`));
  console.log(`${`on first need: ${name}`.padEnd(28)} ${(bytes / 1000).toFixed(2).padStart(7)} kB`);
}
process.exitCode = over ? 1 : 0;
