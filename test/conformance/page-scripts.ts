/** Compiles what runs in a page. */
import { resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';

export interface CompileOptions {
  /** The library as if it were another version of itself. */
  version?: string;
  /** Lit's development build, which tells more. */
  development?: boolean;
}

/** A classic script of the given source; its imports start at the repository's root. */
export async function pageScript(contents: string, options: CompileOptions = {}): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: resolve('.'), sourcefile: 'page.ts', loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    // Nothing may be left out because a package says that it has no side effects: they are what is looked for.
    ignoreAnnotations: true,
    conditions: options.development ? ['development', 'browser'] : ['browser'],
    tsconfig: 'test/tsconfig.json',
    logLevel: 'error',
    plugins: options.version ? [otherVersion(options.version)] : [],
  });
  return outputFiles[0]?.text ?? '';
}

/** The script that keeps account in a page, see `page/instrument.ts`. */
export const instrument = (): Promise<string> =>
  (compiled ??= pageScript(`import './test/conformance/page/instrument.ts';`));
let compiled: Promise<string> | undefined;

function otherVersion(version: string): Plugin {
  return {
    name: 'other-version',
    setup({ onLoad }) {
      onLoad({ filter: /foundation\/version\.js$/ }, () => ({
        contents: `export const version = ${JSON.stringify(version)};`,
      }));
    },
  };
}
