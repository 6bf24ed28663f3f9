import { join, resolve } from 'node:path';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { openKeyFile } from '../keys/key-file.js';
import type { KeyProvider } from '../keys/key-provider.js';
import { OperatorError } from '../sentences.js';
import { makeDataDirectory, startEmbeddedPostgres } from './embedded-postgres.js';
import { openFileStore, type FileStore } from '../documents/files/file-store.js';
import type { Tables } from './tables.js';

export interface DatabaseOptions {
  /** Folder of the embedded PostgreSQL, of the key file and of attachments' files; made when missing. */
  dataDir: string;
  /** Any PostgreSQL (15 or later) instead of the embedded one: `postgres://user:password@host/name`. */
  databaseUrl?: string | undefined;
  /** Several sites may share one database; each sees its own rows only. Default `default`. */
  tenantId?: string | undefined;
  /** Where the keys of personal data come from; default the file `keys.json` in `dataDir`. */
  keys?: KeyProvider | undefined;
}

/** An open database: the rows of one tenant and the keys of their personal data. */
export interface Database {
  readonly kysely: Kysely<Tables>;
  readonly keys: KeyProvider;
  readonly tenantId: string;
  /** The bytes of attachments, in the folder `files` of the data directory. */
  readonly files: FileStore;
  /** Ends every connection, stops the embedded PostgreSQL and lets go of the data directory. May be called twice. */
  close(): Promise<void>;
}

/** Opens the database; run `migrate` next. @throws OperatorError with one sentence for the operator */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const dataDir = resolve(options.dataDir);
  checkAddress(options.databaseUrl);
  if (!options.databaseUrl || !options.keys) await makeDataDirectory(dataDir);
  const embedded = options.databaseUrl ? undefined : await startEmbeddedPostgres(dataDir);
  const pool = new pg.Pool({
    ...(embedded ? embedded.connection : { connectionString: options.databaseUrl }),
    max: 10,
    connectionTimeoutMillis: 5000,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 30_000,
    types: { getTypeParser },
  });
  // A connection that breaks, idle or lent out, is replaced when the next one is asked for; whoever uses it is told by
  // the failure of the statement. Without these listeners the process would end.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  let closing: Promise<void> | undefined;
  const close = () => (closing ??= kysely.destroy().finally(() => embedded?.stop()));
  try {
    const keys = options.keys ?? (await openKeyFile(join(dataDir, 'keys.json')));
    await sql`select 1`.execute(kysely).catch((error: unknown) => {
      throw unreachable(error);
    });
    return {
      kysely,
      keys,
      tenantId: options.tenantId ?? 'default',
      files: openFileStore(join(dataDir, 'files')),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A calendar day stays the text it is: as a `Date` it would move with the server's time zone. */
const getTypeParser: typeof pg.types.getTypeParser = (id: number, format?: unknown) =>
  id === pg.types.builtins.DATE
    ? (value: string) => value
    : (pg.types.getTypeParser as (id: number, format?: unknown) => never)(id, format);

/** The client takes any text for an address, and then looks for a server of some other name. */
function checkAddress(databaseUrl: string | undefined): void {
  if (databaseUrl === undefined || /^(?:postgres(?:ql)?:|socket:|\/)/i.test(databaseUrl)) return;
  throw new OperatorError({
    'zh-Hans': 'DATABASE_URL 不是 PostgreSQL 的地址：应写成 postgres://用户:密码@主机/库名。',
    'zh-Hant': 'DATABASE_URL 不是 PostgreSQL 的位址：應寫成 postgres://使用者:密碼@主機/資料庫名。',
    en: 'DATABASE_URL is no address of a PostgreSQL: write it as postgres://user:password@host/name.',
  });
}

function unreachable(cause: unknown): OperatorError {
  const { code, message } = cause as { code?: string; message: string };
  const reason = message || code;
  return new OperatorError(
    {
      'zh-Hans': `数据库没有应答（${reason}）：请检查 DATABASE_URL 和数据库服务。`,
      'zh-Hant': `資料庫沒有應答（${reason}）：請檢查 DATABASE_URL 和資料庫服務。`,
      en: `The database does not answer (${reason}): check DATABASE_URL and the database server.`,
    },
    { cause },
  );
}
