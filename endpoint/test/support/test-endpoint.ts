import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { migrate } from '../../src/database/migrate.js';
import { openDatabase, type Database } from '../../src/database/open-database.js';
import { createEndpoint, type EndpointOptions } from '../../src/http/create-endpoint.js';
import { newDatabase } from './test-databases.js';

/** A folder of its own, to be removed. */
export async function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'endpoint-test-'));
}

export interface TestEndpoint {
  app: FastifyInstance;
  database: Database;
  stop(): Promise<void>;
}

/** Somebody who may move requests. */
export const officers = [{ name: 'desk', token: 'a-token-of-the-desk-for-tests-only' }];

/** An endpoint on a database of its own. */
export async function startTestEndpoint(options: Partial<EndpointOptions> = {}): Promise<TestEndpoint> {
  const folder = await temporaryFolder();
  const database = await openDatabase({ dataDir: join(folder, 'data'), databaseUrl: await newDatabase() });
  await migrate(database);
  const app = createEndpoint({
    database,
    logLevel: 'silent',
    rateLimits: false,
    // Most tests file one and the same application; what that means is tried on purpose.
    duplicateDays: 0,
    agency: { code: 'CXS', name: '测试机关' },
    ...options,
  });
  await app.ready();
  return {
    app,
    database,
    async stop() {
      await app.close();
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
