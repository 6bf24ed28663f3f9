import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** The trace of a request: that of a valid W3C `traceparent`, else 128 random bits; 32 hexadecimal digits. */
export function traceId(request: Pick<IncomingMessage, 'headers'>): string {
  const parent = /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}/.exec(
    String(request.headers['traceparent'] ?? ''),
  );
  const given = parent?.[1];
  return given && !/^0+$/.test(given) ? given : randomBytes(16).toString('hex');
}
