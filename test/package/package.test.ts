import assert from 'node:assert/strict';
import { access, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'acorn';
import { build } from 'esbuild';
import { publint } from 'publint';
import { version } from 'gov-disclosure';
import { firstLoad } from '../../scripts/first-load.ts';
import { bundledPackages, dependencies, noticeOf } from '../../scripts/third-party-notices.ts';

interface Manifest {
  version: string;
  dependencies: Record<string, string>;
  files: string[];
  exports: Record<string, string | { types: string; default: string }>;
}

const manifest = JSON.parse(await readFile('package.json', 'utf8')) as Manifest;
const elements = await readdir('dist/elements');

test('the library names the same version as its package', () => {
  assert.equal(version, manifest.version);
});

test('importing the whole library outside a browser does not throw and defines nothing', async () => {
  await import('gov-disclosure');
  assert.equal(typeof (globalThis as { document?: unknown }).document, 'undefined');
});

for (const name of elements) {
  test(`a site's bundler keeps the definition of gov-${name}`, async () => {
    const { outputFiles } = await build({
      stdin: { contents: `import 'gov-disclosure/${name}/define';`, resolveDir: process.cwd() },
      bundle: true,
      write: false,
      format: 'esm',
    });
    assert.match(outputFiles[0]?.text ?? '', new RegExp(`"gov-${name}"`));
  });
}

test('every path that the package exports is there', async () => {
  const paths = Object.values(manifest.exports).flatMap((entry) =>
    typeof entry === 'string' ? [entry] : [entry.types, entry.default],
  );
  for (const path of paths.filter((name) => !name.includes('*'))) await access(path);
  for (const name of elements) {
    const files = await readdir(`dist/elements/${name}`);
    for (const file of [`gov-${name}.js`, `gov-${name}.d.ts`, 'define.js', 'define.d.ts']) {
      assert.ok(files.includes(file), `dist/elements/${name}/${file}`);
    }
  }
});

for (const folder of ['.', 'endpoint']) {
  test(`whoever installs the package in ${folder}/ stumbles over nothing`, async () => {
    const { messages } = await publint({ pkgDir: folder, strict: true });
    assert.deepEqual(messages, []);
  });
}

test('the bundles are written in the language of Chromium 83', async () => {
  const parts = (await readdir('dist/chunks')).filter((file) => file.endsWith('.js'));
  const chunks = parts.map((file) => `chunks/${file}`);
  const classic = parts.map((file) => `chunks/classic/${file}`);
  const scripts = ['gov-disclosure.min.js', 'gov-font-size-early.js', ...classic];
  for (const file of [...scripts, 'gov-disclosure.esm.js', ...chunks]) {
    const sourceType = scripts.includes(file) ? 'script' : 'module';
    // Chromium 80 to 84 know ES2020: `??` and `?.`, not yet `??=`.
    parse(await readFile(`dist/${file}`, 'utf8'), { ecmaVersion: 2020, sourceType });
  }
});

test('the modules are written in ES2021, as Lit itself is', async () => {
  for (const file of await readdir('dist', { recursive: true })) {
    // The engine for PDF is opened by newer browsers only, see src/formats/pdf/.
    if (!file.endsWith('.js') || /^(cli|pdf)\b/.test(file)) continue;
    parse(await readFile(`dist/${file}`, 'utf8'), { ecmaVersion: 2021, sourceType: 'module' });
  }
});

test('a size counts all that a page loads at once, by however long a way, and nothing that comes later', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gov-disclosure-sizes-'));
  const modules = {
    'entry.js': "import './beside.js'; export const later = () => import('./later.js');",
    'beside.js': "import { far } from './far.js'; console.log('beside', far);",
    'far.js': "export const far = 'far';",
    'later.js': "import { far } from './far.js'; import './beside.js'; console.log('later', far);",
  };
  for (const [name, text] of Object.entries(modules)) await writeFile(join(folder, name), text);
  const loaded = Buffer.from(await firstLoad(join(folder, 'entry.js'))).toString();
  await rm(folder, { recursive: true });
  assert.match(loaded, /"beside"/);
  assert.match(loaded, /"far"/);
  assert.doesNotMatch(loaded, /"later"/);
});

test('no file that a page loads names another origin', async () => {
  const vocabularies = /https?:\/\/(www\.w3\.org|schema\.org)\b/g;
  for (const file of ['gov-disclosure.min.js', 'gov-disclosure.esm.js', 'gov-disclosure.css']) {
    const text = (await readFile(`dist/${file}`, 'utf8')).replace(vocabularies, '');
    assert.doesNotMatch(text, /https?:\/\/[a-z0-9-]+\.[a-z]/i, file);
  }
});

test('every package of which a file is bundled stands with its licence in the notices, and so do the icons', async () => {
  const notices = await readFile('THIRD-PARTY-NOTICES.txt', 'utf8');
  const missing = [];
  for (const name of await bundledPackages()) {
    const notice = await noticeOf(name);
    if (!notice || !notices.includes(notice.title) || !notices.includes(notice.text)) missing.push(name);
  }
  assert.deepEqual(missing, [], 'npm run notices writes them anew');
  assert.ok(notices.includes('Lucide Icons and Contributors'));
  assert.ok(manifest.files.includes('THIRD-PARTY-NOTICES.txt'));
});

test('everything that the modules import is installed with the package', async () => {
  const installed = await dependencies();
  assert.deepEqual(
    (await bundledPackages()).filter((name) => !installed.has(name)),
    [],
  );
});
