import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { chmod, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, test, type TestContext } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { Receipt } from 'gov-disclosure/disclosure-request';
import { sql } from 'kysely';
import { lockDataDirectory } from '../src/database/data-directory-lock.js';
import { migrate } from '../src/database/migrate.js';
import { MIGRATIONS } from '../src/database/migrations.js';
import { openDatabase, type Database } from '../src/database/open-database.js';
import { postgresAccount } from '../src/database/postgres-account.js';
import { findPostgres } from '../src/database/postgres-binaries.js';
import { clusterFolder, openCluster } from '../src/database/postgres-cluster.js';
import { clearLeftovers } from '../src/database/postgres-orphan.js';
import { startPostgres } from '../src/database/postgres-server.js';
import { application } from './support/applications.js';
import { postgresOf, startServerProcess } from './support/server-process.js';
import { temporaryFolder } from './support/test-endpoint.js';

let folder: string;
let dataDir: string;
before(async () => {
  folder = await temporaryFolder();
  dataDir = join(folder, 'data');
});
after(() => rm(folder, { recursive: true, force: true }));

/** A database that is closed with its test, whatever becomes of it. */
async function open(context: TestContext, directory: string): Promise<Database> {
  const database = await openDatabase({ dataDir: directory });
  context.after(() => database.close());
  return database;
}

async function until(isSo: () => Promise<boolean>): Promise<boolean> {
  for (const deadline = Date.now() + 30_000; Date.now() < deadline; await pause(30)) {
    if (await isSo()) return true;
  }
  return false;
}

async function submit(address: string, key: string): Promise<Response> {
  return fetch(`${address}/v1/requests`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    // Another text with each key: the same request of the same applicant is told, not filed again.
    body: JSON.stringify(application(`道路养护经费的使用情况，${key}`)),
  });
}

test('a request survives the hard kill of the server, and the next start needs no help', async () => {
  const key = randomUUID();
  const first = startServerProcess({ DATA_DIR: dataDir });
  const receipt = (await (await submit(await first.address, key)).json()) as Receipt;
  first.child.kill('SIGKILL');
  assert.equal((await first.ended).signal, 'SIGKILL');

  const second = startServerProcess({ DATA_DIR: dataDir });
  const again = await submit(await second.address, key);
  assert.equal(again.headers.get('idempotency-replayed'), 'true');
  assert.deepEqual(await again.json(), receipt);

  second.child.kill('SIGTERM');
  const { code, printed } = await second.ended;
  assert.equal(code, 0, printed);
  assert.equal(await postgresOf(dataDir), undefined, 'PostgreSQL is stopped with its server');
  const left = await readdir(dataDir);
  assert.deepEqual(left.sort(), ['keys.json', 'postgres']);
});

test('a hard kill of PostgreSQL is survived by the running server', async (context) => {
  const database = await open(context, dataDir);
  const pid = (await postgresOf(dataDir)) ?? assert.fail('PostgreSQL runs');
  process.kill(pid, 'SIGKILL');
  const restarted = await until(async () => {
    const now = await postgresOf(dataDir);
    return now !== undefined && now !== pid;
  });
  assert.ok(restarted, 'another PostgreSQL runs');
  let rows: unknown[] | undefined;
  await until(async () => {
    rows = await database.kysely
      .selectFrom('request')
      .select('number')
      .execute()
      .catch(() => undefined);
    return rows !== undefined;
  });
  assert.equal(rows?.length, 1);
  await database.close();
  assert.equal(await postgresOf(dataDir), undefined);
});

test('PostgreSQL shuts down by itself after the hard kill of its server', async () => {
  const server = startServerProcess({ DATA_DIR: dataDir });
  await server.address;
  assert.notEqual(await postgresOf(dataDir), undefined);
  server.child.kill('SIGKILL');
  assert.ok(await until(async () => (await postgresOf(dataDir)) === undefined));
});

test('a PostgreSQL that is left over all the same is stopped, and a number that is somebody else is not', async () => {
  const account = await postgresAccount(clusterFolder(dataDir));
  const binaries = await findPostgres(account);
  const cluster = await openCluster(dataDir, binaries, account);
  const left = await startPostgres({ binaries, cluster, account });
  await clearLeftovers(cluster.folder);
  await left.gone;
  assert.equal(await postgresOf(dataDir), undefined);

  await writeFile(join(cluster.folder, 'postmaster.pid'), `${process.pid}\n`);
  await clearLeftovers(cluster.folder);
  assert.ok(!(await readdir(cluster.folder)).includes('postmaster.pid'));
});

