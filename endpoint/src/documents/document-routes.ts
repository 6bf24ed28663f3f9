import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Database } from '../database/open-database.js';
import { sendCacheable } from '../http/caching.js';
import { Problem } from '../http/problems.js';
import { documentPageSchema, documentSchema } from '../http/schemas.js';
import {
  listDocuments,
  readDocument,
  readDocumentByIndexNumber,
  type StoredDocument,
  type StoredSummary,
} from './document-store.js';

export const PAGE_SIZE = { default: 20, max: 100 };
const LONGEST_INDEX_NUMBER = 100;

export interface DocumentRouteOptions {
  database: Database;
  /** Address of the page that shows a document to people. */
  pageAddress?: ((id: string) => string) | undefined;
}

export function documentRoutes(app: FastifyInstance, { database, pageAddress }: DocumentRouteOptions): void {
  const withPage = <Document extends StoredSummary>(document: Document) => ({
    ...document,
    page: pageAddress?.(document.id) ?? null,
  });
  const send = (request: FastifyRequest, reply: FastifyReply, document: StoredDocument | undefined) => {
    if (!document) throw new Problem('not-found');
    return sendCacheable(request, reply, withPage(document));
  };

  app.get<{ Querystring: Record<string, unknown> }>(
    '/documents',
    { schema: { response: { 200: documentPageSchema } } },
    async (request, reply) => {
      const { limit, cursor } = readListQuery(request.query);
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
