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
import { Stage, type OpenedPage } from './stage.js';
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

/** From light to dark or back, as the toolbar of Storybook does. */
async function turnScheme(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { dataset } = document.documentElement;
    dataset.scheme = dataset.scheme === '暗' ? '明' : '暗';
    // The frame that begins the transitions, and their end; the limit is for one that repeats for ever.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const ends = document.getAnimations().map(({ finished }) => finished.catch(() => undefined));
    await Promise.race([Promise.all(ends), new Promise((resolve) => setTimeout(resolve, 500))]);
  });
}

const built = 'storybook-static';
assert.ok(existsSync(`${built}/index.json`), 'Build Storybook first: npm run build-storybook');
const index = JSON.parse(readFileSync(`${built}/index.json`, 'utf8')) as { entries: Record<string, Story> };
const stories = Object.values(index.entries).filter(({ type }) => type === 'story');
const subjects = await subjectsOfManifest();

let stage: Stage;
before(async () => {
  // Storybook's own files stay the same from story to story.
  stage = await Stage.open(folder('/storybook/', built, { 'cache-control': 'max-age=3600' }));
});
after(() => stage?.close());

/** Storybook's panel would look for faults too, at the same time as we do. */
const alone = '&globals=a11y.manual:!true';

describe('stories', { concurrency: 2 }, () => {
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
    it(`${title} · ${name}`, { timeout: 180_000 }, async () => {
      const look = async ({ page, thrown }: OpenedPage): Promise<string[]> => {
        await page.waitForSelector('#storybook-root > *', { state: 'attached' });
        await settle(page);
        await frameAsPage(page, name);
        const names = await Promise.all(
          subjects.map(async ({ tag, declaration }) => undocumented(declaration, await seen(page, tag))),
        );
        const failed = await page.locator('.sb-show-errordisplay').count();
        const asItIs = [
          ...(failed ? ['the story does not render'] : []),
          ...thrown,
          ...(await axeFindings(page)),
          ...(await brokenReferences(page)),
          ...names.flat(),
        ];
        await turnScheme(page);
        // Nothing but colours depends on it.
        const turned = await axeFindings(page, 'colours');
        return [...asItIs, ...turned.map((finding) => `${finding} (light and dark turned)`)];
      };
      const address = `/storybook/iframe.html?viewMode=story&id=${id}${alone}`;
      const findings = await stage.visit(address, look, { before: await instrument() });
      assert.deepEqual(findings, []);
    });
  }
});
