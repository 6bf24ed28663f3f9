import { createHash, randomBytes } from 'node:crypto';
import { link, open, rename, unlink, type FileHandle } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { join, relative } from 'node:path';
import { OperatorError } from '../sentences.js';

export interface DataDirectoryLock {
  release(): Promise<void>;
}

/** Longest address of a Unix socket that every system takes (macOS: 104 bytes with the closing zero). */
const LONGEST_SOCKET_PATH = 100;

/**
 * Makes this process the only user of a data directory. The lock is a socket that the process listens on: the kernel
 * lets go of it however the process ends, so nothing stale is left that could keep the next start out, and no process
 * number has to be trusted. Should two starts race for the socket of a dead process, PostgreSQL's own lock on its files
 * still stands behind this one.
 *
 * @throws OperatorError with one sentence when another process uses the directory
 */
export async function lockDataDirectory(directory: string): Promise<DataDirectoryLock> {
  const place = await socketPlace(directory);
  for (let attempt = 0; attempt < 5; attempt++) {
    const server = await listen(place.path);
    if (server) {
      server.unref();
      return {
        async release() {
          await new Promise<void>((done) => server.close(() => done()));
          await place.folder?.close();
        },
      };
    }
    const owner = await ownerOf(place.path);
    if (owner !== undefined || place.windows) {
      await place.folder?.close();
      throw inUse(directory, owner);
    }
    await removeStale(place.path);
  }
  await place.folder?.close();
  throw inUse(directory, undefined);
}

interface SocketPlace {
  path: string;
  windows: boolean;
  folder?: FileHandle;
}

async function socketPlace(directory: string): Promise<SocketPlace> {
  if (process.platform === 'win32') {
    // A named pipe: Windows itself takes it away with its process.
    const name = createHash('sha256').update(directory.toLowerCase()).digest('hex').slice(0, 32);
    return { path: `\\\\.\\pipe\\gov-disclosure-endpoint-${name}`, windows: true };
  }
  const absolute = join(directory, 'lock');
  const short = [absolute, relative(process.cwd(), absolute)].find(
    (path) => Buffer.byteLength(path) <= LONGEST_SOCKET_PATH,
  );
  if (short) return { path: short, windows: false };
  if (process.platform === 'linux') {
    const folder = await open(directory, 'r');
    return { path: `/proc/self/fd/${folder.fd}/lock`, windows: false, folder };
  }
  throw new OperatorError({
    'zh-Hans': `数据文件夹的路径太长（${directory}）：请用 DATA_DIR 换一个较短的路径。`,
    'zh-Hant': `資料夾的路徑太長（${directory}）：請用 DATA_DIR 換一個較短的路徑。`,
    en: `The path of the data folder is too long (${directory}): set DATA_DIR to a shorter one.`,
  });
}

/** @returns undefined when something is there already */
function listen(path: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      socket.on('error', () => socket.destroy());
      socket.end(String(process.pid));
    });
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined);
      else reject(error);
    });
    // Whoever may enter the folder may ask whether its user lives, also another account than the one that was killed.
    server.listen({ path, writableAll: true }, () => resolve(server));
  });
}

/** @returns the number of the living process behind the socket, `''` when it does not tell, undefined when it is dead */
function ownerOf(path: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(path);
    socket.setTimeout(2000, () => socket.destroy());
    socket.on('data', (chunk) => (answer += String(chunk)));
    socket.on('error', (error: NodeJS.ErrnoException) => {
      const dead = error.code === 'ECONNREFUSED' || error.code === 'ENOENT';
      resolve(dead ? undefined : '');
    });
    socket.on('close', () => resolve(answer));
  });
}

/** Looks again after taking the socket away: if another start was faster and it lives, it is put back. */
async function removeStale(path: string): Promise<void> {
  const aside = `${path}.${randomBytes(4).toString('hex')}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if ((await ownerOf(aside)) !== undefined) await link(aside, path).catch(() => undefined);
  await unlink(aside);
}

function inUse(directory: string, owner: string | undefined): OperatorError {
  const zh = owner ? `（进程号 ${owner}）` : '';
  const hant = owner ? `（程序編號 ${owner}）` : '';
  const en = owner ? ` (process ${owner})` : '';
  return new OperatorError({
    'zh-Hans': `数据文件夹 ${directory} 正由另一个进程使用${zh}：请先停止它，或用 DATA_DIR 换一个文件夹。`,
    'zh-Hant': `資料夾 ${directory} 正由另一個程序使用${hant}：請先停止它，或用 DATA_DIR 換一個資料夾。`,
    en: `The data folder ${directory} is in use by another process${en}: stop that one first, or set DATA_DIR to another folder.`,
  });
}