test('killed both at once, server and PostgreSQL, the committed requests are there', async (context) => {
  const server = startServerProcess({ DATA_DIR: dataDir });
  const answers = await Promise.all(
    Array.from({ length: 10 }, async () => submit(await server.address, randomUUID())),
  );
  assert.ok(answers.every(({ status }) => status === 201));
  const postgres = (await postgresOf(dataDir)) ?? assert.fail('PostgreSQL runs');
  server.child.kill('SIGKILL');
  process.kill(postgres, 'SIGKILL');
  await server.ended;
  const database = await open(context, dataDir);
  const rows = await database.kysely.selectFrom('request').select('number').execute();
  assert.equal(rows.length, 11);
  await database.close();
});

test('a second start on the same folder is refused in one sentence that names the process', async (context) => {
  const database = await open(context, dataDir);
  const { code, printed } = await startServerProcess({ DATA_DIR: dataDir }).ended;
  assert.equal(code, 1);
  assert.equal(printed.trim().split('\n').length, 1, printed);
  assert.match(printed, new RegExp(`in use by another process \\(process ${process.pid}\\)`));
  const chinese = await startServerProcess({ DATA_DIR: dataDir, LANG: 'zh_CN.UTF-8' }).ended;
  assert.match(chinese.printed, /正由另一个进程使用/);
  await sql`select 1`.execute(database.kysely);
  await database.close();
});

test('of two starts that race for the folder of a dead process exactly one gets it', async () => {
  const raced = join(folder, 'raced');
  await mkdir(raced);
  for (let round = 0; round < 60; round++) {
    // What a killed process leaves: a socket that nobody listens on.
    const dead = createServer().listen(join(raced, 'lock.dead'));
    await new Promise((listening) => dead.once('listening', listening));
    await rename(join(raced, 'lock.dead'), join(raced, 'lock.0dead'));
    await new Promise((closed) => dead.close(closed));
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => lockDataDirectory(raced)));
    const locks = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    assert.equal(locks.length, 1, `round ${round}`);
    await locks[0]?.release();
    assert.deepEqual(await readdir(raced), []);
  }
});

test('a lock is found again below a path that is too long for a socket', async () => {
  const long = join(folder, 'x'.repeat(100), 'y'.repeat(100));
  await mkdir(long, { recursive: true });
  const lock = await lockDataDirectory(long);
  await assert.rejects(lockDataDirectory(long), /in use|使用/);
  await lock.release();
  await (await lockDataDirectory(long)).release();
});

test('Ctrl-C while the server is still starting leaves nothing running', async (context) => {
  const server = startServerProcess({ DATA_DIR: join(folder, 'interrupted') });
  await pause(900);
  server.child.kill('SIGINT');
  await server.ended;
  assert.equal(await postgresOf(join(folder, 'interrupted')), undefined);
  const database = await open(context, join(folder, 'interrupted'));
  await migrate(database);
  await database.close();
});

test('tables are brought up to date once, also by several at once', async (context) => {
  const fresh = await open(context, join(folder, 'fresh'));
  const runs = await Promise.all([migrate(fresh), migrate(fresh), migrate(fresh)]);
  assert.deepEqual(
    runs.map((steps) => steps.length).sort((a, b) => a - b),
    [0, 0, MIGRATIONS.length],
  );
  assert.deepEqual(await migrate(fresh), []);

  await fresh.kysely
    .insertInto('migration')
    .values({ name: '9999-future', applied_at: new Date() })
    .execute();
  await assert.rejects(migrate(fresh), /newer version|更新的版本/);
  await fresh.close();
  await fresh.close();
});

test('a database is not opened with keys that are not its own', async (context) => {
  await rm(join(dataDir, 'keys.json'));
  const database = await open(context, dataDir);
  await assert.rejects(migrate(database), /lacks key|没有数据库用过的密钥/);
  await database.close();
});

