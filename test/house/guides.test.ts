/** What the guides tell people to type or to open is there. */
import assert from 'node:assert/strict';
import { access, readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';

const guides = [
  ...(await readdir('.')).filter((name) => name.endsWith('.md')),
  'endpoint/README.md',
  ...(await readdir('docs', { recursive: true }))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];

interface Package {
  scripts: Record<string, string>;
}
const packageOf = async (folder: string): Promise<Package> =>
  JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Package;
const scripts = Object.keys((await packageOf('.')).scripts);
const endpointScripts = Object.keys((await packageOf('endpoint')).scripts);

/** The names of the steps of `npm test`, as its own code says them. */
const steps = [
  ...(await readFile('test/run.ts', 'utf8')).matchAll(/name: '([^']+)', command:|name: '([^']+)',$/gm),
].map(([, one, other]) => (one ?? other ?? '').toLowerCase());

/** `warn('code', …)` in the sources. */
async function warningCodes(): Promise<string[]> {
  const files = (await readdir('src', { recursive: true })).filter((name) => name.endsWith('.ts'));
  const sources = await Promise.all(files.map((name) => readFile(join('src', name), 'utf8')));
  return sources.flatMap((source) =>
    [...source.matchAll(/\bwarn\(\s*'([^']+)'/g)].map(([, code = '']) => code),
  );
}

it('the guide for site builders explains every code that the console may tell', async () => {
  const guide = await readFile('docs/guides/site-builder.md', 'utf8');
  const codes = await warningCodes();
  assert.ok(codes.length >= 8, codes.join(' '));
  assert.deepEqual(
    codes.filter((code) => !guide.includes(`| \`${code}\` |`)),
    [],
  );
});

for (const guide of guides) {
  const text = await readFile(guide, 'utf8');
  describe(guide, () => {
    it('names only commands that there are', () => {
      for (const [command, name] of text.matchAll(/npm run (?:--silent )?([\w:-]+)/g)) {
        const ofEndpoint = new RegExp(`${command} (?:-w|--workspace)\\s+endpoint`).test(text);
        assert.ok((ofEndpoint ? endpointScripts : scripts).includes(name ?? ''), command);
      }
      for (const [command, step] of text.matchAll(/npm test -- ([\w-]+)/g)) {
        assert.ok(
          steps.some((one) => one.includes(step ?? '')),
          command,
        );
      }
    });

    it('leads only to files that there are', async () => {
      for (const [link, target = ''] of text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)) {
        if (/^[a-z]+:/.test(target)) continue;
        await assert.doesNotReject(access(join(dirname(guide), target)), link);
      }
    });
  });
}
