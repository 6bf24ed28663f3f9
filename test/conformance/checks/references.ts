import type { Page } from 'playwright-core';
import { exercise } from '../exercise.js';
import { settle } from '../settle.js';
import type { Stage } from '../stage.js';
import type { Subject } from '../subject.js';

/** In every root, the page's and each shadow root's, ids are unique and every reference to an id finds its element. */
export async function referencesResolve(
  stage: Stage,
  { page: address, tag }: Pick<Subject, 'page' | 'tag'>,
): Promise<string[]> {
  return stage.visit(address, async ({ page }) => {
    await settle(page);
    const before = await brokenReferences(page);
    await exercise(page, tag);
    return [...new Set([...before, ...(await brokenReferences(page))])];
  });
}

export async function brokenReferences(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const lists = [
      'aria-labelledby',
      'aria-describedby',
      'aria-controls',
      'aria-owns',
      'aria-flowto',
      'aria-details',
      'headers',
    ];
    const singles = ['for', 'list', 'form', 'popovertarget', 'aria-activedescendant', 'aria-errormessage'];
    const findings: string[] = [];
    const visit = (root: Document | ShadowRoot, where: string): void => {
      const ids = new Set<string>();
      for (const { id } of root.querySelectorAll('[id]')) {
        if (ids.has(id)) findings.push(`id "${id}" stands twice in ${where}`);
        ids.add(id);
      }
      for (const one of root.querySelectorAll('*')) {
        const told = (name: string): string => one.getAttribute(name) ?? '';
        const meant = [
          ...lists.flatMap((name) =>
            told(name)
              .split(/\s+/)
              .map((id) => [name, id] as const),
          ),
          ...singles.map((name) => [name, told(name)] as const),
          ...['href', 'xlink:href']
            .filter((name) => /^#./.test(told(name)))
            .map((name) => [name, decodeURIComponent(told(name).slice(1))] as const),
        ];
        for (const [name, id] of meant) {
          // A link in a shadow root jumps within the page.
          const known = ids.has(id) || (one.localName === 'a' && document.getElementById(id) !== null);
          if (id && !known) findings.push(`${name}="${id}" on <${one.localName}> finds nothing in ${where}`);
        }
        if (one.shadowRoot) visit(one.shadowRoot, `the shadow root of <${one.localName}>`);
      }
    };
    visit(document, 'the page');
    return findings;
  });
}
