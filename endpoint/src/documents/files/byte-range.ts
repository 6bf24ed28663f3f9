/** First and last byte, both included. */
export interface ByteRange {
  start: number;
  end: number;
}

/**
 * What a `Range` header asks of a file (RFC 9110 section 14.2). Several ranges, other units and nonsense are ignored, as
 * the RFC allows: the whole file is answered.
 *
 * @returns undefined for the whole file; `unsatisfiable` where the range lies behind its end
 */
export function readRange(header: string | undefined, size: number): ByteRange | 'unsatisfiable' | undefined {
  const asked = /^bytes=\s*(\d{0,15})-(\d{0,15})\s*$/i.exec(header ?? '');
  if (!asked || (!asked[1] && !asked[2])) return undefined;
  if (!asked[1]) {
    const last = Number(asked[2]);
    return last === 0 ? 'unsatisfiable' : { start: Math.max(0, size - last), end: size - 1 };
  }
  const start = Number(asked[1]);
  const end = asked[2] ? Math.min(Number(asked[2]), size - 1) : size - 1;
  if (start >= size) return 'unsatisfiable';
  return asked[2] && Number(asked[2]) < start ? undefined : { start, end };
}
