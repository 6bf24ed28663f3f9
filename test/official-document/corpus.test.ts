import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { measure, percent, TARGETS } from './corpus-figures.js';

const samples = new URL('../../../shared/samples', import.meta.url).pathname;
const skip = existsSync(samples)
  ? false
  : 'The labelled pages are not beside this project (../shared/samples).';

test('the labelled pages are read as well as promised', { skip }, () => {
  const figures = measure(samples);
  for (const [name, target] of Object.entries(TARGETS) as [keyof typeof TARGETS, number][]) {
    const reached = percent(figures[name]);
    assert.ok(reached >= target, `${name} is ${reached.toFixed(1)} %:\n${figures.misses.join('\n')}`);
  }
});
