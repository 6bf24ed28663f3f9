/**
 * Writes THIRD-PARTY-NOTICES.txt: the licences of what the library depends on and so carries in `dist/`, read from the
 * installed packages. A test asks the same functions whether the file names everything that is really bundled.
 */
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { parts } from '../vite.config.ts';

const file = 'THIRD-PARTY-NOTICES.txt';

/** The packages of which files stand in the bundles or in a part, as a bundler that starts from `dist/` finds them. */
export async function bundledPackages(): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: ['dist/index.js', ...Object.values(parts)],
    bundle: true,
    format: 'esm',
    splitting: true,
    platform: 'browser',
    outdir: 'out',
    write: false,
    metafile: true,
    logLevel: 'error',
  });
  const packages = Object.keys(metafile.inputs)
    .filter((input) => input.includes('node_modules/'))
    .map((input) => /^(@[^/]+\/[^/]+|[^/]+)/.exec(input.split('node_modules/').pop() ?? '')?.[0] ?? '');
  return [...new Set(packages)].sort();
}

interface Notice {
  title: string;
  text: string;
}

/** @returns undefined for a package that brings no text of its licence */
export async function noticeOf(name: string): Promise<Notice | undefined> {
  const home = `node_modules/${name}`;
  const { version, license } = JSON.parse(await readFile(`${home}/package.json`, 'utf8')) as {
    version: string;
    license: string;
  };
  const files = (await readdir(home)).filter((found) =>
    /^(licen[cs]e|notice|copying|third_party)/i.test(found),
  );
  const texts = await Promise.all(
    files.sort().map((found) => readFile(`${home}/${found}`, 'utf8').catch(() => undefined)),
  );
  const text = texts.map((found) => found?.replace(/\r\n/g, '\n').trim()).filter(Boolean);
  return text.length ? { title: `${name} ${version} (${license})`, text: text.join('\n\n') } : undefined;
}

/** What the package needs at run time, with what that needs itself. */
export async function dependencies(home = '.', found = new Set<string>()): Promise<Set<string>> {
  const text = await readFile(`${home}/package.json`, 'utf8').catch(() => '{}');
  const own = (JSON.parse(text) as { dependencies?: Record<string, string> }).dependencies ?? {};
  for (const name of Object.keys(own).filter((one) => !found.has(one))) {
    found.add(name);
    await dependencies(`node_modules/${name}`, found);
  }
  return found;
}

/** The whole text; a licence that several packages share to the letter stands once. */
async function thirdPartyNotices(): Promise<string> {
  const icons = {
    title: 'Lucide icons (ISC, MIT)',
    text: await readFile('scripts/licences/lucide.txt', 'utf8'),
  };
  const notices = await Promise.all([...(await dependencies())].sort().map((name) => noticeOf(name)));
  const titles = new Map<string, string[]>();
  for (const notice of [icons, ...notices]) {
    if (notice) titles.set(notice.text, [...(titles.get(notice.text) ?? []), notice.title]);
  }
  const sections = [...titles].map(([text, names]) => `${names.join('\n')}\n${'-'.repeat(72)}\n\n${text}\n`);
  const head =
    'gov-disclosure carries in dist/ works of others, or loads them when first needed, under their own licences.\n' +
    'Written by `npm run notices`.\n';
  return [head, ...sections].join(`\n${'='.repeat(72)}\n\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await writeFile(file, await thirdPartyNotices());
