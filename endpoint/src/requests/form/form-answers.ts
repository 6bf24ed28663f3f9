import type { FastifyInstance, FastifyRequest } from 'fastify';
import { bearerToken } from '../access-token.js';
import { valueOf, type FormEntry } from './form-body.js';
import { plainPage, type AnswerPage, type RenderedPage } from './form-pages.js';
import { pageLanguage, type PageLanguage } from './form-words.js';
import {
  correctionProblemPage,
  fileProblemPage,
  letterPage,
  lookUpProblemPage,
  statusPage,
} from './status-pages.js';

export interface FormAnswerOptions {
  /** Puts an answer to a form without script into the site's own frame. */
  renderPage?: ((page: AnswerPage, request: FastifyRequest) => RenderedPage) | undefined;
}

/** The routes whose JSON answers become pages when a plain form asked. */
const routes = new Set([
  '/v1/request-lookups',
  '/v1/requests/:id/documents/:documentId',
  '/v1/requests/:id/corrections',
  '/v1/requests/:id/withdrawal',
  '/v1/requests/:id/publication-proposal',
  '/v1/suggestion-lookups',
  '/v1/suggestions',
]);

declare module 'fastify' {
  interface FastifyRequest {
    /** The language of the page that a plain form is answered with; empty where a program asks. */
    formLanguage: PageLanguage | '';
  }
}

/**
 * People without script post the same forms: their fields become the JSON body that the route knows, and its answer
 * becomes a page. The routes themselves know nothing of it. To be called before they are added.
 */
export function answerForms(app: FastifyInstance, { renderPage = plainPage }: FormAnswerOptions): void {
  app.decorateRequest('formLanguage', '');

  app.addHook('onRequest', async (request) => {
    if (!routes.has(request.routeOptions.url ?? '')) return;
    const type = request.headers['content-type'] ?? '';
    // A body that is too long is never read, and its sender reads a page all the same.
    if (/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type)) request.formLanguage = pageLanguage();
  });

  app.addHook('preValidation', async (request) => {
    if (!request.formLanguage || !Array.isArray(request.body)) return;
    const entries = request.body as FormEntry[];
    request.formLanguage = pageLanguage(valueOf(entries, 'language'));
    const key = valueOf(entries, 'idempotencyKey');
    if (key) request.headers['idempotency-key'] = key;
    const token = valueOf(entries, 'accessToken');
    if (token) request.headers.authorization = `Bearer ${token}`;
    request.body = bodyOf(entries);
  });

  app.addHook('onSend', async (request, reply, payload) => {
    const language = request.formLanguage;
    if (!language || typeof payload !== 'string') return payload;
    const page = pageOf(request, reply.statusCode, JSON.parse(payload) as never, language);
    const { html, contentSecurityPolicy } = renderPage(page, request);
    void reply
      .removeHeader('content-length')
      .header('content-security-policy', contentSecurityPolicy)
      .header('referrer-policy', 'same-origin')
      .header('content-type', 'text/html; charset=utf-8');
    return html;
  });
}

/** The page that an answer becomes. @param answer of the route, or a problem */
function pageOf(request: FastifyRequest, status: number, answer: never, language: PageLanguage): AnswerPage {
  const { url = '' } = request.routeOptions;
  const { code = '' } = answer as { code?: string };
  const step = url.startsWith('/v1/requests/');
  const token = step ? (bearerToken(request) ?? '') : '';
  if (status === 422 && code === 'validation-failed' && url.endsWith('/corrections')) {
    const { information = {} } = (request.body ?? {}) as { information?: object };
    return correctionProblemPage(information, language, { token, base: '' });
  }
  if (status >= 400 && url.endsWith('/documents/:documentId')) return fileProblemPage(answer, language);
  if (status >= 400) return lookUpProblemPage(answer, language);
  if (step) return statusPage(answer, language, { token, base: '' });
  if (url !== '/v1/request-lookups') return letterPage(answer, language);
  const { id, accessToken } = answer as { id: string; accessToken: string };
  return statusPage(answer, language, { token: accessToken, base: `requests/${id}/` });
}

/** `page.address` is `address` of `page`; what is empty is left out, and `true` of a box is a truth value. */
function bodyOf(entries: readonly FormEntry[]): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const [name, value] of entries) {
    const [outer = '', inner] = name.split('.');
    if (value.trim() === '' || ['language', 'idempotencyKey', 'accessToken', '__proto__'].includes(outer))
      continue;
    if (inner === undefined) body[outer] = outer === 'publishAnswer' ? value === 'true' : value;
    else if (inner !== '__proto__') body[outer] = { ...(body[outer] as object | undefined), [inner]: value };
  }
  // A quote without the page that it stands on says nothing.
  const page = body['page'] as { address?: string } | undefined;
  if (page && !page.address) delete body['page'];
  return body;
}
