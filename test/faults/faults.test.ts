import assert from 'node:assert/strict';
import { it } from 'node:test';
import { failuresOf, faultRuns, sentenceOf } from './fault-runs.js';

it('files every application once, shows no false receipt and loses no word, whatever breaks', async (test) => {
  const seed = 6;
  const verdict = await faultRuns({ runs: 200, seed, atOnce: 8 });
  test.diagnostic(`seed ${seed}: ${sentenceOf(verdict)}`);
  assert.deepEqual(failuresOf(verdict), []);
  assert.ok(verdict.receipts >= 200, 'nearly every application is filed in the end');
});
