import fastifyStatic from '@fastify/static';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { textLimits } from 'gov-disclosure/disclosure-request';
import type { DisclosedDocument, DocumentSource } from './documents.js';
import { answeredLetters } from './letters.js';
import { accessibilityPage } from './pages/accessibility.js';
import { documentPage } from './pages/document.js';
import { attachmentPage } from './pages/document-parts.js';
import { documentWords } from './pages/document.words.js';
import { homePage } from './pages/home.js';
import { layout, type Page } from './pages/layout.js';
import { messagePage } from './pages/message.js';
import { requestPage, type Wanted } from './pages/request.js';
import { requestStatusPage } from './pages/request-status.js';
import { suggestionsPage } from './pages/suggestions.js';
import { scriptOf } from './script.js';
import { writeSecurityHeaders } from './security-headers.js';

const portalFolder = join(import.meta.dirname, '..');
const distFolder = join(portalFolder, '../../dist');

/** Adds the portal's pages and files to the server that carries the endpoint under `/v1`. */
export async function addPages(app: FastifyInstance, documents: DocumentSource): Promise<void> {
  await app.register(fastifyStatic, {
    root: distFolder,
    prefix: '/dist/',
    setHeaders: (reply) => void reply.header('x-content-type-options', 'nosniff'),
  });
  // In a scope of its own: what goes wrong here is answered with a page, not with a problem document.
  await app.register(async (scope) => routes(scope, documents));
}

function routes(app: FastifyInstance, documents: DocumentSource): void {
  for (const file of ['portal.css', 'document.css', 'request.css', 'print.css', 'icon.svg']) {
    app.get(`/${file}`, (_request, reply) => reply.sendFile(file, portalFolder));
  }

  app.get<{ Querystring: { cursor?: string } }>('/', async (request, reply) => {
    const cursor = request.query.cursor;
    return send(request, reply, homePage(await documents.list(cursor), cursor === undefined));
  });

  app.get<{ Params: { id: string } }>('/documents/:id', async (request, reply) => {
    const document = await documents.byId(request.params.id);
    if (!document) return sendNotFound(request, reply);
    return send(request, reply, documentPage(document, originOf(request)));
  });

  app.get<{ Params: { id: string; attachment: string } }>(
    '/documents/:id/attachments/:attachment',
    async (request, reply) => {
      const { id, attachment } = request.params;
      const document = await documents.byId(id);
      const file = document?.attachments.find((one) => one.id === attachment);
      if (!document || !file) return sendNotFound(request, reply);
      return send(request, reply, attachmentPage(document, file, documentWords[scriptOf(document.title)]));
    },
  );

  app.get<{ Querystring: Record<string, unknown> }>('/request', async (request, reply) => {
    const wanted = wantedIn(request.query);
    const asked = typeof request.query['document'] === 'string' ? request.query['document'] : undefined;
    const about: DisclosedDocument | undefined = asked ? await documents.byId(asked) : undefined;
    // The sheet carries a key of its own, and a shared computer must not keep it.
    void reply.header('cache-control', 'no-store');
    return send(request, reply, requestPage(randomUUID(), about, wanted));
  });

  app.get('/requests/status', (request, reply) => send(request, reply, requestStatusPage()));

  app.get<{ Querystring: { about?: string; cursor?: string } }>('/suggestions', async (request, reply) => {
    const { about, cursor } = request.query;
    const document = about ? await documents.byId(about) : undefined;
    void reply.header('cache-control', 'no-store');
    const page = document && `${originOf(request)}/documents/${encodeURIComponent(document.id)}`;
    const answers = await answeredLetters(app, cursor);
    return send(request, reply, suggestionsPage({ key: randomUUID(), about: page, answers }));
  });

  app.get('/accessibility', (request, reply) => send(request, reply, accessibilityPage()));

  app.get('/*', (request, reply) =>
    request.url.startsWith('/v1/') ? reply.callNotFound() : sendNotFound(request, reply),
  );

  app.setErrorHandler((error, request, reply) => {
    request.log.error(error);
    const page = messagePage('页面暂时打不开', '服务器出了问题，没有丢失任何内容。请稍后刷新页面再试。');
    return send(request, reply.code(500), page);
  });
}

function sendNotFound(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const text = '地址可能有误，或者文件已经移走。请核对地址，或者从文件列表中查找。';
  return send(request, reply.code(404), messagePage('没有找到这个页面', text));
}

function send(request: FastifyRequest, reply: FastifyReply, page: Page): FastifyReply {
  writeSecurityHeaders(reply);
  if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-cache');
  return reply.type('text/html; charset=utf-8').send(layout(page, originOf(request)).text);
}

/** The address that the reader came by. */
export function originOf(request: FastifyRequest): string {
  return `${request.protocol}://${request.host}`;
}

/** What another page's `<gov-doc-meta apply-href>` says of the document; the form checks it like what is typed. */
function wantedIn(query: Record<string, unknown>): Wanted {
  const wanted: Wanted = {};
  for (const key of ['title', 'documentNumber', 'indexNumber'] as const) {
    const value = query[key];
    if (typeof value === 'string') wanted[key] = value.slice(0, textLimits[key]);
  }
  return wanted;
}
