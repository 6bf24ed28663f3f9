import type { Page } from 'playwright-core';
import { instrument, pageScript } from '../page-scripts.js';
import type { Stage } from '../stage.js';
import type { Subject } from '../subject.js';

/** Importing the class does nothing to a page: no tag is defined, nothing runs, nothing is changed. */
export async function importOfClass(stage: Stage, { classModule, tag }: Subject): Promise<string[]> {
  const script = await pageScript(`import * as all from './${classModule}'; window.imported = all;`);
  return stage.visit(
    '/blank',
    async ({ page, printed }) => {
      const before = await page.content();
      const thrown = await runScript(page, script);
      const { defined, running, exported } = await page.evaluate((name) => {
        const { imported } = window as unknown as { imported?: Record<string, { tag?: string } | undefined> };
        return {
          defined: window.ledger.defined,
          running: window.ledger.running(),
          exported: Object.values(imported ?? {}).some((one) => one?.tag === name),
        };
      }, tag);
      return [
        ...thrown,
        ...printed,
        ...(exported ? [] : [`${classModule} exports no class with the tag ${tag}`]),
        ...defined.map((name) => `importing the class defines <${name}>`),
        ...running.map((what) => `importing the class leaves ${what}`),
        ...((await page.content()) === before ? [] : ['importing the class changes the page']),
      ];
    },
    { before: await instrument() },
  );
}

/**
 * Defining the same version again is silent, another version is told once and by both numbers, the first definition
 * stays in force, and another tag name is possible.
 */
export async function repeatedDefinition(
  stage: Stage,
  { defineModule, classModule, tag }: Subject,
): Promise<string[]> {
  const define = `import './${defineModule}';`;
  const [script, other] = await Promise.all([pageScript(define), pageScript(define, { version: '99.0.0' })]);
  return stage.visit('/blank', async ({ page, printed }) => {
    const outcome = async (code: string): Promise<string[]> => {
      const thrown = await runScript(page, code);
      return [...thrown, ...printed.splice(0)];
    };
    const findings = await outcome(script);
    const version = await page.evaluate((name) => {
      const type = customElements.get(name) as { version?: string } | undefined;
      (window as { first?: unknown }).first = type;
      return type?.version;
    }, tag);
    if (!version) findings.push(`its registration does not define <${tag}> with a version`);

    findings.push(...(await outcome(script)).map((line) => `the same version again is not silent: ${line}`));

    const told = await outcome(other);
    const parts = ['warning: ', '[defined-twice]', `<${tag}>`, '99.0.0', version ?? '?'];
    if (told.length !== 1 || !parts.every((part) => told[0]?.includes(part))) {
      findings.push(
        `another version is not told by one warning with both numbers: ${told.join(' | ') || 'silence'}`,
      );
    }
    const kept = await page.evaluate(
      (name) => customElements.get(name) === (window as { first?: unknown }).first,
      tag,
    );
    if (!kept) findings.push('the first definition does not stay in force');

    // Fixtures have no guarded `define` that could take another name.
    if (classModule.startsWith('dist/')) findings.push(...(await otherName(page, classModule, tag)));
    return findings;
  });
}

async function otherName(page: Page, classModule: string, tag: string): Promise<string[]> {
  const script = await pageScript(`
    import { define } from './dist/foundation/define.js';
    import * as all from './${classModule}';
    define(Object.values(all).find((one) => one?.tag === ${JSON.stringify(tag)}), 'other-name');
  `);
  const thrown = await runScript(page, script);
  const works = await page.evaluate(() => customElements.get('other-name') !== undefined);
  return works && !thrown.length ? [] : [`it cannot be registered under another name ${thrown.join(' ')}`];
}

/** @returns what it throws. A script element would do the same, but leaves traces of the tests' own in the page. */
async function runScript(page: Page, script: string): Promise<string[]> {
  return page.evaluate(script).then(
    () => [],
    (error: unknown) => [`throws ${String(error).split('\n')[0] ?? ''}`],
  );
}
