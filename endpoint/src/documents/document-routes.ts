import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Database } from '../database/open-database.js';
import { sendCacheable } from '../http/caching.js';
import { Problem } from '../http/problems.js';
import {
  documentPageSchema,
  documentSchema,
  documentVersionSchema,
  versionListSchema,
} from '../http/schemas.js';
import { attachmentAddress } from './files/attachment-address.js';
import { attachmentRoutes } from './files/attachment-routes.js';
import {
  listDocuments,
  readDocument,
  readDocumentByIndexNumber,
  readVersion,
  type StoredDocument,
  type StoredSummary,
} from './document-store.js';
import { searchDocuments } from './search-documents.js';

export const PAGE_SIZE = { default: 20, max: 100 };
const LONGEST_INDEX_NUMBER = 100;
const LONGEST_QUERY = 500;

export interface DocumentRouteOptions {
  database: Database;
  /** Address of the page that shows a document to people. */
  pageAddress?: ((id: string) => string) | undefined;
  /** Origins whose pages may show a file in a frame. */
  allowedOrigins: ReadonlySet<string>;
}

export function documentRoutes(app: FastifyInstance, options: DocumentRouteOptions): void {
  const { database, pageAddress } = options;
  attachmentRoutes(app, options);
  const withPage = <Document extends StoredSummary>(document: Document) => ({
    ...document,
    page: pageAddress?.(document.id) ?? null,
  });
  const send = (request: FastifyRequest, reply: FastifyReply, document: StoredDocument | undefined) => {
    if (!document) throw new Problem('not-found');
    const { attachments, relations, ...rest } = document;
    return sendCacheable(request, reply, {
      ...withPage(rest),
      attachments: attachments.map(({ hash, ...file }) => ({
        ...file,
        url: attachmentAddress(document.id, file.id),
        hash: `sha-256:${hash}`,
      })),
      relations: relations.map(({ address, ...relation }) => {
        const page = (relation.id === undefined ? undefined : pageAddress?.(relation.id)) ?? address;
        return page === undefined ? relation : { ...relation, page };
      }),
    });
  };

  app.get<{ Querystring: Record<string, unknown> }>(
    '/documents',
    { schema: { response: { 200: documentPageSchema } } },
    async (request, reply) => {
      const { limit, cursor } = readListQuery(request.query);
      const { query } = request.query;
      if (query !== undefined) {
        if (typeof query !== 'string' || query === '' || query.length > LONGEST_QUERY || cursor !== undefined)
          throw invalid('/query');
        const found = await searchDocuments(database, query, limit);
        return sendCacheable(request, reply, { items: found.map(withPage), next: null });
      }
      const page = await listDocuments(database, { limit, cursor });
      if (!page) throw invalid('/cursor');
      return sendCacheable(request, reply, { items: page.items.map(withPage), next: page.next });
    },
  );

  app.get<{ Querystring: Record<string, unknown> }>(
    '/documents/by-index-number',
    { schema: { response: { 200: documentSchema } } },
    async (request, reply) => {
      const { value } = request.query;
      if (value === undefined || value === '') {
        throw new Problem('validation-failed', { errors: [{ pointer: '/value', code: 'required' }] });
      }
      if (typeof value !== 'string' || value.length > LONGEST_INDEX_NUMBER) throw invalid('/value');
      return send(request, reply, await readDocumentByIndexNumber(database, value));
    },
  );

  app.get<{ Params: { id: string } }>(
    '/documents/:id',
    { schema: { response: { 200: documentSchema } } },
    async (request, reply) => send(request, reply, await readDocument(database, request.params.id)),
  );

  app.get<{ Params: { id: string } }>(
    '/documents/:id/versions',
    { schema: { response: { 200: versionListSchema } } },
    async (request, reply) => {
      const document = await readDocument(database, request.params.id);
      if (!document) throw new Problem('not-found');
      return sendCacheable(request, reply, { items: document.versions });
    },
  );

  app.get<{ Params: { id: string; version: string } }>(
    '/documents/:id/versions/:version',
    { schema: { response: { 200: documentVersionSchema } } },
    async (request, reply) => {
      const { id, version } = request.params;
      const found = /^\d{1,9}$/.test(version) ? await readVersion(database, id, Number(version)) : undefined;
      if (!found) throw new Problem('not-found');
      return sendCacheable(request, reply, found);
    },
  );
}

function readListQuery({ limit, cursor }: Record<string, unknown>): { limit: number; cursor?: string } {
  const size = limit === undefined ? PAGE_SIZE.default : Number(limit);
  if (!/^\d+$/.test(String(limit ?? size)) || size < 1 || size > PAGE_SIZE.max) {
    const params = { min: 1, max: PAGE_SIZE.max };
    throw new Problem('validation-failed', { errors: [{ pointer: '/limit', code: 'out-of-range', params }] });
  }
  if (cursor === undefined) return { limit: size };
  if (typeof cursor !== 'string') throw invalid('/cursor');
  return { limit: size, cursor };
}

function invalid(pointer: string): Problem {
  return new Problem('validation-failed', { errors: [{ pointer, code: 'invalid-type' }] });
}
