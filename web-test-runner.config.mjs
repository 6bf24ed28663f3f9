import { existsSync } from 'node:fs';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { tsImport } from 'tsx/esm/api';

const { chromiumArguments, findChromium } = await tsImport('./test/support/browsers.ts', import.meta.url);

/** The element tests run against the built package, so it has to be there. */
if (!existsSync('dist/index.js')) throw new Error('Build first: npm run build');

/** Ends with the plain line that `npm test` adds up. */
const plainCount = {
  stop({ sessions }) {
    const results = (suite) =>
      suite ? [...suite.tests, ...suite.suites.flatMap((inner) => results(inner))] : [];
    const all = [...sessions].flatMap((session) => results(session.testResults));
    const broken = [...sessions].filter((session) => !session.passed && session.errors.length > 0).length;
    const passed = all.filter((test) => test.passed).length;
    const failed = all.filter((test) => !test.passed && !test.skipped).length + broken;
    console.log(`${passed} passed, ${failed} failed`);
  },
};

export default {
  files: 'test/elements/**/*.test.ts',
  nodeResolve: true,
  plugins: [
    // Only the tests are TypeScript. `esnext` leaves all served JavaScript as it was built: what does not run in a
    // browser has to fail here.
    esbuildPlugin({ ts: true, target: 'esnext', tsconfig: 'test/tsconfig.json' }),
  ],
  browsers: [
    puppeteerLauncher({
      launchOptions: {
        executablePath: await findChromium(),
        headless: true,
        args: chromiumArguments,
      },
    }),
  ],
  // Lit's development build is wanted here: it tells mistakes that the published build keeps to itself.
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  testFramework: { config: { timeout: 20_000 } },
  // Two pages of one window: the one behind draws no frames, and waits for ever.
  concurrency: 1,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 120_000,
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false }), plainCount],
};
