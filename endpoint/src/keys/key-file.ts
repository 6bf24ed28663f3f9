import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { OperatorError } from '../sentences.js';
import { decrypt, encrypt } from './aes-gcm.js';
import type { KeyProvider } from './key-provider.js';

/** `{"keys":[{"id":"…","secret":"base64"}]}`: the last key seals, the others still open. */
interface KeyFile {
  keys: { id: string; secret: string }[];
}

/** The keys of a JSON file that only its owner can read; a missing file is made with a fresh key. */
export async function openKeyFile(path: string): Promise<KeyProvider> {
  const file = (await readKeys(path)) ?? (await createKeys(path));
  const secrets = new Map(file.keys.map(({ id, secret }) => [id, Buffer.from(secret, 'base64')]));
  const derived = new Map<string, Buffer>();

  // One secret, one derived key a purpose (HKDF, RFC 5869): a digest never shares its key with a cipher.
  function keyFor(keyId: string, purpose: string): Buffer {
    const name = `${keyId} ${purpose}`;
    let key = derived.get(name);
    if (!key) {
      const secret = secrets.get(keyId);
      if (!secret) throw new Error(`key ${keyId} is not in ${path}`);
      key = Buffer.from(hkdfSync('sha256', secret, '', `gov-disclosure ${purpose}`, 32));
      derived.set(name, key);
    }
    return key;
  }

  return {
    location: path,
    currentKeyId: file.keys[file.keys.length - 1]!.id,
    has: (keyId) => secrets.has(keyId),
    wrap: async (keyId, dataKey, context) => encrypt(keyFor(keyId, 'wrap'), dataKey, context),
    unwrap: async (keyId, wrappedKey, context) => decrypt(keyFor(keyId, 'wrap'), wrappedKey, context),
    mac: async (keyId, purpose, data) => createHmac('sha256', keyFor(keyId, purpose)).update(data).digest(),
  };
}

async function readKeys(path: string): Promise<KeyFile | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw unusable(path, error);
  }
  try {
    const file = JSON.parse(text) as KeyFile;
    const sound = file.keys.length > 0 && file.keys.every(isSoundKey);
    if (sound) return file;
  } catch (error) {
    throw unusable(path, error);
  }
  throw unusable(path, undefined);
}

function isSoundKey({ id, secret }: KeyFile['keys'][number]): boolean {
  return typeof id === 'string' && typeof secret === 'string' && Buffer.from(secret, 'base64').length === 32;
}

/** Written whole beside the file and then linked into place: no reader ever sees half a key, and the first writer wins. */
async function createKeys(path: string): Promise<KeyFile> {
  const id = `${new Date().toISOString().slice(0, 10)}-${randomBytes(3).toString('hex')}`;
  const fresh: KeyFile = { keys: [{ id, secret: randomBytes(32).toString('base64') }] };
  const draft = `${path}.${randomBytes(4).toString('hex')}`;
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(draft, 'wx', 0o600);
    try {
      await file.writeFile(JSON.stringify(fresh, null, 2) + '\n');
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    throw unusable(path, error);
  }
  try {
    await link(draft, path);
    await syncFolder(dirname(path));
    return fresh;
  } catch (error) {
    const other = await readKeys(path);
    if (other) return other;
    throw unusable(path, error);
  } finally {
    await unlink(draft);
  }
}

/** A power cut must not take the key and leave what it sealed. Windows opens no folders, and needs none synced. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  await folder.sync().finally(() => folder.close());
}

function unusable(path: string, cause: unknown): OperatorError {
  return new OperatorError(
    {
      'zh-Hans': `密钥文件 ${path} 无法读写或已损坏：请检查权限，或放回备份。没有它，已收到的申请打不开。`,
      'zh-Hant': `金鑰檔 ${path} 無法讀寫或已損壞：請檢查權限，或放回備份。沒有它，已收到的申請打不開。`,
      en: `The key file ${path} cannot be used: check its permissions or put back its backup; requests on record cannot be opened without it.`,
    },
    { cause },
  );
}
