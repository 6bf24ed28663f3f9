/**
 * Size budgets that fail the build. Each element is bundled with Lit, the base and its words in three languages as a
 * site's bundler would, each lazy part and each ready-made bundle is taken as built; gzip -9, 1 kB = 1,000 bytes.
 */
import { readdir, readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { firstLoad } from './first-load.ts';

/** kB gz. The sources of the figures: docs/decisions/0003-size-budgets.md. */
const budgets: Record<string, number> = {
  'element endpoint': 7.5,
  'element font-size': 9,
  'element page-tools': 11,
  'element qr-share': 10,
  'element doc-meta': 12,
  // Lit and the base alone are 7.3 kB.
  'element doc-viewer': 19.3,
  'element request-form': 18,
  'element request-status': 9.5,
  'element suggestion-box': 9.5,
  'gov-disclosure.min.js': 45,
  'gov-disclosure.esm.js': 45,
  'gov-font-size-early.js': 2.6,
  'gov-disclosure.css': 3,
};

const sizes = new Map<string, number>();
const measure = (name: string, content: Uint8Array) =>
  sizes.set(name, gzipSync(content, { level: 9 }).length);

for (const name of await readdir('dist/elements')) {
  measure(`element ${name}`, await firstLoad(`dist/elements/${name}/define.js`));
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
  const bytes = gzipSync(await readFile(`dist/chunks/${name}`), { level: 9 }).length;
  console.log(`${`on first need: ${name}`.padEnd(28)} ${(bytes / 1000).toFixed(2).padStart(7)} kB`);
}
process.exitCode = over ? 1 : 0;
