import { spawn, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after } from 'node:test';

const cli = join(import.meta.dirname, '../../src/cli.ts');

const started = new Set<ChildProcess>();
// A test that failed half way must not keep the others waiting for its server.
after(() => started.forEach((child) => child.kill('SIGKILL')));

/** The command `gov-disclosure-endpoint` as a process of its own. */
export interface ServerProcess {
  child: ChildProcess;
  /** Resolves with the printed address; rejects with what was printed when it ends before. */
  address: Promise<string>;
  /** Resolves with exit code, signal and everything that was printed. */
  ended: Promise<{ code: number | null; signal: string | null; printed: string }>;
}

export function startServerProcess(env: Record<string, string>, args: string[] = []): ServerProcess {
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), cli, ...args], {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.add(child);
  let printed = '';
  let found: (address: string) => void = () => undefined;
  const collect = (chunk: unknown) => {
    printed += String(chunk);
    const address = /http:\/\/[\d.]+:\d+/.exec(printed)?.[0];
    if (address) found(address);
  };
  child.stdout?.on('data', collect);
  child.stderr?.on('data', collect);
  const ended = new Promise<{ code: number | null; signal: string | null; printed: string }>((resolve) => {
    child.on('close', (code, signal) => {
      started.delete(child);
      resolve({ code, signal, printed });
    });
  });
  const address = new Promise<string>((resolve, reject) => {
    found = resolve;
    void ended.then(() => reject(new Error(printed)));
  });
  address.catch(() => undefined);
  return { child, address, ended };
}

/** The process number of the PostgreSQL that serves a data folder, or undefined when none is running. */
export async function postgresOf(dataDir: string): Promise<number | undefined> {
  const file = await readFile(join(dataDir, 'postgres/cluster/postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number(file.split('\n')[0]);
  if (!pid) return undefined;
  try {
    process.kill(pid, 0);
    return pid;
  } catch {
    return undefined;
  }
}
