/**
 * Takes comments and white space out of the `css` literals of the built modules (`*.styles.js` in `dist`): sites bundle
 * these files themselves, and no common bundler looks into literals.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';

/** Only what never changes a rule's meaning; a space before `:` or inside a selector stays. */
function minify(css: string): string {
  return css
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/([\w)-]): /g, '$1:')
    .replace(/;\}/g, '}')
    .replace(/(?<![\w.])0\.(?=\d)/g, '.')
    .replace(/='([a-z]+)'\]/g, '=$1]')
    .trim();
}

for (const file of await readdir('dist', { recursive: true })) {
  if (!file.endsWith('.styles.js')) continue;
  const source = await readFile(`dist/${file}`, 'utf8');
  await writeFile(
    `dist/${file}`,
    source.replace(/css `([^`]*)`/g, (_, css: string) => `css\`${minify(css)}\``),
  );
}
