import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** All test files below a folder, in a fixed order; none where the folder is not there. */
export async function testFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const tests = names.filter((name) => name.endsWith('.test.ts')).sort();
  return tests.map((name) => join(folder, name).replaceAll('\\', '/'));
}
