import {
  startServer,
  type AnswerPage,
  type RunningServer,
  type ServerOptions,
} from 'gov-disclosure-endpoint';
import { join } from 'node:path';
import { documentsOf } from './documents.js';
import { addPages, originOf } from './pages.js';
import { answerPage } from './pages/answer.js';
import { layout } from './pages/layout.js';
import { contentSecurityPolicy } from './security-headers.js';
import { site } from './site.js';

/** The documents that come with the portal: written for it, of a city that does not exist. */
const ownDocuments = join(import.meta.dirname, '../documents');

/**
 * The endpoint on its database, the documents, and the portal's pages, on one address. What cannot be imported and a
 * port that is taken are told in one sentence each, and the rest goes on.
 *
 * @throws OperatorError with one sentence when the database cannot be opened
 */
export function createPortal(options: ServerOptions): Promise<RunningServer> {
  return startServer({
    ...options,
    documents: options.documents ?? ownDocuments,
    agency: options.agency ?? site.agency,
    whenPortTaken: 'take-another',
    pageAddress: (id) => `/documents/${encodeURIComponent(id)}`,
    renderPage: (answer: AnswerPage, request) => ({
      html: layout(answerPage(answer), originOf(request)).text,
      contentSecurityPolicy,
    }),
    addPages: (app) => addPages(app, documentsOf(app)),
  });
}
