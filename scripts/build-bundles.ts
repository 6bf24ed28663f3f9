/** Builds everything in `dist/` that a page loads by itself: the two bundles, the lazy parts, the head script, the sheet. */
import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { parts } from '../vite.config.ts';

const names = Object.keys(parts);
const modes = names.flatMap((part) => [`part:${part}`, `classic-part:${part}`]);
for (const mode of ['esm', 'classic', 'early', ...modes]) {
  await build({ mode, logLevel: 'warn' });
}

/** The elements' light-DOM styles in one sheet that works without script. */
const sheets: string[] = [];
for (const name of (await readdir('dist/elements')).sort()) {
  const files = (await readdir(`dist/elements/${name}`)).filter((found) =>
    found.endsWith('.light.styles.js'),
  );
  for (const file of files.sort()) {
    const module = (await import(pathToFileURL(`dist/elements/${name}/${file}`).href)) as Record<
      string,
      { cssText: string }
    >;
    sheets.push(...Object.values(module).map((sheet) => sheet.cssText.trim()));
  }
}
// The mark tells the elements that the sheet is linked, so that they need not adopt it themselves.
const mark = 'html{--gov-disclosure-css:linked}\n';
await writeFile('dist/gov-disclosure.css', mark + sheets.join('\n') + '\n');

/**
 * The engine for PDF with its worker, character maps, standard fonts and decoders, as pdfjs-dist ships them: the build for
 * browsers from Chromium 125 on and, in `recent/`, the one for those that lack nothing it uses. `.js`, because many
 * servers do not know `.mjs` and browsers refuse what they then send.
 * What runs scripts of a file (quickjs, pdf.sandbox) is left out.
 */
const engine = 'node_modules/pdfjs-dist';
await rm('dist/pdf', { recursive: true, force: true });
await mkdir('dist/pdf/recent', { recursive: true });
for (const name of ['pdf', 'pdf.worker']) {
  await cp(`${engine}/legacy/build/${name}.min.mjs`, `dist/pdf/${name}.min.js`);
  await cp(`${engine}/build/${name}.min.mjs`, `dist/pdf/recent/${name}.min.js`);
}
for (const folder of ['cmaps', 'standard_fonts', 'wasm', 'iccs']) {
  await cp(`${engine}/${folder}`, `dist/pdf/${folder}`, {
    recursive: true,
    filter: (file) => !/quickjs/i.test(file),
  });
}
await cp(`${engine}/LICENSE`, 'dist/pdf/LICENSE');
