/** The sample portal as a newcomer starts it, on a free port and with data of its own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { start } from './processes.js';

export interface Portal {
  /** The address it printed, without a slash at its end. */
  origin: string;
  close(): Promise<void>;
}

/** @param options arguments of `npm start --`, for instance `['--documents', folder]` */
export async function startPortal(options: string[] = []): Promise<Portal> {
  const data = await mkdtemp(join(tmpdir(), 'gov-disclosure-portal-'));
  const port = await freePort();
  const env = { ...process.env, PORT: String(port), DATA_DIR: join(data, 'data') };
  const portal = start(process.execPath, ['--import', 'tsx', 'docs/portal/start.ts', ...options], {
    env,
    patience: 15_000,
  });
  const close = async (): Promise<void> => {
    await portal.stop();
    await rm(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  let ended = false;
  void portal.ended.then(() => (ended = true));
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 600 && !ended; tries += 1) {
    const answers = await fetch(origin).then(
      (answer) => answer.ok,
      () => false,
    );
    // It answers only after its documents are imported, so that what a test sees is complete.
    if (answers && portal.output().includes(String(port))) return { origin, close };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await close();
  throw new Error(`The sample portal did not start within a minute:\n${portal.output().slice(-2000)}`);
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
