import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
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
    it('has a sample page', async () => {
      assert.ok(
        existsSync(`.${subject.page}`),
        `write ${subject.page.slice(1)}: a page with the element in use`,
      );
      const count = await stage.visit(subject.page, ({ page }) => page.locator(subject.tag).count());
      assert.ok(count > 0, `<${subject.tag}> does not stand in ${subject.page.slice(1)}`);
    });
    for (const [promise, check] of Object.entries(checks)) {
      it(promise, { timeout: 300_000 }, async () => {
        assert.deepEqual(await check(stage, subject), []);
      });
    }
  });
}
