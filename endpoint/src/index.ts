/** The reference endpoint, for a server of one's own: `startServer` does everything, the rest are its pieces. */
export { migrate } from './database/migrate.js';
export { openDatabase, type Database, type DatabaseOptions } from './database/open-database.js';
export {
  listDocuments,
  readDocument,
  readDocumentByIndexNumber,
  type DocumentPage,
  type StoredDocument,
  type StoredSummary,
} from './documents/document-store.js';
export { importDocuments, type FileReport, type ImportReport } from './documents/import-documents.js';
export { createEndpoint, type EndpointOptions } from './http/create-endpoint.js';
export { openKeyFile } from './keys/key-file.js';
export type { KeyProvider } from './keys/key-provider.js';
export type { AnswerPage, RenderedPage } from './requests/form/form-pages.js';
export type { RateLimits } from './http/rate-limits.js';
export type { Officer } from './officers/officer-tokens.js';
export type { FormOptions } from './requests/site-form.js';
export type { Agency } from './requests/submit-request.js';
export { OperatorError } from './sentences.js';
export { readSettings } from './settings.js';
export { clamdScanner, type Scanner } from './uploads/scanner.js';
export { startServer, stopOnSignals, type RunningServer, type ServerOptions } from './start-server.js';
