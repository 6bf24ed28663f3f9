import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { run } from '../../support/processes.js';
import type { Subject } from '../subject.js';

/** A server, a test or a bundler imports the class and its registration without a browser: no throw, no output. */
export async function importInNode({ classModule, defineModule }: Subject): Promise<string[]> {
  const findings: string[] = [];
  for (const file of new Set([classModule, defineModule])) {
    const address = pathToFileURL(resolve(file)).href;
    // The fixtures are TypeScript; what is published must do without help.
    const help = file.endsWith('.ts') ? ['--import', 'tsx'] : [];
    const code = `await import(${JSON.stringify(address)})`;
    const { code: exit, output } = await run(
      process.execPath,
      [...help, '--input-type=module', '--eval', code],
      { timeLimit: 30_000 },
    );
    if (exit !== 0) findings.push(`${file} throws in Node: ${/^\w*Error.*$/m.exec(output)?.[0] ?? output}`);
    else if (output.trim()) findings.push(`${file} prints in Node: ${output.trim()}`);
  }
  return findings;
}
