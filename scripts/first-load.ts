import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { build, type Metafile } from 'esbuild';

/**
 * Parts that an element loads by itself, before anybody has touched it, on an ordinary page: they count with it. A page
 * test holds this list against what a browser really loads.
 */
export const partsAtOnce: Readonly<Record<string, readonly string[]>> = {
  // Where the site wraps no form of its own.
  'request-form': ['request-application'],
};

/** gzip -9, bytes. */
export const compressed = (content: Uint8Array): number => gzipSync(content, { level: 9 }).length;

/** What a page loads for an element that nobody has touched yet, its parts included as they are built. Bytes, compressed. */
export async function untouchedSize(element: string): Promise<number> {
  const parts = await Promise.all(
    (partsAtOnce[element] ?? []).map((part) => readFile(`dist/chunks/${part}.js`)),
  );
  const entry = await firstLoad(`dist/elements/${element}/define.js`);
  return [entry, ...parts].reduce((sum, file) => sum + compressed(file), 0);
}

/**
 * What a page loads at once of a module that a site has bundled: the entry and everything it imports statically, however
 * many files that is; what stands behind `import()` comes when it is needed. For browsers of today, as bundlers take them
 * by default: what is compiled for older ones is measured as it is built.
 */
export async function firstLoad(entry: string): Promise<Uint8Array> {
  const { outputFiles, metafile } = await build({
    entryPoints: { entry },
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    outdir: 'out',
    metafile: true,
  });
  const files = new Set<string>();
  collect('out/entry.js', metafile.outputs, files);
  return Buffer.concat(
    [...files].map(
      (name) =>
        outputFiles.find(({ path }) => slashes(path).endsWith(`/${name}`))?.contents ?? new Uint8Array(),
    ),
  );
}

function collect(file: string, outputs: Metafile['outputs'], found: Set<string>): void {
  if (found.has(file)) return;
  found.add(file);
  for (const { path, kind } of outputs[file]?.imports ?? []) {
    if (kind === 'import-statement') collect(path, outputs, found);
  }
}

const slashes = (path: string): string => path.replace(/\\/g, '/');
