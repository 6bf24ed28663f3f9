import type { FastifyInstance } from 'fastify';
import { migrate } from './database/migrate.js';
import { openDatabase, type Database, type DatabaseOptions } from './database/open-database.js';
import { importDocuments } from './documents/import-documents.js';
import { createEndpoint, type EndpointOptions } from './http/create-endpoint.js';
import { OperatorError, say } from './sentences.js';

export interface ServerOptions extends DatabaseOptions, Omit<EndpointOptions, 'database'> {
  /** Address to listen on; default `127.0.0.1`, this machine only. */
  host?: string | undefined;
  /** 0 for any free port. */
  port: number;
  /** What to do when the port is taken: stop with one sentence, or tell it in one sentence and take a free one. */
  whenPortTaken?: 'stop' | 'take-another';
  /** Folder of pages to import before listening. */
  documents?: string | undefined;
  /** Adds the site's own pages. */
  addPages?: (app: FastifyInstance, database: Database) => Promise<void> | void;
  /** Where sentences for the operator go; default the standard error stream. */
  tell?: (sentence: string) => void;
}

export interface RunningServer {
  app: FastifyInstance;
  database: Database;
  /** `http://127.0.0.1:8080` */
  address: string;
  /** Ends the answers under way, then the database. May be called twice. */
  stop(): Promise<void>;
}

/**
 * Opens the database, brings its tables up to date, imports the documents and listens.
 *
 * @throws OperatorError with one sentence; everything that was started has been stopped by then
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const tell = options.tell ?? ((sentence) => console.error(sentence));
  const database = await openDatabase(options);
  try {
    await migrate(database);
    if (options.documents !== undefined) await importAndTell(database, options.documents, tell);
    const app = createEndpoint({ ...options, database });
    let stopping: Promise<void> | undefined;
    const stop = () => (stopping ??= app.close().finally(() => database.close()));
    try {
      await options.addPages?.(app, database);
      const address = await listen(app, options, tell);
      return { app, database, address, stop };
    } catch (error) {
      await stop();
      throw error;
    }
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Within this time a second signal is the echo of the first: a terminal and npm both pass Ctrl-C on. */
const ECHO_MS = 1000;

/**
 * Stops the server at the first SIGINT, SIGTERM or SIGHUP, also while it is still starting, and then ends the process;
 * a later second signal ends it at once.
 */
export function stopOnSignals(starting: Promise<Pick<RunningServer, 'stop'>>): void {
  let stoppingSince: number | undefined;
  const onSignal = () => {
    if (stoppingSince !== undefined) {
      if (Date.now() - stoppingSince > ECHO_MS) process.exit(1);
      return;
    }
    stoppingSince = Date.now();
    starting
      .then((server) => server.stop())
      .then(
        () => process.exit(0),
        () => process.exit(1),
      );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
}

async function importAndTell(
  database: Database,
  folder: string,
  tell: (sentence: string) => void,
): Promise<void> {
  const { files, troubles, problem } = await importDocuments(database, folder);
  if (problem) tell(problem);
  for (const file of files) if (file.outcome === 'skipped') tell(file.message);
  for (const { message } of troubles) tell(message);
}

async function listen(
  app: FastifyInstance,
  options: ServerOptions,
  tell: (sentence: string) => void,
): Promise<string> {
  const { host = '127.0.0.1', port } = options;
  try {
    return await app.listen({ host, port });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE' && options.whenPortTaken === 'take-another') {
      tell(
        say({
          'zh-Hans': `端口 ${port} 已被占用，改用另一个空闲端口。`,
          'zh-Hant': `連接埠 ${port} 已被佔用，改用另一個空閒連接埠。`,
          en: `Port ${port} is taken; a free one is used instead.`,
        }),
      );
      return app.listen({ host, port: 0 });
    }
    throw cannotListen(host, port, code, error);
  }
}

function cannotListen(host: string, port: number, code: string | undefined, cause: unknown): OperatorError {
  if (code === 'EADDRINUSE') {
    return new OperatorError(
      {
        'zh-Hans': `端口 ${port} 已被占用：请先停止占用它的程序，或用 PORT 换一个端口。`,
        'zh-Hant': `連接埠 ${port} 已被佔用：請先停止佔用它的程式，或用 PORT 換一個連接埠。`,
        en: `Port ${port} is taken: stop the program that uses it, or set PORT to another one.`,
      },
      { cause },
    );
  }
  return new OperatorError(
    {
      'zh-Hans': `无法在 ${host}:${port} 监听（${code}）：请检查 HOST 和 PORT。`,
      'zh-Hant': `無法在 ${host}:${port} 監聽（${code}）：請檢查 HOST 和 PORT。`,
      en: `Cannot listen on ${host}:${port} (${code}): check HOST and PORT.`,
    },
    { cause },
  );
}
