import { exercise } from '../exercise.js';
import { instrument, pageScript } from '../page-scripts.js';
import { settle } from '../settle.js';
import type { Stage } from '../stage.js';
import type { Subject } from '../subject.js';

/** Nothing is printed on the console, neither by the published files nor by Lit's development build, which sees more. */
export async function noConsoleOutput(
  stage: Stage,
  { page: address, tag, pageModule }: Subject,
): Promise<string[]> {
  const published = await stage.visit(address, async ({ page, printed }) => {
    await settle(page);
    await exercise(page, tag);
    return printed;
  });
  const script = await pageScript(`import './${pageModule}';`, { development: true });
  const development = await stage.visit(
    address,
    async ({ page, printed }) => {
      await settle(page);
      return printed.filter((line) => !line.includes('Lit is in dev mode'));
    },
    {
      prepare: async (page) => {
        await page.route('**/*.js', (route) =>
          route.fulfill({ contentType: 'text/javascript', body: script }),
        );
      },
    },
  );
  return [...published, ...development.map((line) => `in Lit's development build: ${line}`)];
}

/** A page under the strictest policy reports no violation, whatever is used on it. */
export async function strictPolicyKept(
  stage: Stage,
  { page: address, tag }: Pick<Subject, 'page' | 'tag'>,
): Promise<string[]> {
  return stage.visit(
    address,
    async ({ page, printed }) => {
      await settle(page);
      await exercise(page, tag);
      const violations = await page.evaluate(() => window.ledger.violations);
      const refused = printed.filter((line) =>
        /Content.Security.Policy|TrustedHTML|TrustedScript/i.test(line),
      );
      return [...violations, ...refused];
    },
    { before: await instrument() },
  );
}
