import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
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

/** A server that dies more often than this within a minute has a reason that starting it again does not cure. */
const RESTARTS_A_MINUTE = 5;

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
    const made = await mkdir(dataDirectory, { recursive: true });
    if (made) await chmod(dataDirectory, 0o700);
  } catch (error) {
    throw unusable(dataDirectory, error);
  }
}

async function keepRunning(options: PostgresServerOptions): Promise<{ port: number; stop(): Promise<void> }> {
  let stopping = false;
  let server: PostgresServer = await startPostgres(options);
  let supervision: Promise<void> = Promise.resolve();
  const { port } = server;

  async function supervise(): Promise<void> {
    const deaths: number[] = [];
    for (;;) {
      await server.gone;
      if (stopping) return;
      const now = Date.now();
      deaths.push(now);
      if (deaths.filter((at) => at > now - 60_000).length > RESTARTS_A_MINUTE) return tellGivenUp();
      await pause(200);
      if (stopping) return;
      try {
        server = await startPostgres(options, port);
      } catch (error) {
        console.error((error as Error).message);
        return;
      }
    }
  }

  supervision = supervise();
  return {
    port,
    async stop() {
      stopping = true;
      await server.stop();
      await supervision;
      // A restart that was under way when the stop came has put another server in its place.
      await server.stop();
    },
  };
}

function tellGivenUp(): void {
  console.error(
    say({
      'zh-Hans':
        '内置的 PostgreSQL 反复意外退出，不再重启：请查看系统日志（内存、磁盘），然后重新启动本服务。',
      'zh-Hant':
        '內建的 PostgreSQL 反覆意外結束，不再重新啟動：請查看系統日誌（記憶體、磁碟），然後重新啟動本服務。',
      en: 'The embedded PostgreSQL keeps dying and is not started again: look at the system log (memory, disk), then restart this service.',
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
