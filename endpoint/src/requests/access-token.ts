import { timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Database } from '../database/open-database.js';
import { Problem } from '../http/problems.js';

/** How long a look-up opens a request. */
const MINUTES = 30;

export interface Access {
  accessToken: string;
  accessExpiresAt: Date;
}

/** A token for one request that nobody has to remember: its end and a keyed digest of both. */
export async function newAccess({ keys, tenantId }: Database, requestId: string): Promise<Access> {
  const accessExpiresAt = new Date(Date.now() + MINUTES * 60_000);
  const end = accessExpiresAt.getTime().toString(36);
  const mac = await keys.mac(keys.currentKeyId, 'request-access', `${tenantId} ${requestId} ${end}`);
  return { accessToken: `${end}.${mac.toString('base64url')}`, accessExpiresAt };
}

/** @throws Problem `unauthorized` when the token is not one for this request, or is over */
export async function checkAccess(
  { keys, tenantId }: Database,
  request: FastifyRequest,
  requestId: string,
): Promise<void> {
  const [end = '', mac = ''] = (bearerToken(request) ?? '').split('.');
  const expected = await keys.mac(keys.currentKeyId, 'request-access', `${tenantId} ${requestId} ${end}`);
  const given = Buffer.from(mac, 'base64url');
  const right = given.length === expected.length && timingSafeEqual(given, expected);
  if (!right || !(parseInt(end, 36) > Date.now())) throw new Problem('unauthorized');
}

/** RFC 6750, 2.1 */
export function bearerToken({ headers }: FastifyRequest): string | undefined {
  return /^Bearer ([\x21-\x7e]{1,500})$/i.exec(headers.authorization ?? '')?.[1];
}
