import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { checks } from './checks/index.js';
import { Stage } from './stage.js';
import { subjectsOfManifest } from './subject.js';

let stage: Stage;
before(async () => {
  stage = await Stage.open();
});
after(() => stage?.close());

for (const subject of await subjectsOfManifest()) {
  describe(`<${subject.tag}>`, () => {
    it('has a sample page', () => {
      const file = subject.page.slice(1);
      const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
      assert.ok(text.includes(`<${subject.tag}`), `write ${file}: a page with the element in use`);
    });
    for (const [promise, check] of Object.entries(checks)) {
      it(promise, { timeout: 90_000 }, async () => {
        assert.deepEqual(await check(stage, subject), []);
      });
    }
  });
}
