import { createHash, randomBytes } from 'node:crypto';
import { open, readdir, rename, stat, unlink, type FileHandle } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { join, relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { OperatorError } from '../sentences.js';

export interface DataDirectoryLock {
  release(): Promise<void>;
}

/** Longest address of a Unix socket that every system takes (macOS: 104 bytes with the closing zero). */
const LONGEST_SOCKET_PATH = 100;

/** A process that does not answer for so long is stopped or busy, not dead: the system still takes its calls. */
const LONGEST_SILENCE = 2000;

/** What a socket is called before it listens, and how long that can take at most. */
const DRAFT = 'draft';
const LONGEST_DRAFT = 60_000;

/**
 * Makes this process the only user of a data directory. The lock is a socket that the process listens on: the system
 * lets go of it however the process ends, so nothing stale can keep the next start out, and no process number has to be
 * trusted.
 *
 * Every start first puts up a socket under a name of its own and then looks for those of others. Of two starts at least
 * one looks after both have put theirs up, so two never miss each other; names are never used twice, so a dead socket
 * can be taken away without hitting a living one.
 *
 * @throws OperatorError with one sentence when another process uses the directory
 */
export async function lockDataDirectory(directory: string): Promise<DataDirectoryLock> {
  if (process.platform === 'win32') return lockByPipe(directory);
  const place = await socketPlace(directory);
  try {
    for (;;) {
      const own = await putUp(directory, place.path);
      const verdict = await judge(directory, place.path, own).catch(async (error: unknown) => {
        await own.takeDown();
        throw error;
      });
      if (verdict === 'ours') {
        own.holds = true;
        await removeOldDrafts(directory);
        return { release: () => own.takeDown().finally(() => place.folder?.close()) };
      }
      await own.takeDown();
      if (verdict !== 'again') throw inUse(directory, verdict.process);
      await pause(20 + Math.random() * 50);
    }
  } catch (error) {
    await place.folder?.close();
    throw error;
  }
}

interface OwnSocket {
  name: string;
  /** Whether it stands for the lock, or only for a start that has not looked round yet. */
  holds: boolean;
  takeDown(): Promise<void>;
}

/** What a living socket tells: `lock 123` or `start 123`; `lock ` when it does not tell. */
type Answer = `${'lock' | 'start'} ${string}`;

/** It gets its name when it already listens: a socket that carries a name and does not answer is dead for certain. */
async function putUp(directory: string, folder: string): Promise<OwnSocket> {
  const name = `lock.${randomBytes(6).toString('hex')}`;
  const draft = name.replace('lock', DRAFT);
  const own: OwnSocket = {
    name,
    holds: false,
    async takeDown() {
      await unlink(join(directory, name)).catch(() => undefined);
      await new Promise<void>((done) => server.close(() => done()));
    },
  };
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.end(`${own.holds ? 'lock' : 'start'} ${process.pid}`);
  });
  await listen(server, `${folder}/${draft}`);
  await rename(join(directory, draft), join(directory, name));
  return own;
}

/** Whether the directory is ours, whose it is, or whether another start goes first. */
async function judge(
  directory: string,
  folder: string,
  own: OwnSocket,
): Promise<'ours' | 'again' | { process: string }> {
  for (;;) {
    const names = (await readdir(directory)).filter(
      (name) => /^lock\.[0-9a-f]+$/.test(name) && name !== own.name,
    );
    let waiting = false;
    for (const name of names) {
      const answer = await ask(`${folder}/${name}`);
      if (answer === undefined) await unlink(join(directory, name)).catch(() => undefined);
      else if (answer.startsWith('lock')) return { process: answer.slice(5) };
      else if (name < own.name) return 'again';
      else waiting = true;
    }
    if (!waiting) return 'ours';
    await pause(20);
  }
}

/** A start that was killed before it had named its socket left a draft. */
async function removeOldDrafts(directory: string): Promise<void> {
  const drafts = (await readdir(directory)).filter((name) => name.startsWith(`${DRAFT}.`));
  for (const draft of drafts) {
    const path = join(directory, draft);
    const age = await stat(path).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (age > LONGEST_DRAFT) await unlink(path).catch(() => undefined);
  }
}

/** @returns undefined when nobody listens any more */
function ask(path: string): Promise<Answer | undefined> {
  return new Promise((resolve) => {
    let told = '';
    const socket = connect(path);
    socket.setTimeout(LONGEST_SILENCE, () => socket.destroy());
    socket.on('data', (chunk) => (told += String(chunk)));
    socket.on('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code === 'ECONNREFUSED' || error.code === 'ENOENT' ? undefined : 'lock ');
    });
    socket.on('close', () => resolve(/^(lock|start) \d+$/.test(told) ? (told as Answer) : 'lock '));
  });
}

interface SocketPlace {
  /** A short way to the directory. */
  path: string;
  folder?: FileHandle;
}

async function socketPlace(directory: string): Promise<SocketPlace> {
  const room = LONGEST_SOCKET_PATH - `/${DRAFT}.0123456789ab`.length;
  const short = [directory, relative(process.cwd(), directory) || '.'].find(
    (path) => Buffer.byteLength(path) <= room,
  );
  if (short !== undefined) return { path: short };
  if (process.platform === 'linux') {
    const folder = await open(directory, 'r');
    return { path: `/proc/self/fd/${folder.fd}`, folder };
  }
  throw new OperatorError({
    'zh-Hans': `数据文件夹的路径太长（${directory}）：请用 DATA_DIR 换一个较短的路径。`,
    'zh-Hant': `資料夾的路徑太長（${directory}）：請用 DATA_DIR 換一個較短的路徑。`,
    en: `The path of the data folder is too long (${directory}): set DATA_DIR to a shorter one.`,
  });
}

/** Windows takes a named pipe away with its process and lets nobody else have its name until then. */
async function lockByPipe(directory: string): Promise<DataDirectoryLock> {
  const name = createHash('sha256').update(directory.toLowerCase()).digest('hex').slice(0, 32);
  const server = createServer((socket) => socket.end());
  try {
    await listen(server, `\\\\.\\pipe\\gov-disclosure-endpoint-${name}`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') throw inUse(directory, '');
    throw error;
  }
  return { release: () => new Promise((done) => server.close(() => done())) };
}

/** Whoever may enter the folder may ask, also another account than the one that was killed; it keeps nothing running. */
function listen(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ path, writableAll: true }, () => {
      server.unref();
      resolve();
    });
  });
}

function inUse(directory: string, owner: string): OperatorError {
  const zh = owner && `（进程号 ${owner}）`;
  const hant = owner && `（程序編號 ${owner}）`;
  const en = owner && ` (process ${owner})`;
  return new OperatorError({
    'zh-Hans': `数据文件夹 ${directory} 正由另一个进程使用${zh}：请先停止它，或用 DATA_DIR 换一个文件夹。`,
    'zh-Hant': `資料夾 ${directory} 正由另一個程序使用${hant}：請先停止它，或用 DATA_DIR 換一個資料夾。`,
    en: `The data folder ${directory} is in use by another process${en}: stop that one first, or set DATA_DIR to another folder.`,
  });
}
