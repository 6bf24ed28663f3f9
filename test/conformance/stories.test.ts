import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { folder } from '../support/web-server.js';
import { axeFindings } from './checks/accessibility.js';
import { seen, undocumented } from './checks/manifest.js';
import { brokenReferences } from './checks/references.js';
import { instrument } from './page-scripts.js';
import { settle } from './settle.js';
import { Stage } from './stage.js';
import { subjectsOfManifest } from './subject.js';

interface Story {
  id: string;
  title: string;
  name: string;
  importPath: string;
  type: string;
}

/** A story is a piece of a page; the rules about whole pages need the rest of one, unless the story brings it. */
async function frameAsPage(page: Page, title: string): Promise<void> {
  await page.evaluate((text) => {
    const root = document.querySelector('#storybook-root');
    if (!root) return;
    if (!root.querySelector('main')) root.setAttribute('role', 'main');
    if (root.querySelector('h1')) return;
    const heading = document.createElement('h1');
    heading.textContent = text;
    root.prepend(heading);
  }, title);
}

const built = 'storybook-static';
assert.ok(existsSync(`${built}/index.json`), 'Build Storybook first: npm run build-storybook');
const index = JSON.parse(readFileSync(`${built}/index.json`, 'utf8')) as { entries: Record<string, Story> };
const stories = Object.values(index.entries).filter(({ type }) => type === 'story');
const subjects = await subjectsOfManifest();

let stage: Stage;
before(async () => {
  stage = await Stage.open(folder('/storybook/', built));
});
after(() => stage?.close());

describe('stories', () => {
  for (const { tag } of subjects) {
    it(`there are some of <${tag}>`, () => {
      const file = `./stories/${tag.replace(/^gov-/, '')}.stories.ts`;
      assert.ok(
        stories.some(({ importPath }) => importPath === file),
        `write ${file}`,
      );
    });
  }
  for (const { id, title, name } of stories) {
    for (const scheme of ['明', '暗']) {
      it(`${title} · ${name} · ${scheme}`, { timeout: 60_000 }, async () => {
        const address = `/storybook/iframe.html?viewMode=story&id=${id}&globals=scheme:${encodeURIComponent(scheme)}`;
        const findings = await stage.visit(
          address,
          async ({ page, thrown }) => {
            await page.waitForSelector('#storybook-root > *', { state: 'attached' });
            await settle(page);
            await frameAsPage(page, name);
            const names = await Promise.all(
              subjects.map(async ({ tag, declaration }) => undocumented(declaration, await seen(page, tag))),
            );
            const failed = await page.locator('.sb-show-errordisplay').count();
            return [
              ...(failed ? ['the story does not render'] : []),
              ...thrown,
              ...(await axeFindings(page)),
              ...(await brokenReferences(page)),
              ...names.flat(),
            ];
          },
          { before: await instrument() },
        );
        assert.deepEqual(findings, []);
      });
    }
  }
});
