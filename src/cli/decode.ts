/** Why bytes are no text that can be read: `binary` names the kind of file. */
export type Decoded =
  { text: string; encoding: string } | { problem: 'binary'; kind: string } | { problem: 'badEncoding' };

const MAGIC: [string, string][] = [
  ['%PDF', 'PDF'],
  ['PK\u0003\u0004', 'ZIP/Office/OFD'],
  ['\u00d0\u00cf\u0011\u00e0', 'Word/Excel'],
  ['\u0089PNG', 'PNG'],
  ['\u00ff\u00d8\u00ff', 'JPEG'],
  ['GIF8', 'GIF'],
  ['Rar!', 'RAR'],
  ['\u001f\u008b', 'GZIP'],
  ['7z\u00bc\u00af', '7z'],
];
const ALIASES: Record<string, string> = {
  gb2312: 'gb18030',
  gbk: 'gb18030',
  'gb_2312-80': 'gb18030',
  'x-gbk': 'gb18030',
};
/** More unreadable characters than this in a thousand, and the encoding is another. */
const BAD_PER_MILLE = 5;

/**
 * The text of a file. In this order: a byte order mark, the encoding that the page names, UTF-8 where the bytes are
 * that, GB18030 (of which GB2312 and GBK are parts), Big5.
 */
export function decode(bytes: Uint8Array): Decoded {
  const head = String.fromCharCode(...bytes.subarray(0, 2048));
  const magic = MAGIC.find(([sign]) => head.startsWith(sign));
  if (magic) return { problem: 'binary', kind: magic[1] };
  if (head.startsWith('\u00ff\u00fe'))
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16le' };
  if (head.startsWith('\u00fe\u00ff'))
    return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16be' };
  if (head.includes('\u0000')) return { problem: 'binary', kind: '' };
  const named = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase();
  for (const encoding of new Set(['utf-8', named && (ALIASES[named] ?? named), 'gb18030', 'big5'])) {
    const text = encoding ? tryDecode(bytes, encoding) : undefined;
    if (encoding && text !== undefined) return { text, encoding };
  }
  return { problem: 'badEncoding' };
}

function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    if (encoding === 'utf-8') return strictUtf8(bytes);
    const text = new TextDecoder(encoding).decode(bytes);
    return badShare(text) <= BAD_PER_MILLE / 1000 ? text : undefined;
  } catch {
    return undefined;
  }
}

/** UTF-8 is strict; but a page cut in the middle of a character, or with one bad byte in a template, still is UTF-8. */
function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes);
    return badShare(text) <= BAD_PER_MILLE / 1000 && /[\u4e00-\u9fff]{4}/.test(text) ? text : undefined;
  }
}

function badShare(text: string): number {
  let bad = 0;
  for (let index = text.indexOf('\ufffd'); index >= 0; index = text.indexOf('\ufffd', index + 1)) bad++;
  return text.length ? bad / text.length : 0;
}
