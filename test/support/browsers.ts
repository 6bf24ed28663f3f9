/** Finds the browsers of this machine; those that Debian has are installed where that is possible. */
import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { installDebianPackages } from './debian-packages.js';
import { run } from './processes.js';

/** Told to people as it stands: one sentence that says what to install. */
export class BrowserMissing extends Error {}

/** For a browser that no test talks to but by its page: no updates, no first-run page, no network of its own. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const chromiumNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'chrome',
];

const chromiumPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData']
    .map((name) => process.env[name])
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
      join(folder, 'Chromium/Application/chrome.exe'),
    ]),
];

const firefoxPlaces = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:/Program Files/Mozilla Firefox/firefox.exe',
];

/**
 * The Chromium for tests of pages; `CHROME_PATH` comes before all others. Where it is there, Debian's small sister of
 * Chromium: the same engine without windows of its own, which opens a page in a third of the time.
 */
export async function findChromium(): Promise<string> {
  if (!process.env.CHROME_PATH) {
    const shell = await findFirst(['chromium-headless-shell'], []);
    if (shell) return shell;
  }
  return findWholeChromium();
}

/** The Chromium (or Chrome, or Edge) that people use. `CHROME_PATH` comes before all others. */
export async function findWholeChromium(): Promise<string> {
  const named = process.env.CHROME_PATH;
  if (named && (await isThere(named))) return named;
  if (named) throw new BrowserMissing(`CHROME_PATH is ${named}, but nothing that can be started is there.`);
  return findOrInstall(
    () => findFirst(chromiumNames, chromiumPlaces),
    ['chromium'],
    'Install Chromium, Chrome or Edge, or set CHROME_PATH to one',
  );
}

/** The Firefox of this machine, ESR where there is one. `FIREFOX_PATH` comes before all others. */
export async function findFirefox(): Promise<string> {
  const named = process.env.FIREFOX_PATH;
  if (named && (await isThere(named))) return named;
  return findOrInstall(
    () => findFirst(['firefox-esr', 'firefox'], firefoxPlaces),
    ['firefox-esr'],
    'Install Firefox, or set FIREFOX_PATH to it',
  );
}

export interface WebKit {
  /** WebKitGTK's own small browser. It is not Safari, but the engine is the same family. */
  browser: string;
  /** The X server without a screen in which it opens its window. */
  display: string;
}

/** The WebKitGTK browser of this machine. */
export async function findWebKit(): Promise<WebKit> {
  const find = async (): Promise<WebKit | undefined> => {
    const listed = await run('dpkg', ['-L', 'libwebkit2gtk-4.1-0'], { timeLimit: 20_000 });
    const place = listed.output.split('\n').find((line) => line.endsWith('/MiniBrowser'));
    const browser = place ?? (await findFirst(['MiniBrowser'], []));
    const display = await findFirst(['Xvfb'], []);
    return browser && display ? { browser, display } : undefined;
  };
  return findOrInstall(
    find,
    ['webkit2gtk-driver', 'xvfb'],
    'Install WebKitGTK with its MiniBrowser, and Xvfb',
  );
}

async function findOrInstall<Found>(
  find: () => Promise<Found | undefined>,
  packages: string[],
  advice: string,
): Promise<Found> {
  const present = await find();
  if (present !== undefined) return present;
  const reason = await installDebianPackages(packages);
  const installed = reason === undefined ? await find() : undefined;
  if (installed !== undefined) return installed;
  throw new BrowserMissing(
    `${advice} (on Debian: apt-get install ${packages.join(' ')}); ${reason ?? 'installed, it does not start'}.`,
  );
}

async function findFirst(names: string[], places: string[]): Promise<string | undefined> {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...places];
  for (const candidate of candidates) {
    if ((await isThere(candidate)) && (await starts(candidate))) return candidate;
  }
  return undefined;
}

async function isThere(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/** Ubuntu puts a script in Chromium's place that only says how to install a snap; asking for the version tells. */
async function starts(file: string): Promise<boolean> {
  if (process.platform !== 'linux' || file.endsWith('/Xvfb') || file.endsWith('/MiniBrowser')) return true;
  return (await run(file, ['--version'], { timeLimit: 30_000 })).code === 0;
}
