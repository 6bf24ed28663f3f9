import { build, type Metafile } from 'esbuild';

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
