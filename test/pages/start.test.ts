import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { launchChromium, newReader } from './support/browser.js';
import { fileRequest, fillRequest, readReceipt } from './support/fill-request.js';
import { openPortal, requestNumbers } from './support/portal.js';
import { start, type Started } from '../support/processes.js';

describe('The start command', () => {
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gov-disclosure-start-'));
  });
  after(() => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));

  it('prints its address, serves there, and ends cleanly at Ctrl-C', async () => {
    const portal = startCommand(folder);
    const address = await addressOf(portal);
    assert.match(await (await fetch(address)).text(), /主动公开的文件/);
    portal.child.kill('SIGINT');
    assert.equal(await portal.ended, 0, portal.output());
    await assert.rejects(fetch(address));
  });

  it('tells a page that is no document and an unreadable one in one sentence each, and shows the rest', async () => {
    const documents = await mkdtemp(join(folder, 'documents-'));
    await writeFile(
      join(documents, 'good.txt'),
      '关于公布2026年节水示范社区名单的通知\n\n各区水务局：\n\n　　经评审，现公布2026年节水示范社区名单。\n\n　　澄溪市水务局\n　　2026年3月2日\n',
    );
    await writeFile(join(documents, 'empty.html'), '');
    await writeFile(
      join(documents, 'picture.txt'),
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0xff, 0xfe]),
    );
    const portal = startCommand(folder, ['--documents', documents]);
    const address = await addressOf(portal);
    const lines = portal
      .output()
      .trim()
      .split('\n')
      .filter((line) => /^(empty|picture)/.test(line));
    assert.equal(lines.length, 2, portal.output());
    assert.match(await (await fetch(address)).text(), /节水示范社区/);
    await portal.stop();
  });

  it('tells a folder that is not there in one sentence and starts all the same', async () => {
    const portal = startCommand(folder, ['--documents', join(folder, 'nowhere')]);
    const address = await addressOf(portal);
    assert.match(portal.output(), /文件夹 .*nowhere 无法读取/);
    assert.equal((await fetch(address)).status, 200);
    await portal.stop();
  });

  it('tells a port that is taken in one sentence and takes another', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const portal = startCommand(folder, [], { PORT: String(port) });
    const address = await addressOf(portal);
    assert.match(portal.output(), new RegExp(`端口 ${port} 已被占用`));
    assert.notEqual(new URL(address).port, String(port));
    assert.equal((await fetch(address)).status, 200);
    await portal.stop();
    await new Promise((resolve) => other.close(resolve));
  });

  it('refuses a second start on the same data in one sentence', async () => {
    const portal = startCommand(folder);
    await addressOf(portal);
    const second = startCommand(folder);
    assert.notEqual(await second.ended, 0);
    assert.equal(second.output().trim().split('\n').length, 1, second.output());
    await portal.stop();
  });

  it('keeps a request whose server is killed right after the receipt', async () => {
    const data = await mkdtemp(join(folder, 'killed-'));
    const portal = startCommand(data);
    const browser = await launchChromium();
    const { page } = await newReader(browser);
    await page.goto(`${await addressOf(portal)}request`);
    await fillRequest(page);
    await fileRequest(page);
    await page.getByRole('heading', { name: '回执' }).waitFor();
    portal.child.kill('SIGKILL');
    const { number } = await readReceipt(page);
    await browser.close();
    await portal.ended;

    const again = await openPortal({ dataDir: data });
    assert.deepEqual(await requestNumbers(again), [number]);
    await again.stop();
  });
});

/** `npm start` without the build before it. */
function startCommand(folder: string, args: string[] = [], env: NodeJS.ProcessEnv = {}): Started {
  return start(process.execPath, ['--import', 'tsx', 'docs/portal/start.ts', ...args], {
    env: { ...process.env, LC_ALL: 'zh_CN.UTF-8', DATA_DIR: join(folder, 'data'), PORT: '0', ...env },
    patience: 15_000,
  });
}

/** The address that it prints, with a slash at its end; fails when it ends before. */
async function addressOf(portal: Started): Promise<string> {
  let ended = false;
  void portal.ended.then(() => (ended = true));
  for (let tries = 0; tries < 600 && !ended; tries += 1) {
    const address = /http:\/\/\S+:\d+\//.exec(portal.output())?.[0];
    if (address) return address;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The portal did not start:\n${portal.output()}`);
}
