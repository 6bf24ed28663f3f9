/**
 * `Content-Disposition` with a name in any script (RFC 6266; the encoding of RFC 8187): an ASCII name for programs that
 * know no other, and the real one.
 */
export function contentDisposition(type: 'inline' | 'attachment', name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name.replace(/[\ud800-\udfff]/gu, '_')).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${type}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/** What no name may hold: control characters, and the marks that let a name read backwards (`exe.fdp` as `pdf.exe`). */
const HOSTILE =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/;
const LONGEST_NAME = 150;

/** Whether a file's own name tries to look like another. */
export function isHostileName(name: string): boolean {
  return HOSTILE.test(name) || name.length > 255;
}

/** A name that every system can save: no separators, no reserved signs, no leading dots, its ending kept. */
export function savableName(words: string, ending: string): string {
  const clean = words
    .normalize('NFC')
    .replace(new RegExp(HOSTILE, 'g'), '')
    .replace(/[/\\:*?"<>|]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const stem = clean.toLowerCase().endsWith(`.${ending}`) ? clean.slice(0, -ending.length - 1) : clean;
  const short = Array.from(stem).slice(0, LONGEST_NAME).join('').trim();
  return `${short || 'attachment'}.${ending}`;
}
