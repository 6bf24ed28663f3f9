/** Builds everything in `dist/` that a page loads by itself: the two bundles, the lazy parts, the head script, the sheet. */
import { readdir, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { parts } from '../vite.config.ts';
import { buildPdfEngine } from './build-pdf-engine.ts';

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

await buildPdfEngine();