test('the data folder is for its owner only, and the database listens on this machine only', async (context) => {
  const database = await open(context, join(folder, 'fresh'));
  assert.equal((await stat(join(folder, 'fresh'))).mode & 0o777, 0o700);
  assert.equal((await stat(join(folder, 'fresh', 'keys.json'))).mode & 0o777, 0o600);
  const { rows } = await sql<{ name: string; setting: string }>`select name, setting from pg_settings
    where name in ('listen_addresses', 'unix_socket_directories', 'fsync', 'server_encoding', 'lc_collate')
    order by name`.execute(database.kysely);
  const settings = Object.fromEntries(rows.map(({ name, setting }) => [name, setting]));
  assert.equal(settings['listen_addresses'], '127.0.0.1');
  assert.equal(settings['unix_socket_directories'], '');
  assert.equal(settings['fsync'], 'on');
  assert.equal(settings['server_encoding'], 'UTF8');
  await database.close();
});

test('as root the database also runs where only root may walk, and where everyone may', async (context) => {
  if (process.getuid?.() !== 0) return context.skip('only root has other accounts to run as');
  for (const mode of [0o700, 0o755]) {
    const place = join(folder, `mode-${mode.toString(8)}`);
    await mkdir(place);
    await chmod(place, mode);
    const database = await open(context, join(place, 'data'));
    assert.notEqual((await stat(join(place, 'data/postgres/cluster'))).uid, 0);
    await database.close();
  }
});

test('a folder that cannot be used is told in one sentence', async () => {
  await writeFile(join(folder, 'file'), '');
  await assert.rejects(openDatabase({ dataDir: join(folder, 'file') }), /cannot be used|无法使用/);
  await assert.rejects(openDatabase({ dataDir: join(folder, 'file', 'below') }), /cannot be used|无法使用/);
});

test('a folder is made with those above it, and one that nobody can make is told, not tried for ever', async (context) => {
  const database = await open(context, join(folder, 'new', 'and', 'deep'));
  assert.equal((await stat(join(folder, 'new', 'and', 'deep'))).mode & 0o777, 0o700);
  await database.close();
  if (process.platform !== 'linux') return;
  const opening = openDatabase({ dataDir: '/proc/gov-disclosure/data' });
  await assert.rejects(opening, /cannot be used|无法使用/);
});

test('an address of a database that is none is told as such', async () => {
  for (const databaseUrl of ['localhost', 'http://127.0.0.1/x', 'mysql://me:secret-word@127.0.0.1/x']) {
    await assert.rejects(openDatabase({ dataDir: join(folder, 'remote'), databaseUrl }), (error: Error) => {
      assert.match(error.message, /DATABASE_URL.*postgres:\/\//);
      assert.doesNotMatch(error.message, /secret-word/);
      return true;
    });
  }
});

test('a database that does not answer is told without its password', async () => {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((listening) => probe.once('listening', listening));
  const { port } = probe.address() as AddressInfo;
  await new Promise((closed) => probe.close(closed));
  const databaseUrl = `postgres://me:secret-word@127.0.0.1:${port}/x`;
  await assert.rejects(openDatabase({ dataDir: join(folder, 'remote'), databaseUrl }), (error: Error) => {
    assert.match(error.message, /DATABASE_URL/);
    assert.doesNotMatch(error.message, /secret-word/);
    return true;
  });
});

test('any PostgreSQL may be used by its address instead', async (context) => {
  const own = await open(context, join(folder, 'fresh'));
  await sql`delete from migration where name = '9999-future'`.execute(own.kysely);
  const { rows } = await sql<{ port: string }>`select current_setting('port') as port`.execute(own.kysely);
  const password = (await readFile(join(folder, 'fresh/postgres/password'), 'utf8')).trim();
  const databaseUrl = `postgres://endpoint:${password}@127.0.0.1:${rows[0]!.port}/postgres`;
  const remote = join(folder, 'remote');
  const server = startServerProcess({ DATA_DIR: remote, DATABASE_URL: databaseUrl });
  assert.equal((await submit(await server.address, randomUUID())).status, 201);
  server.child.kill('SIGINT');
  assert.equal((await server.ended).code, 0);
  assert.deepEqual(await readdir(remote), ['keys.json']);
  await own.close();
});
