/** What holds for every page of the sample portal, whatever it shows. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { accessible } from '../conformance/checks/accessibility.js';
import { noLayoutShift } from '../conformance/checks/layout-shift.js';
import { strictPolicyKept } from '../conformance/checks/quiet.js';
import { brokenReferences } from '../conformance/checks/references.js';
import { settle } from '../conformance/settle.js';
import { Stage } from '../conformance/stage.js';
import { subjectsOfManifest } from '../conformance/subject.js';
import { startPortal, type Portal } from '../support/portal.js';
import { portalPages } from '../support/portal-pages.js';

let stage: Stage;
let portal: Portal;
let pages: string[] = [];
before(async () => {
  portal = await startPortal();
  pages = (await portalPages(portal.origin)).map((path) => portal.origin + path);
  stage = await Stage.open();
});
after(async () => {
  await stage?.close();
  await portal?.close();
});

const tags = (await subjectsOfManifest()).map(({ tag }) => tag).join(', ');

/** Runs a check on all pages, and says on which one it found something. */
async function onEvery(check: (page: string) => Promise<string[]>): Promise<void> {
  const findings: string[] = [];
  for (const page of pages) {
    findings.push(...(await check(page)).map((finding) => `${new URL(page).pathname}: ${finding}`));
  }
  assert.deepEqual(findings, []);
}

describe('every page of the sample portal', () => {
  const limit = { timeout: 600_000 };

  it('is found: the home page, the documents, the request page', () => {
    assert.ok(pages.length >= 7, `only ${pages.join(' ')}`);
  });

  it('has no accessibility fault that axe finds, in light and dark', limit, () =>
    onEvery((page) => accessible(stage, { page }, 'usual')),
  );

  it('does not shift by a thousandth when its scripts come late, at 360 and 1280 px', limit, () =>
    onEvery((page) => noLayoutShift(stage, { page })),
  );

  it('keeps its own policy while everything on it is used', limit, () =>
    onEvery((page) => strictPolicyKept(stage, { page, tag: tags })),
  );

  it('prints nothing on the console and refers to no id in vain', limit, () =>
    onEvery((page) =>
      stage.visit(page, async (opened) => {
        await settle(opened.page);
        return [...opened.printed, ...(await brokenReferences(opened.page))];
      }),
    ),
  );

  it('never scrolls sideways, at 320 px and with text of 200 %', limit, () =>
    onEvery(async (page) => {
      const wide = (width: number, size: number): Promise<string[]> =>
        stage.visit(
          page,
          async (opened) => {
            await opened.page.evaluate((px) => {
              document.documentElement.style.fontSize = `${px}px`;
            }, size);
            await settle(opened.page);
            const over = await opened.page.evaluate(
              () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
            );
            return over > 0 ? [`${over} px too wide at ${width} px with text of ${size} px`] : [];
          },
          { viewport: { width, height: 800 } },
        );
      return [...(await wide(320, 16)), ...(await wide(360, 32)), ...(await wide(640, 32))];
    }),
  );

  it('shows the same text without script', limit, () =>
    onEvery(async (page) => {
      const text = 'document.querySelector("main").innerText.replace(/\\s+/g, " ").trim()';
      const look = (javaScriptEnabled: boolean): Promise<string> =>
        stage.visit(
          page,
          async (opened) => {
            if (javaScriptEnabled) await settle(opened.page);
            return (await opened.page.evaluate(text)) as string;
          },
          { javaScriptEnabled },
        );
      const [without, withScript] = [await look(false), await look(true)];
      const missing = withScript.split(' ').filter((word) => word.length > 3 && !without.includes(word));
      return without.length > 20 ? missing.map((word) => `only with script: ${word}`) : ['there is no text'];
    }),
  );
});
