import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OperatorError } from '../sentences.js';
import type { Account } from './postgres-account.js';
import type { PostgresBinaries } from './postgres-binaries.js';

export const SUPERUSER = 'endpoint';

/** The files of one PostgreSQL cluster inside the data directory. */
export interface PostgresCluster {
  /** What PostgreSQL calls its data directory. */
  folder: string;
  password: string;
}

export function clusterFolder(dataDirectory: string): string {
  return join(dataDirectory, 'postgres', 'cluster');
}

/**
 * The address of the cluster for PostgreSQL's own use, to be started with the cluster as its working directory. Another
 * account than ours may not be able to walk there from the root, but it is there already when it starts.
 */
export function clusterArgument(folder: string, account: Account | undefined): string {
  return account && process.platform === 'linux' ? '/proc/self/cwd' : folder;
}

/** Nothing of our environment changes what PostgreSQL does: C messages (read below), UTC, no `PG…`. */
export function postgresEnvironment(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'SystemRoot', 'TEMP', 'TMP'].map((name) => [name, process.env[name]]);
  return { ...Object.fromEntries(kept.filter(([, value]) => value !== undefined)), LC_ALL: 'C', TZ: 'UTC' };
}

/**
 * Opens the cluster of a data directory, and makes it at the first start: UTF-8, locale C, checksums, a random password.
 * It is made beside its place and then moved there, so that a start that was cut short leaves no half cluster behind.
 */
export async function openCluster(
  dataDirectory: string,
  binaries: PostgresBinaries,
  account: Account | undefined,
): Promise<PostgresCluster> {
  const folder = clusterFolder(dataDirectory);
  const passwordFile = join(dataDirectory, 'postgres', 'password');
  if (await exists(join(folder, 'PG_VERSION'))) {
    return { folder, password: (await readFile(passwordFile, 'utf8')).trim() };
  }
  const draft = `${folder}.new`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true, mode: 0o700 });
  const password = randomBytes(24).toString('base64url');
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  for (const path of [join(dataDirectory, 'postgres'), draft, passwordFile]) {
    if (account) await chown(path, account.uid, account.gid);
    if (path !== passwordFile) await chmod(path, 0o700);
  }
  await initialise(draft, binaries, account);
  await rename(draft, folder);
  return { folder, password };
}

async function initialise(
  draft: string,
  binaries: PostgresBinaries,
  account: Account | undefined,
): Promise<void> {
  const child = spawn(
    binaries.initdb,
    [
      `--pgdata=${clusterArgument(draft, account)}`,
      `--username=${SUPERUSER}`,
      '--pwfile=../password',
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
    ],
    { ...account, cwd: draft, env: postgresEnvironment(), stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let said = '';
  child.stderr.on('data', (chunk) => (said += String(chunk)));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code === 0) return;
  const reason = said.trim().split('\n').pop() ?? '';
  throw new OperatorError({
    'zh-Hans': `无法在 ${draft} 建立数据库（${reason}）：请检查该文件夹的权限和剩余空间。`,
    'zh-Hant': `無法在 ${draft} 建立資料庫（${reason}）：請檢查該資料夾的權限和剩餘空間。`,
    en: `The database could not be made in ${draft} (${reason}): check the folder's permissions and the space left.`,
  });
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
