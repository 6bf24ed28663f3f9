import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { run } from '../support/processes.js';
import { subjectsOfManifest } from './subject.js';

describe('custom-elements.json', () => {
  it('is what the sources say today', { timeout: 300_000 }, async () => {
    // Inside the checkout, because the analyzer writes to a place relative to it.
    const folder = await mkdtemp('.manifest-');
    try {
      const cem = join('node_modules', '@custom-elements-manifest', 'analyzer', 'cem.js');
      const made = await run(process.execPath, [cem, 'analyze', '--outdir', folder], { timeLimit: 60_000 });
      assert.equal(made.code, 0, made.output);
      const fresh = await readFile(join(folder, 'custom-elements.json'), 'utf8');
      const committed = await readFile('custom-elements.json', 'utf8');
      assert.ok(
        fresh === committed,
        'custom-elements.json is out of date: run "npm run manifest" and commit it',
      );
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('names every element that the drop-in defines, and no other', async () => {
    const index = await readFile('src/index.ts', 'utf8');
    const defined = [...index.matchAll(/elements\/([a-z-]+)\/define/g)].map(
      (match) => `gov-${match[1] ?? ''}`,
    );
    const described = (await subjectsOfManifest()).map(({ tag }) => tag);
    assert.deepEqual(described.sort(), defined.sort());
  });
});
