import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { transform } from 'esbuild';

const source = 'node_modules/pdfjs-dist';

/** What the oldest browsers that pdf.js itself supports understand. */
const target = ['chrome125', 'firefox121', 'safari17.4'];

/** Changes to the worker, each with what must stand in it exactly once. */
const changes: [found: string, replacement: string][] = [
  // It unpacks the dictionary of Brotli, a tenth of what its start takes, for files that hardly anybody has.
  [
    'let BrotliDecode = makeBrotliDecode();',
    'let BrotliDecode = (...input) => (BrotliDecode = makeBrotliDecode())(...input);',
  ],
  // The only name of a class that matters; shorter names are read sooner.
  ['this.constructor.name !== "Annotation"', 'this.constructor !== Annotation'],
];

/**
 * The engine for PDF in `dist/pdf/`, with its worker, character maps, standard fonts and decoders, from pdfjs-dist: the
 * build for browsers from Chromium 125 on and, in `recent/`, the one for those that lack nothing it uses. Its two scripts
 * are made smaller than pdfjs-dist ships them, because to read them takes most of the time until a page is seen. `.js`,
 * because many servers do not know `.mjs` and browsers refuse what they then send.
 * What runs scripts of a file (quickjs, pdf.sandbox) is left out.
 */
export async function buildPdfEngine(): Promise<void> {
  await rm('dist/pdf', { recursive: true, force: true });
  await mkdir('dist/pdf/recent', { recursive: true });
  for (const [build, place] of [
    ['legacy/build', 'dist/pdf'],
    ['build', 'dist/pdf/recent'],
  ]) {
    const read = (name: string) => readFile(`${source}/${build}/${name}.mjs`, 'utf8');
    await writeFile(`${place}/pdf.min.js`, await smaller(await read('pdf')));
    await writeFile(`${place}/pdf.worker.min.js`, await smaller(changed(await read('pdf.worker'))));
  }
  for (const folder of ['cmaps', 'standard_fonts', 'wasm', 'iccs']) {
    await cp(`${source}/${folder}`, `dist/pdf/${folder}`, {
      recursive: true,
      filter: (file) => !/quickjs/i.test(file),
    });
  }
  await cp(`${source}/LICENSE`, 'dist/pdf/LICENSE');
}

function changed(worker: string): string {
  return changes.reduce((text, [found, replacement]) => {
    if (text.split(found).length !== 2)
      throw new Error(`pdf.js has changed: "${found}" is not there once. See scripts/build-pdf-engine.ts.`);
    return text.replace(found, () => replacement);
  }, worker);
}

/** @returns with what the licence (Apache-2.0, 4) asks for at the top of a changed file */
async function smaller(script: string): Promise<string> {
  const notice = /^\/\*\*[^]*?\*\//.exec(script)?.[0];
  const version = /pdfjsVersion = ([\d.]+)/.exec(script)?.[1];
  if (!notice || !version) throw new Error('pdf.js has changed: its notice or its version is not there.');
  const { code } = await transform(script, {
    format: 'esm',
    minify: true,
    treeShaking: true,
    legalComments: 'none',
    target,
  });
  return `${notice}\n/* pdf.js ${version}, changed for gov-disclosure: minified anew, Brotli made ready when first used. */\n${code}`;
}
