import { existsSync } from 'node:fs';
import { measure, percent, TARGETS } from './corpus-figures.js';

/** `npm run corpus -- DIR`: reads the labelled pages of a folder and prints how many were read rightly. */
const folder = process.argv[2] ?? '../shared/samples';
if (!existsSync(folder)) {
  console.error(`There is no folder ${folder}. Name one that holds labelled pages: npm run corpus -- DIR`);
  process.exitCode = 2;
} else {
  const figures = measure(folder);
  for (const miss of figures.misses) console.error(miss);
  console.error(`${figures.samples} pages`);
  for (const [name, target] of Object.entries(TARGETS) as [keyof typeof TARGETS, number][]) {
    const reached = percent(figures[name]);
    const { right, of } = figures[name];
    console.error(
      `${name.padEnd(18)} ${reached.toFixed(1).padStart(5)} %  (${right} of ${of}, wanted ${target} %)`,
    );
    if (reached < target) process.exitCode = 1;
  }
}
