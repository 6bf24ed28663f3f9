import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Database } from '../database/open-database.js';
import { checkOrigin } from '../http/origin-check.js';
import { Problem } from '../http/problems.js';
import type { RateLimiter } from '../http/rate-limits.js';
import { announcedType } from './file-type.js';
import { judgeUpload, receiveBytes, type Checksum } from './receive-bytes.js';
import type { Scanner } from './scanner.js';
import { createUpload, deleteUpload, findUpload, publicId, uuidOf, type Upload } from './upload-store.js';

/** Most bytes of one file. */
export const UPLOAD_BYTES = 20 * 1024 * 1024;

const VERSION = '1.0.0';
const EXTENSIONS = 'creation,expiration,checksum,termination';
const OCTETS = 'application/offset+octet-stream';

export interface UploadRouteOptions {
  database: Database;
  allowedOrigins: ReadonlySet<string>;
  limiter: RateLimiter;
  scanner?: Scanner | undefined;
}

/** A subset of tus 1.0.0 (https://tus.io/protocols/resumable-upload): creation, expiration, checksum, termination. */
export function uploadRoutes(app: FastifyInstance, options: UploadRouteOptions): void {
  const { database, allowedOrigins, limiter, scanner } = options;
  app.addContentTypeParser(OCTETS, (_request, body, done) => done(null, body));
  const begin = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    void reply.header('tus-resumable', VERSION).header('cache-control', 'no-store');
    checkOrigin(request, allowedOrigins);
    if (request.headers['tus-resumable'] === VERSION) return;
    void reply.header('tus-version', VERSION);
    throw new Problem('precondition-failed');
  };

  app.post('/uploads', { onRequest: begin }, async (request, reply) => {
    limiter.take('upload', request.ip);
    const length = readLength(request.headers['upload-length']);
    if (length > UPLOAD_BYTES) throw new Problem('payload-too-large');
    const facts = readMetadata(request.headers['upload-metadata']);
    if (length === 0) throw rejected('empty');
    if (!announcedType(facts.announcedType)) throw rejected('type-not-allowed');
    const { id, expiresAt } = await createUpload(database, length, facts);
    return reply
      .code(201)
      .header('location', `/v1/uploads/${publicId(id)}`)
      .header('upload-expires', expiresAt.toUTCString())
      .send();
  });

  app.head<{ Params: { uploadId: string } }>(
    '/uploads/:uploadId',
    { onRequest: begin },
    async (request, reply) => {
      const upload = await find(database, request.params.uploadId);
      return reply
        .headers({ ...standing(upload, upload.received), 'upload-length': String(upload.length) })
        .send();
    },
  );

  app.patch<{ Params: { uploadId: string } }>(
    '/uploads/:uploadId',
    { onRequest: begin, bodyLimit: UPLOAD_BYTES },
    async (request, reply) => {
      const { headers } = request;
      if (headers['content-type'] !== OCTETS) throw new Problem('unsupported-media-type');
      const upload = await find(database, request.params.uploadId);
      if (readLength(headers['upload-offset']) !== upload.received)
        throw new Problem('upload-offset-conflict');
      const checksum = readChecksum(headers['upload-checksum']);
      const body = request.body as AsyncIterable<Buffer>;
      const offset = await receiveBytes(database, upload, body, checksum);
      if (offset === upload.length && upload.acceptedType === null)
        await judgeUpload(database, { ...upload, received: offset }, scanner);
      return reply.code(204).headers(standing(upload, offset)).send();
    },
  );

  app.delete<{ Params: { uploadId: string } }>(
    '/uploads/:uploadId',
    { onRequest: begin },
    async (request, reply) => {
      const { id } = await find(database, request.params.uploadId);
      await deleteUpload(database, id);
      return reply.code(204).send();
    },
  );
}

/** What `OPTIONS` tells of the protocol. */
export const tusDiscovery = {
  'tus-resumable': VERSION,
  'tus-version': VERSION,
  'tus-extension': EXTENSIONS,
  'tus-max-size': String(UPLOAD_BYTES),
  'tus-checksum-algorithm': 'sha1,sha256',
};

async function find(database: Database, id: string): Promise<Upload> {
  const upload = /^[0-9a-f]{32}$/.test(id) ? await findUpload(database, uuidOf(id)) : undefined;
  if (!upload) throw new Problem('not-found');
  return upload;
}

function standing({ expiresAt }: Upload, offset: number): Record<string, string> {
  return { 'upload-offset': String(offset), 'upload-expires': expiresAt.toUTCString() };
}

function readLength(header: string | string[] | undefined): number {
  if (typeof header !== 'string' || !/^\d{1,15}$/.test(header)) throw new Problem('malformed-request');
  return Number(header);
}

/** `filename 6K+…,filetype YXBw…` */
function readMetadata(header: string | string[] | undefined): { name: string; announcedType: string } {
  const pairs = new Map(
    String(header ?? '')
      .split(',')
      .map((pair): [string, string] => {
        const [key = '', value = ''] = pair.trim().split(' ');
        return [key, Buffer.from(value, 'base64').toString('utf8')];
      }),
  );
  return {
    name: fileName(pairs.get('filename') ?? ''),
    announcedType: (pairs.get('filetype') ?? '').slice(0, 200),
  };
}

/** The last part of a name, without what could lead elsewhere or write it backwards. It is shown, never opened. */
function fileName(given: string): string {
  const last = given
    .replace(/^.*[/\\]/s, '')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\ufffd]/gu, '')
    .trim();
  return Array.from(last).slice(-200).join('').replace(/^\.+/, '') || '附件';
}

function readChecksum(header: string | string[] | undefined): Checksum | undefined {
  if (header === undefined) return undefined;
  const [algorithm, digest = ''] = String(header).split(' ');
  if (algorithm !== 'sha1' && algorithm !== 'sha256') throw new Problem('malformed-request');
  return { algorithm, digest: Buffer.from(digest, 'base64') };
}

function rejected(code: string): Problem {
  return new Problem('upload-rejected', { errors: [{ pointer: '', code }] });
}
