import { constants } from 'node:fs';
import { open } from 'node:fs/promises';

/**
 * The bytes of a file. A pipe or a device among the pages, or a link to one, has no end, and merely opening a pipe waits
 * for whoever writes into it: neither may hold the import of everything else.
 *
 * @throws the system's error where the file is not there or may not be read
 */
export async function readRegularFile(
  path: string,
  mostBytes: number,
): Promise<Buffer | 'unreadable' | 'too-large'> {
  // Windows has no such flag, and no such files.
  const file = await open(path, constants.O_RDONLY | ((constants.O_NONBLOCK as number | undefined) ?? 0));
  try {
    const found = await file.stat();
    if (!found.isFile()) return 'unreadable';
    return found.size > mostBytes ? 'too-large' : await file.readFile();
  } finally {
    await file.close();
  }
}
