import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * Sends what everyone may see and keep for five minutes, with a strong validator computed from the bytes; a client that
 * has these bytes already is told so (304, RFC 9110 section 13.1.2).
 */
export function sendCacheable(request: FastifyRequest, reply: FastifyReply, body: object): FastifyReply {
  void reply.header('cache-control', 'public, max-age=300');
  const bytes = reply.serializeInput({ ...body }, '200') as string;
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`;
  void reply.header('etag', etag);
  if (namesVersion(request.headers['if-none-match'], etag)) return reply.code(304).send();
  // Serialised already, by the response schema: not a second time.
  return reply.type('application/json; charset=utf-8').serializer(String).send(bytes);
}

/** The comparison for `If-None-Match` is the weak one: `W/` makes no difference. */
export function namesVersion(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header.trim() === '*' || header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}
