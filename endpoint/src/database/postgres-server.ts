import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { OperatorError } from '../sentences.js';
import type { Account } from './postgres-account.js';
import type { PostgresBinaries } from './postgres-binaries.js';
import { clusterArgument, postgresEnvironment, SUPERUSER, type PostgresCluster } from './postgres-cluster.js';

export interface PostgresServer {
  port: number;
  /** Resolves when the process is gone, wanted or not. */
  gone: Promise<void>;
  stop(): Promise<void>;
}

export interface PostgresServerOptions {
  binaries: PostgresBinaries;
  cluster: PostgresCluster;
  account: Account | undefined;
}

/** How long a recovery after a hard kill may take before the start is given up. */
const LONGEST_RECOVERY = 300_000;
const FAST_SHUTDOWN = 30_000;

/** Only this machine reaches it, by password; a failed statement is logged without the values in it. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '40',
  shared_buffers: '32MB',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};

/** Starts the server on the given port, or on a free one, and waits until it has recovered and answers. */
export async function startPostgres(options: PostgresServerOptions, port?: number): Promise<PostgresServer> {
  for (let attempt = 0; ; attempt++) {
    const candidate = port ?? (await freePort());
    const server = launch(options, candidate);
    const failure = await untilReady(server, options.cluster.password);
    if (!failure) return server;
    await server.stop();
    // Another program took the port in between, or children of a killed server still hold its memory for a moment.
    const passing = /could not bind|could not create any TCP\/IP sockets|pre-existing shared memory/.test(
      failure,
    );
    if (!passing || attempt >= 40) throw notStarted(options.cluster.folder, failure);
    await pause(250);
  }
}

interface LaunchedServer extends PostgresServer {
  /** The last lines of its log. */
  said(): string;
}

function launch({ binaries, cluster, account }: PostgresServerOptions, port: number): LaunchedServer {
  const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(
    binaries.postgres,
    ['-D', clusterArgument(cluster.folder, account), '-p', String(port), ...settings],
    // In a process group of its own: Ctrl-C reaches us only, and we stop it after the last answer is written.
    {
      ...account,
      cwd: cluster.folder,
      env: postgresEnvironment(),
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: true,
    },
  );
  let log = '';
  child.stderr?.on('data', (chunk) => (log = (log + String(chunk)).slice(-4000)));
  const gone = new Promise<void>((resolve) => {
    child.on('error', (error) => {
      log += error.message;
      resolve();
    });
    child.on('close', () => resolve());
  });
  watchOver(child, gone);
  return { port, gone, said: () => log, stop: () => stop(child, gone) };
}

/**
 * If our process ends without stopping the server, even by a hard kill, the server still shuts down: a shell waits at
 * the other end of a pipe, and the end of our process ends its waiting. (Where there is no shell, the next start of this
 * data directory clears up.)
 */
function watchOver(child: ChildProcess, gone: Promise<void>): void {
  if (child.pid === undefined || process.platform === 'win32') return;
  const watcher = spawn('/bin/sh', ['-c', 'read -r _; kill -INT "$0" 2>/dev/null', String(child.pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    cwd: '/',
    detached: true,
  });
  watcher.on('error', () => undefined);
  watcher.unref();
  (watcher.stdin as Socket | null)?.unref();
  void gone.then(() => watcher.kill('SIGKILL'));
}

async function stop(child: ChildProcess, gone: Promise<void>): Promise<void> {
  child.kill('SIGINT');
  const timer = setTimeout(() => child.kill('SIGQUIT'), FAST_SHUTDOWN);
  await gone;
  clearTimeout(timer);
}

/** @returns undefined when it answers, else why it does not */
async function untilReady(server: LaunchedServer, password: string): Promise<string | undefined> {
  let ended = false;
  void server.gone.then(() => (ended = true));
  let last = '';
  for (const deadline = Date.now() + LONGEST_RECOVERY; Date.now() < deadline; await pause(40)) {
    if (ended) return server.said().trim() || last;
    const client = new pg.Client({ ...connectionOf(server.port, password), connectionTimeoutMillis: 5000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return undefined;
    } catch (error) {
      const { code, message } = error as { code?: string; message: string };
      last = message;
      // 28…: the password is not the cluster's; anything else passes while the server starts or recovers.
      if (code?.startsWith('28')) return message;
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  return last;
}

export function connectionOf(port: number, password: string) {
  return { host: '127.0.0.1', port, user: SUPERUSER, password, database: 'postgres' };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

function notStarted(folder: string, failure: string): OperatorError {
  const lines = failure.split('\n').map((line) => line.replace(/^.*?(FATAL|PANIC|ERROR|HINT):\s*/, ''));
  const reason = lines.slice(-2).join(' ').trim();
  return new OperatorError({
    'zh-Hans': `内置的 PostgreSQL 无法在 ${folder} 启动（${reason}）：请检查该文件夹的权限和剩余空间，或放回备份。`,
    'zh-Hant': `內建的 PostgreSQL 無法在 ${folder} 啟動（${reason}）：請檢查該資料夾的權限和剩餘空間，或放回備份。`,
    en: `The embedded PostgreSQL did not start in ${folder} (${reason}): check the folder's permissions and the space left, or put back a backup.`,
  });
}
