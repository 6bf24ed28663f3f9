/** Makes the test pages' scripts: classic, one file each, compiled down as the self-hosted bundle is. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';

interface Manifest {
  modules: { path: string; declarations: { name: string; tagName?: string }[] }[];
}

/** The test runner and its tools, the same for all files. */
export async function testRunnerScript(): Promise<string> {
  const tools = `import * as tools from '@open-wc/testing'; window.testTools = tools;`;
  return script(`import './test/browsers/page/mocha-setup.ts'; ${tools}`, []);
}

/** The tests of one file; the elements come from the page's own `gov-disclosure.min.js`. */
export async function elementTestScript(file: string): Promise<string> {
  const parts = [`./${file}`, './test/browsers/page/mocha-run.ts'];
  const contents = parts.map((part) => `import ${JSON.stringify(part)};`).join('\n');
  return script(contents, [testTools, await builtElements()]);
}

/** What watches a page of the portal. */
export async function watchScript(): Promise<string> {
  return script(`import './test/browsers/page/watch.ts';`, []);
}

async function script(contents: string, plugins: Plugin[]): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: resolve('.'), sourcefile: 'test-page.ts', loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome80',
    // Everything that is imported is meant, whatever a package says of its side effects.
    ignoreAnnotations: true,
    define: { 'process.env.NODE_ENV': '"test"', global: 'window' },
    tsconfig: 'test/tsconfig.json',
    logLevel: 'error',
    plugins,
  });
  return outputFiles[0]?.text ?? '';
}

/** The tools lie in the page already. */
const testTools: Plugin = {
  name: 'test-tools',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^@open-wc\/testing$/ }, () => ({ path: 'tools', namespace: 'test-tools' }));
    onLoad({ filter: /.*/, namespace: 'test-tools' }, () => ({
      contents: 'module.exports = window.testTools;',
    }));
  },
};

/** Points the package's own modules at what the bundle in the page has defined already. */
async function builtElements(): Promise<Plugin> {
  const manifest = JSON.parse(await readFile('custom-elements.json', 'utf8')) as Manifest;
  const classes = new Map<string, string>();
  for (const { path, declarations } of manifest.modules) {
    const lines = declarations
      .filter(({ tagName }) => tagName)
      .map(({ name, tagName }) => `export const ${name} = customElements.get(${JSON.stringify(tagName)});`);
    classes.set(path.split('/')[2] ?? '', lines.join('\n'));
  }
  return {
    name: 'built-elements',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^gov-disclosure(\/|$)/ }, ({ path }) => {
        const name = path.replace(/^gov-disclosure\/?/, '').replace(/\/define$/, '');
        if (name === '' || path.endsWith('/define')) return { path: 'defined', namespace: 'bundle' };
        if (classes.has(name)) return { path: name, namespace: 'bundle' };
        return undefined;
      });
      onLoad({ filter: /.*/, namespace: 'bundle' }, ({ path }) => ({
        contents: classes.get(path) ?? 'export const version = window.govDisclosure.version;',
      }));
    },
  };
}
