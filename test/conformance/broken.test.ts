/** A check that never fails proves nothing: for each one an element that breaks its promise, and is caught. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { strictPolicy } from '../support/strict-policy.js';
import { send, type Handler } from '../support/web-server.js';
import { checks, type Promised } from './checks/index.js';
import { pageScript } from './page-scripts.js';
import { Stage } from './stage.js';
import type { Declaration, Subject } from './subject.js';

const folder = 'test/conformance/fixtures/broken';
const tag = 'broken-element';

/** For each promise: the elements that break it, and what has to be found. */
const broken: Record<Promised, Record<string, RegExp[]>> = {
  'imports in Node without a throw': {
    'touches-the-document-at-import': [/throws in Node: ReferenceError: document/],
  },
  'importing the class defines nothing': {
    'registers-at-import': [/defines <broken-element>/, /leaves listener "resize" on window/],
  },
  'defining it twice, or another version, is told and harmless': {
    'registers-unguarded': [/the same version again is not silent: throws/],
    'registers-silently': [/another version is not told by one warning with both numbers: silence/],
  },
  'its content is to be seen with script off': {
    'hides-content': [/not to be seen without script: text "办理地点/],
  },
  "the author's nodes stay": { 'replaces-content': [/the author's <p>办理地点.* is gone/] },
  'axe finds nothing, all rules': { 'unnamed-button': [/^button-name/] },
  'no id stands twice and every reference finds its element': {
    'broken-reference': [/id "twice" stands twice/, /aria-describedby="note" on <p> finds nothing/],
  },
  'it prints nothing on the console': { prints: [/^info: pressed/] },
  'the strictest policy is kept': {
    'inline-style': [/^style-src/],
    'writes-html': [/^require-trusted-types-for/],
  },
  'the layout shifts by 0.000 at 360 and 1280 px': {
    grows: [/at 360 px and text of 16 px the layout shifts by 0\.\d+: <p>/, /at 1280 px/],
  },
  'garbage in any attribute never throws': {
    'throws-on-garbage': [/SyntaxError/],
    'rejects-on-garbage': [/TypeError.*URL/],
  },
  'taken out it leaves no listener, timer, observer or request': {
    'leaves-everything-running': [
      /leaves listener "resize" on window/,
      /leaves listener "change" on MediaQueryList/,
      /leaves setTimeout/,
      /leaves setInterval/,
      /leaves requestAnimationFrame/,
      /leaves MutationObserver on <body>/,
      /leaves ResizeObserver on <body>/,
      /leaves IntersectionObserver on <body>/,
      /leaves request \/v1\/capabilities/,
    ],
  },
  'its events, slots, parts and attributes are those of the manifest': {
    undocumented: [
      /event "gov-secret-told" is not in the manifest/,
      /slot "secret-slot" is not in the manifest/,
      /part "secret-part" is not in the manifest/,
      /attribute "secret-attribute" is not in the manifest/,
      /event gov-secret-told has to bubble, not be composed, and carry an object/,
      /the manifest promises events "gov-promised"/,
      /the manifest promises slots "promised"/,
      /the manifest promises parts "promised"/,
      /the manifest promises attributes "promised"/,
    ],
  },
};

/** What the fixtures' manifest would say; only the check of the manifest itself reads more than the attributes. */
const declaration: Declaration = {
  name: 'BrokenElement',
  tagName: tag,
  attributes: [{ name: 'settings' }, { name: 'promised' }],
  events: [{ name: 'gov-promised' }],
  slots: [{ name: '' }, { name: 'promised' }],
  cssParts: [{ name: 'promised' }],
};

/** A fixture says itself what stands in its page and which sheet belongs to it. */
interface Fixture {
  page?: string;
  sheet?: string;
}

const pages: Handler = async (_request, response, url) => {
  const [, name, kind] = /^\/broken\/([a-z-]+)\.(html|js|css)$/.exec(url.pathname) ?? [];
  if (!name || !kind) return false;
  const file = `${folder}/${name}.ts`;
  const fixture = kind === 'js' ? {} : ((await import(`./fixtures/broken/${name}.js`)) as Fixture);
  const headers = { 'content-security-policy': strictPolicy };
  if (kind === 'js') send(response, 200, 'text/javascript', await pageScript(`import './${file}';`));
  else if (kind === 'css') send(response, 200, 'text/css', fixture.sheet ?? '');
  else send(response, 200, 'text/html', html(name, fixture.page ?? ''), headers);
  return true;
};

const html = (name: string, content: string): string => `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8">
    <title>坏的元素</title>
    <link rel="stylesheet" href="${name}.css">
    <script src="${name}.js" defer></script>
  </head>
  <body><main><h1>坏的元素</h1>${content}</main></body>
</html>`;

async function subjectOf(name: string): Promise<Subject> {
  const module = `${folder}/${name}.ts`;
  return {
    tag,
    declaration,
    classModule: module,
    defineModule: module,
    pageModule: module,
    page: `/broken/${name}.html`,
    sources: await readFile(module, 'utf8'),
  };
}

let stage: Stage;
before(async () => {
  stage = await Stage.open(pages);
});
after(() => stage?.close());

for (const [promise, fixtures] of Object.entries(broken)) {
  describe(`"${promise}" is checked`, () => {
    for (const [name, expected] of Object.entries(fixtures)) {
      it(`${name} is caught`, { timeout: 300_000 }, async () => {
        const findings = await checks[promise as Promised](stage, await subjectOf(name));
        const missed = expected.filter((pattern) => !findings.some((finding) => pattern.test(finding)));
        assert.deepEqual(missed, [], `found only: ${findings.join('\n') || 'nothing'}`);
      });
    }
  });
}
