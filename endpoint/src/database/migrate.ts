import { sql, type Kysely, type Transaction } from 'kysely';
import { OperatorError } from '../sentences.js';
import type { Database } from './open-database.js';
import { MIGRATIONS } from './migrations.js';
import type { Tables } from './tables.js';

/**
 * Brings the tables up to date. Safe to run twice and from several processes at once: all steps that are missing run in
 * one transaction that holds a lock on the list of steps.
 *
 * @returns the names of the steps that ran now
 * @throws OperatorError when the database was written by a newer version, or with keys that are not at hand
 */
export async function migrate(database: Database): Promise<string[]> {
  const { kysely } = database;
  await createListOfSteps(kysely);
  const applied = await kysely.transaction().execute(runMissingSteps);
  await checkKeys(database);
  return applied;
}

/** Whether every step of this version has run. */
export async function isMigrated(kysely: Kysely<Tables>): Promise<boolean> {
  const done = await kysely.selectFrom('migration').select('name').execute();
  const names = new Set(done.map((row) => row.name));
  return MIGRATIONS.every(({ name }) => names.has(name));
}

async function createListOfSteps(kysely: Kysely<Tables>): Promise<void> {
  try {
    await sql`create table if not exists migration (name text primary key, applied_at timestamptz not null)`.execute(
      kysely,
    );
  } catch (error) {
    // "if not exists" is no lock: of two processes at once one may still collide, and then the table is there.
    const code = (error as { code?: unknown }).code;
    if (code !== '23505' && code !== '42P07') throw error;
  }
}

async function runMissingSteps(transaction: Transaction<Tables>): Promise<string[]> {
  await sql`lock table migration in exclusive mode`.execute(transaction);
  const done = await transaction.selectFrom('migration').select('name').execute();
  const names = new Set(done.map((row) => row.name));
  const known = new Set(MIGRATIONS.map(({ name }) => name));
  const unknown = [...names].find((name) => !known.has(name));
  if (unknown !== undefined) {
    throw new OperatorError({
      'zh-Hans': `数据库由更新的版本写成（${unknown}）：请改用新版本启动。`,
      'zh-Hant': `資料庫由更新的版本寫成（${unknown}）：請改用新版本啟動。`,
      en: `The database was written by a newer version (${unknown}): start with that version.`,
    });
  }
  const missing = MIGRATIONS.filter(({ name }) => !names.has(name));
  for (const { name, statements } of missing) {
    for (const statement of statements) await sql.raw(statement).execute(transaction);
    await transaction.insertInto('migration').values({ name, applied_at: new Date() }).execute();
  }
  return missing.map(({ name }) => name);
}

/** New requests sealed with a fresh key while the old key is lost would split the records: better not to start. */
async function checkKeys({ kysely, keys }: Database): Promise<void> {
  const used = await kysely
    .selectFrom('request')
    .select('key_id')
    .union(kysely.selectFrom('suggestion').select('key_id'))
    .union(kysely.selectFrom('upload').select('key_id'))
    .execute();
  const lost = used.find(({ key_id }) => !keys.has(key_id));
  if (!lost) return;
  throw new OperatorError({
    'zh-Hans': `密钥文件 ${keys.location} 里没有数据库用过的密钥 ${lost.key_id}：请放回与数据库一起备份的密钥文件。`,
    'zh-Hant': `金鑰檔 ${keys.location} 裡沒有資料庫用過的金鑰 ${lost.key_id}：請放回與資料庫一起備份的金鑰檔。`,
    en: `The key file ${keys.location} lacks key ${lost.key_id} that the database was written with: put back the key file that was backed up with the database.`,
  });
}
