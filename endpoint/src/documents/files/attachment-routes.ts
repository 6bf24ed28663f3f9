import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Database } from '../../database/open-database.js';
import { namesVersion } from '../../http/caching.js';
import { Problem } from '../../http/problems.js';
import { readAttachment, type StoredAttachment } from '../document-parts.js';
import { readRange } from './byte-range.js';
import { contentDisposition } from './content-disposition.js';

export interface AttachmentRouteOptions {
  database: Database;
  allowedOrigins: ReadonlySet<string>;
}

interface Route {
  Params: { id: string; attachment: string };
  Querystring: Record<string, unknown>;
}

/** Browsers show these by themselves and run nothing in them; everything else is saved. */
const SHOWN = new Set(['application/pdf', 'image/png', 'image/jpeg', 'image/gif']);

/** The bytes of attachments, whole or in part. */
export function attachmentRoutes(
  app: FastifyInstance,
  { database, allowedOrigins }: AttachmentRouteOptions,
): void {
  const frames = ["'self'", ...allowedOrigins].join(' ');
  app.route<Route>({
    method: ['GET', 'HEAD'],
    url: '/documents/:id/attachments/:attachment',
    exposeHeadRoute: false,
    handler: async (request, reply) => {
      const { id, attachment } = request.params;
      const file = await readAttachment(database, id, attachment);
      const size = file && (await database.files.size(file.hash));
      if (!file || size === undefined) {
        if (file) request.log.error({ hash: file.hash }, 'attachment-file-missing');
        throw new Problem('not-found');
      }
      const save = request.query['download'] !== undefined || !SHOWN.has(file.mediaType);
      writeHeaders(reply, file, save, frames);
      return sendFile(request, reply, database, file, size);
    },
  });
}

function writeHeaders(reply: FastifyReply, file: StoredAttachment, save: boolean, frames: string): void {
  // In a sandbox the browser's own viewer of PDF does not start.
  const policy =
    file.mediaType === 'application/pdf' ? `frame-ancestors ${frames}` : "default-src 'none'; sandbox";
  void reply
    .header('content-type', file.mediaType)
    .header('content-disposition', contentDisposition(save ? 'attachment' : 'inline', file.name))
    .header('content-security-policy', policy)
    .header('cache-control', 'public, max-age=300')
    .header('accept-ranges', 'bytes')
    .header('etag', etagOf(file));
}

function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  { files }: Database,
  file: StoredAttachment,
  size: number,
): FastifyReply {
  const etag = etagOf(file);
  const { headers, method } = request;
  if (namesVersion(headers['if-none-match'], etag)) return reply.code(304).send();
  // RFC 9110 section 13.1.5: only the strong validator of these very bytes lets the range through; section 14.2: GET only.
  const ifRange = headers['if-range'];
  const ranged = method === 'GET' && (ifRange === undefined || ifRange === etag);
  const range = ranged ? readRange(headers.range, size) : undefined;
  if (range === 'unsatisfiable') {
    for (const name of ['content-type', 'content-disposition', 'content-security-policy', 'accept-ranges'])
      reply.removeHeader(name);
    void reply.header('content-range', `bytes */${size}`);
    throw new Problem('range-not-satisfiable');
  }
  const length = range ? range.end - range.start + 1 : size;
  void reply.header('content-length', length);
  if (range) void reply.code(206).header('content-range', `bytes ${range.start}-${range.end}/${size}`);
  return method === 'HEAD' ? reply.send() : reply.send(files.read(file.hash, range));
}

function etagOf({ hash }: StoredAttachment): string {
  return `"${hash}"`;
}
