import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { OperatorError } from '../sentences.js';

export interface Account {
  uid: number;
  gid: number;
}

/**
 * PostgreSQL refuses to run as root. Started by root, it runs as the owner of the cluster if there is one already, else
 * as `postgres` if the machine has that account, else as `nobody`. No account is ever made.
 *
 * @returns undefined when this process is not root: then PostgreSQL runs as whoever runs this
 */
export async function postgresAccount(cluster: string): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const owner = await stat(cluster).catch(() => undefined);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const account = (await accountNamed('postgres')) ?? (await accountNamed('nobody'));
  if (account) return account;
  throw new OperatorError({
    'zh-Hans':
      'PostgreSQL 不能以 root 运行，而这台机器没有 postgres 或 nobody 账号：请用普通用户启动，或设置 DATABASE_URL。',
    'zh-Hant':
      'PostgreSQL 不能以 root 執行，而這台機器沒有 postgres 或 nobody 帳號：請用普通使用者啟動，或設定 DATABASE_URL。',
    en: 'PostgreSQL does not run as root and this machine has neither a postgres nor a nobody account: start as an ordinary user, or set DATABASE_URL.',
  });
}

async function accountNamed(name: string): Promise<Account | undefined> {
  try {
    const number = async (flag: string) => Number((await promisify(execFile)('id', [flag, name])).stdout);
    return { uid: await number('-u'), gid: await number('-g') };
  } catch {
    return undefined;
  }
}
