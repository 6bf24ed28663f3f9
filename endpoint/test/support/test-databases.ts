/**
 * One embedded PostgreSQL for all endpoints that the tests of a file start: to make a cluster takes seconds, to make a
 * database in it a fraction of one.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import pg from 'pg';
import {
  makeDataDirectory,
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from '../../src/database/embedded-postgres.js';

let server: Promise<EmbeddedPostgres & { folder: string }> | undefined;
let made = 0;

/** @returns the address of an empty database */
export async function newDatabase(): Promise<string> {
  const { connection } = await (server ??= startServer());
  const name = `test_${(made += 1)}`;
  const client = new pg.Client(connection);
  await client.connect();
  await client.query(`create database ${name}`).finally(() => client.end());
  const { user, password, host, port } = connection;
  return `postgres://${user}:${encodeURIComponent(String(password))}@${host}:${port}/${name}`;
}

async function startServer(): Promise<EmbeddedPostgres & { folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'endpoint-test-'));
  const dataDirectory = join(folder, 'data');
  await makeDataDirectory(dataDirectory);
  return { ...(await startEmbeddedPostgres(dataDirectory)), folder };
}

after(async () => {
  const started = await server;
  await started?.stop();
  if (started) await rm(started.folder, { recursive: true, force: true });
});
