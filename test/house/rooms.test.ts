/** The rule of who may know whom (docs/decisions/0001-house.md) is one that lint enforces, not one to remember. */
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { ESLint } from 'eslint';

const eslint = new ESLint();

/** The rules that this line breaks in a file of a room. The file has to exist: lint asks the compiler about it. */
async function broken(file: string, line: string): Promise<string[]> {
  const [result] = await eslint.lintText(`${line}\n`, { filePath: file });
  const found = result?.messages.map(({ ruleId, message }) => ruleId ?? message) ?? [];
  return [...new Set(found)];
}

const rooms = 'boundaries/dependencies';
const refused: [file: string, line: string, rule: string][] = [
  ['src/elements/doc-meta/define.ts', `export * from '../qr-share/gov-qr-share.js';`, rooms],
  ['src/elements/doc-meta/define.ts', `export const later = () => import('../qr-share/define.js');`, rooms],
  ['src/elements/doc-meta/define.ts', `export * from '../../index.js';`, rooms],
  ['src/elements/doc-meta/define.ts', `export * from 'gov-disclosure/qr-share';`, 'no-restricted-imports'],
  ['src/formats/fetch-bytes.ts', `export * from '../endpoint/client.js';`, rooms],
  ['src/formats/fetch-bytes.ts', `export * from '../disclosure-request/index.js';`, rooms],
  ['src/endpoint/client.ts', `export * from '../formats/fetch-bytes.js';`, rooms],
  ['src/endpoint/client.ts', `export * from '../elements/doc-meta/gov-doc-meta.js';`, rooms],
  ['src/official-document/dates.ts', `export * from '../foundation/version.js';`, rooms],
  ['src/official-document/dates.ts', `export * from '../disclosure-request/index.js';`, rooms],
  ['src/official-document/dates.ts', `export { html } from 'lit';`, 'no-restricted-imports'],
  ['src/official-document/dates.ts', `export { readFile } from 'fs/promises';`, 'no-restricted-imports'],
  ['src/disclosure-request/finding.ts', `export * from '../official-document/index.js';`, rooms],
  ['src/disclosure-request/finding.ts', `export { join } from 'node:path';`, 'no-restricted-imports'],
  ['src/foundation/version.ts', `export * from '../official-document/index.js';`, rooms],
  ['endpoint/src/sentences.ts', `export * from 'gov-disclosure/doc-meta';`, 'no-restricted-imports'],
  ['endpoint/src/sentences.ts', `export * from 'gov-disclosure';`, 'no-restricted-imports'],
  ['endpoint/src/sentences.ts', `export * from '../../src/foundation/version.js';`, 'no-restricted-imports'],
];

const allowed: [file: string, line: string][] = [
  ['src/index.ts', `export * from './elements/doc-meta/define.js';`],
  ['src/elements/doc-meta/define.ts', `export * from './gov-doc-meta.js';`],
  ['src/elements/doc-meta/define.ts', `export * from '../../official-document/index.js';`],
  ['src/formats/fetch-bytes.ts', `export * from '../official-document/index.js';`],
  ['src/endpoint/client.ts', `export * from '../disclosure-request/index.js';`],
  ['endpoint/src/sentences.ts', `export * from 'gov-disclosure/official-document/html';`],
  ['endpoint/src/sentences.ts', `export * from 'gov-disclosure/disclosure-request';`],
];

describe('The rooms', () => {
  it('are all in the table of who may know whom and in the lint rule', async () => {
    const table = await readFile('docs/decisions/0001-house.md', 'utf8');
    const rule = await readFile('eslint.config.js', 'utf8');
    const folders = (await readdir('src', { withFileTypes: true })).filter((entry) => entry.isDirectory());
    for (const { name } of folders) {
      assert.ok(table.includes(`| \`src/${name}/`), `src/${name}/ is not in the table`);
      assert.ok(rule.includes(`pattern: 'src/${name}`), `src/${name}/ is not in eslint.config.js`);
    }
  });
});

describe('Lint', () => {
  for (const [file, line, rule] of refused) {
    it(`refuses in ${file}: ${line}`, async () => {
      assert.deepEqual(await broken(file, line), [rule]);
    });
  }
  for (const [file, line] of allowed) {
    it(`allows in ${file}: ${line}`, async () => {
      assert.deepEqual(await broken(file, line), []);
    });
  }
});
