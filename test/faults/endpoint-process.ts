/** The endpoint as its own program, so that it can be killed in the middle of its work, on a database that goes on. */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, openDatabase, type Database } from 'gov-disclosure-endpoint';
import { makeDataDirectory, startEmbeddedPostgres } from '../../endpoint/src/database/embedded-postgres.js';
import { unseal } from '../../endpoint/src/keys/sealed.js';
import { start, type Started } from '../support/processes.js';

/** One row of the requests, as far as the judge needs it. */
export interface FiledRequest {
  number: string;
  application: {
    applicant: { name: string; identity?: { number: string } };
    contact: { phone?: string };
    information: { title?: string; description?: string };
    attachments?: string[];
  };
}

export interface EndpointProcess {
  port(): number;
  /** Ends it as a power cut does, and starts it again after a while. */
  killAndRestart(downFor: number): Promise<void>;
  /** Every request in the database, opened with the site's keys. */
  requests(): Promise<FiledRequest[]>;
  stop(): Promise<void>;
}

export async function startEndpointProcess(): Promise<EndpointProcess> {
  const folder = await mkdtemp(join(tmpdir(), 'gov-disclosure-faults-'));
  const dataDir = join(folder, 'data');
  await makeDataDirectory(dataDir);
  const postgres = await startEmbeddedPostgres(dataDir);
  const { host, port: databasePort, user, password, database: name } = postgres.connection;
  const databaseUrl = `postgres://${user}:${encodeURIComponent(String(password))}@${host}:${databasePort}/${name}`;
  const database: Database = await openDatabase({ databaseUrl, dataDir });
  await migrate(database);
  const port = await freePort();
  const env = {
    ...process.env,
    PORT: String(port),
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    TRUST_PROXY: 'true',
    LOG_LEVEL: 'error',
    // A thousand filings from one address are what this test is about.
    RATE_LIMITS: 'off',
  };
  let running: Started = await launch();

  async function launch(): Promise<Started> {
    const started = start(process.execPath, ['endpoint/dist/cli.js'], { env, patience: 5000 });
    for (let tries = 0; tries < 300; tries += 1) {
      const answers = await fetch(`http://127.0.0.1:${port}/healthz/ready`).then(
        (answer) => answer.ok,
        () => false,
      );
      if (answers) return started;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await started.stop();
    throw new Error(`The endpoint did not start:\n${started.output().slice(-2000)}`);
  }

  return {
    port: () => port,
    async killAndRestart(downFor) {
      running.child.kill('SIGKILL');
      await running.ended;
      await new Promise((resolve) => setTimeout(resolve, downFor));
      running = await launch();
    },
    async requests() {
      const { kysely, keys, tenantId } = database;
      const rows = await kysely.selectFrom('request').selectAll().orderBy('number').execute();
      return Promise.all(
        rows.map(async (row) => {
          const opened = await unseal(keys, `request ${tenantId} ${row.id}`, row);
          return { number: row.number, application: (opened as FiledRequest).application };
        }),
      );
    },
    async stop() {
      await running.stop();
      await database.close();
      await postgres.stop();
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
