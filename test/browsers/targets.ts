/** The browsers of the floor and of today, and how each opens a page with a profile of its own. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumArguments, findWholeChromium, findFirefox, findWebKit } from '../support/browsers.js';
import { findOldChromium, type OldVersion } from '../support/old-chromium.js';
import { start, type Started } from '../support/processes.js';

/**
 * Opens an address; resolves to the way to end the browser. `attempt` counts from 1: a browser that hung in its start
 * may be started in another way the next time.
 */
export type Open = (
  address: string,
  attempt?: number,
) => Promise<{ close(): Promise<void>; output(): string }>;

export interface Target {
  name: string;
  /** Matches the user agent of the browser that is meant: a test of 83 must not pass in today's. */
  userAgent: RegExp;
  /**
   * In the short form only the element tests with one of these words in their path: the others have another run in the
   * same engine.
   */
  inShort?: string[];
  /** Finds the browser, or throws `BrowserMissing`. */
  find(): Promise<Open>;
}

export const targets: Record<string, Target> = {
  chromium: {
    name: 'Chromium of today',
    userAgent: /Chrome\/\d{3}/,
    // What web-test-runner cannot show it, which has run all others in it.
    inShort: ['hostile-files'],
    find: async () => {
      const executable = await findWholeChromium();
      return (address) => open(executable, (home) => [...chromium(home), '--headless=new', address]);
    },
  },
  // It lies between 83 and today's, and has nothing of its own.
  'chromium-86': { ...oldChromium(86), inShort: [] },
  'chromium-83': oldChromium(83),
  firefox: {
    name: 'Firefox',
    userAgent: /Firefox\/\d+/,
    find: async () => {
      const executable = await findFirefox();
      return (address) =>
        open(executable, async (home) => {
          await writeFile(join(home, 'user.js'), firefoxSettings);
          return ['--headless', '--no-remote', '--profile', home, address];
        });
    },
  },
  webkit: {
    name: 'WebKitGTK',
    userAgent: /AppleWebKit\/(?!537)/,
    find: async () => {
      const { browser, display } = await findWebKit();
      return async (address) => {
        const screen = await startDisplay(display);
        const environment = {
          DISPLAY: screen.name,
          GDK_BACKEND: 'x11',
          GSETTINGS_BACKEND: 'memory',
          NO_AT_BRIDGE: '1',
          WEBKIT_DISABLE_COMPOSITING_MODE: '1',
        };
        const opened = await open(browser, () => ['--geometry=1280x900', address], environment);
        return {
          output: opened.output,
          close: async () => {
            await opened.close();
            await screen.server.stop();
          },
        };
      };
    },
  },
};

function oldChromium(version: OldVersion): Target {
  return {
    name: `Chromium ${version}`,
    userAgent: new RegExp(`Chrome/${version}\\.`),
    find: async () => {
      const { executable, libraries } = await findOldChromium(version);
      const environment: Record<string, string> = libraries ? { LD_LIBRARY_PATH: libraries } : {};
      return (address, attempt = 1) =>
        open(
          executable,
          // Without the debugging port the old headless mode leaves as soon as the page has loaded.
          (home) => [
            ...chromium(home),
            '--headless',
            // Drawn without a graphics process: where that one hangs in its start, so does everything else.
            attempt % 2 ? '--disable-software-rasterizer' : '--use-gl=swiftshader',
            '--single-process',
            '--no-zygote',
            '--remote-debugging-port=0',
            address,
          ],
          environment,
        );
    },
  };
}

const chromium = (home: string): string[] => [...chromiumArguments, `--user-data-dir=${home}`];

const firefoxSettings = [
  'app.normandy.enabled',
  'app.update.auto',
  'app.update.enabled',
  'browser.aboutwelcome.enabled',
  'browser.safebrowsing.malware.enabled',
  'browser.safebrowsing.phishing.enabled',
  'browser.shell.checkDefaultBrowser',
  'datareporting.policy.dataSubmissionEnabled',
  'extensions.update.enabled',
  'network.captive-portal-service.enabled',
  'network.connectivity-service.enabled',
  'toolkit.telemetry.enabled',
]
  .map((name) => `user_pref(${JSON.stringify(name)}, false);\n`)
  .join('');

async function open(
  executable: string,
  argumentsFor: (home: string) => string[] | Promise<string[]>,
  environment: Record<string, string> = {},
): ReturnType<Open> {
  const home = await mkdtemp(join(tmpdir(), 'gov-disclosure-browser-'));
  const env = { ...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home, ...environment };
  const browser = start(executable, await argumentsFor(home), { env });
  return {
    output: browser.output,
    close: async () => {
      await browser.stop();
      await rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

/** The X server chooses a free number itself and prints it. */
async function startDisplay(executable: string): Promise<{ server: Started; name: string }> {
  const server = start(executable, ['-displayfd', '1', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp']);
  for (let tries = 0; tries < 100; tries += 1) {
    const number = /^(\d+)$/m.exec(server.output())?.[1];
    if (number !== undefined) return { server, name: `:${number}` };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await server.stop();
  throw new Error(`Xvfb did not start: ${server.output().slice(-300)}`);
}
