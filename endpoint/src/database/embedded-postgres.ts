import { chmod, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { ClientConfig } from 'pg';
import { OperatorError, say } from '../sentences.js';
import { lockDataDirectory } from './data-directory-lock.js';
import { postgresAccount } from './postgres-account.js';
import { findPostgres, type PostgresBinaries } from './postgres-binaries.js';
import { clusterFolder, openCluster } from './postgres-cluster.js';
import { clearLeftovers } from './postgres-orphan.js';
import {
  connectionOf,
  startPostgres,
  type PostgresServer,
  type PostgresServerOptions,
} from './postgres-server.js';

export interface EmbeddedPostgres {
  connection: ClientConfig;
  stop(): Promise<void>;
}

const SHORTEST_RESTART_DELAY = 200;
const LONGEST_RESTART_DELAY = 30_000;
/** A server that ran for this long is healthy again. */
const STEADY_AFTER = 60_000;

/**
 * A real PostgreSQL for one data directory, used by this process alone. It listens on 127.0.0.1 only, on a free port,
 * with a password of its own. If it dies, it is started again on the same port and recovers what was committed.
 *
 * @throws OperatorError when the directory is in use or cannot be used
 */
export async function startEmbeddedPostgres(dataDirectory: string): Promise<EmbeddedPostgres> {
  const lock = await lockDataDirectory(dataDirectory);
  let binaries: PostgresBinaries | undefined;
  try {
    const account = await postgresAccount(clusterFolder(dataDirectory));
    await removeOldCopy(dataDirectory);
    binaries = await findPostgres(account);
    await rememberCopy(dataDirectory, binaries);
    await clearLeftovers(clusterFolder(dataDirectory));
    const cluster = await openCluster(dataDirectory, binaries, account);
    const kept = await keepRunning({ binaries, cluster, account });
    return {
      connection: connectionOf(kept.port, cluster.password),
      async stop() {
        await kept.stop();
        await binaries?.remove();
        await lock.release();
      },
    };
  } catch (error) {
    await binaries?.remove();
    await lock.release();
    throw error instanceof OperatorError ? error : unusable(dataDirectory, error);
  }
}

/** Makes the data directory for its owner only; one that exists keeps the rights it has. */
export async function makeDataDirectory(dataDirectory: string): Promise<void> {
  try {
    if (await makeFolder(dataDirectory)) await chmod(dataDirectory, 0o700);
  } catch (error) {
    throw unusable(dataDirectory, error);
  }
}

/**
 * Not Node's own recursive `mkdir`: where the system lets nobody make a folder (below `/proc`, on some network drives) it
 * tries again for ever.
 *
 * @returns false where the folder was there before
 */
async function makeFolder(path: string): Promise<boolean> {
  const problem = await makeOne(path);
  if (problem?.code !== 'ENOENT') return settled(path, problem);
  if (dirname(path) === path) throw problem;
  await makeFolder(dirname(path));
  return settled(path, await makeOne(path));
}

function makeOne(path: string): Promise<NodeJS.ErrnoException | undefined> {
  return mkdir(path).then(
    () => undefined,
    (error: NodeJS.ErrnoException) => error,
  );
}

async function settled(path: string, problem: NodeJS.ErrnoException | undefined): Promise<boolean> {
  if (problem && !(problem.code === 'EEXIST' && (await stat(path)).isDirectory())) throw problem;
  return !problem;
}

/** Starts the server, and starts it again whenever it dies, at ever longer intervals if it keeps dying. */
async function keepRunning(options: PostgresServerOptions): Promise<{ port: number; stop(): Promise<void> }> {
  const stopping = new AbortController();
  const { signal } = stopping;
  let server: PostgresServer | undefined = await startPostgres(options);
  const { port } = server;

  async function supervise(): Promise<void> {
    let delay = SHORTEST_RESTART_DELAY;
    while (!signal.aborted) {
      const startedAt = Date.now();
      await server?.gone;
      if (signal.aborted) return;
      if (server && Date.now() - startedAt > STEADY_AFTER) delay = SHORTEST_RESTART_DELAY;
      if (delay === SHORTEST_RESTART_DELAY) tellRestart();
      await pause(delay, undefined, { signal }).catch(() => undefined);
      delay = Math.min(delay * 2, LONGEST_RESTART_DELAY);
      // A start that fails is one more death.
      if (!signal.aborted) server = await startPostgres(options, port).catch(() => undefined);
    }
  }

  const supervision = supervise();
  return {
    port,
    async stop() {
      stopping.abort();
      await server?.stop();
      await supervision;
      // A restart that was under way when the stop came has put another server in its place.
      await server?.stop();
    },
  };
}

function tellRestart(): void {
  console.error(
    say({
      'zh-Hans': '内置的 PostgreSQL 意外退出，正在重新启动；已提交的内容不会丢失。',
      'zh-Hant': '內建的 PostgreSQL 意外結束，正在重新啟動；已提交的內容不會遺失。',
      en: 'The embedded PostgreSQL ended unexpectedly and is being started again; nothing that was committed is lost.',
    }),
  );
}

const copyNote = (dataDirectory: string) => join(dataDirectory, 'postgres-copy');

/** A run that was killed hard could not take its copy of the programs away. */
async function removeOldCopy(dataDirectory: string): Promise<void> {
  const copy = (await readFile(copyNote(dataDirectory), 'utf8').catch(() => '')).trim();
  if (basename(copy).startsWith('gov-disclosure-postgres-')) await rm(copy, { recursive: true, force: true });
  await rm(copyNote(dataDirectory), { force: true });
}

async function rememberCopy(dataDirectory: string, { copiedTo }: PostgresBinaries): Promise<void> {
  if (copiedTo) await writeFile(copyNote(dataDirectory), `${copiedTo}\n`, { mode: 0o600 });
}

function unusable(dataDirectory: string, cause: unknown): OperatorError {
  const reason = (cause as Error).message;
  return new OperatorError(
    {
      'zh-Hans': `数据文件夹 ${dataDirectory} 无法使用（${reason}）：请检查权限和剩余空间，或用 DATA_DIR 换一个文件夹。`,
      'zh-Hant': `資料夾 ${dataDirectory} 無法使用（${reason}）：請檢查權限和剩餘空間，或用 DATA_DIR 換一個資料夾。`,
      en: `The data folder ${dataDirectory} cannot be used (${reason}): check its permissions and the space left, or set DATA_DIR to another folder.`,
    },
    { cause },
  );
}
