/** The sample portal inside the test's own process, with data of its own, so that a test can look at the rows. */
import { mkdtemp, rm } from 'node:fs/promises';
import type { RunningServer, ServerOptions } from 'gov-disclosure-endpoint';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPortal } from '../../../docs/portal/server/create-portal.js';

export interface TestPortal extends RunningServer {
  /** What it told the operator. */
  told: string[];
  dataDir: string;
}

/**
 * @param dataDir an earlier portal's; without it a new one that goes when the portal is stopped
 * @param port an earlier portal's; without it a free one
 */
export async function openPortal(
  options: Pick<ServerOptions, 'documents' | 'officers' | 'form'> & { dataDir?: string; port?: number } = {},
): Promise<TestPortal> {
  const folder = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'gov-disclosure-pages-')));
  const told: string[] = [];
  const running = await createPortal({
    rateLimits: false,
    dataDir: join(folder, 'data'),
    port: options.port ?? 0,
    documents: options.documents,
    officers: options.officers,
    form: options.form,
    logLevel: 'silent',
    tell: (sentence) => told.push(sentence),
  });
  const stop = async (): Promise<void> => {
    await running.stop();
    if (!options.dataDir) await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  return { ...running, stop, told, dataDir: folder };
}

/** Numbers of the requests in the database, in the order of their filing. */
export async function requestNumbers({ database }: RunningServer): Promise<string[]> {
  const rows = await database.kysely
    .selectFrom('request')
    .select('number')
    .orderBy('submitted_at')
    .orderBy('number')
    .execute();
  return rows.map(({ number }) => number);
}

/** The address of the document whose title contains the words. */
export async function documentAddress({ address }: RunningServer, words: string): Promise<string> {
  const answer = await fetch(`${address}/v1/documents?limit=100`);
  const { items } = (await answer.json()) as { items: { title: string; page: string }[] };
  const found = items.find(({ title }) => title.includes(words));
  if (!found) throw new Error(`No document is called ${words}.`);
  return address + found.page;
}
