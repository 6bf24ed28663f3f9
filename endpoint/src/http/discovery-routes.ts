import type { FastifyInstance } from 'fastify';
import { textLimits } from 'gov-disclosure/disclosure-request';
import type { SiteCalendar } from '../calendars/site-calendar.js';
import { PAGE_SIZE } from '../documents/document-routes.js';
import { REQUEST_BYTES } from '../requests/request-routes.js';
import type { SiteForm } from '../requests/site-form.js';
import { UPLOAD_BYTES } from '../uploads/upload-routes.js';
import { sendCacheable } from './caching.js';
import { SUGGESTION_TEXT } from '../suggestions/suggestion-routes.js';
import { Problem, PROBLEMS, type ProblemCode } from './problems.js';
import { capabilitiesSchema, formSchema, problemTypeSchema } from './schemas.js';

/** Version of the contract in docs/endpoint.openapi.yaml. */
export const CONTRACT_VERSION = '0.1.0';

/** Repeating a request with its key is safe for this long. */
export const IDEMPOTENCY_KEY_DAYS = 30;

const PUBLIC = 'public, max-age=300';

export interface DiscoveryOptions {
  form: SiteForm;
  calendar: SiteCalendar;
  /** Whether anybody has a token to move requests. */
  officers: boolean;
  /** Whether uploads are looked through for malware. */
  malwareScan: boolean;
}

export function discoveryRoutes(app: FastifyInstance, options: DiscoveryOptions): void {
  const { agencies, definition } = options.form;
  app.get('/capabilities', { schema: { response: { 200: capabilitiesSchema } } }, async (_request, reply) => {
    void reply.header('cache-control', PUBLIC);
    const { region, from, until, version } = await options.calendar.load();
    return {
      version: CONTRACT_VERSION,
      level: 'L1',
      features: {
        documents: true,
        requests: true,
        lookups: true,
        uploads: definition.attachments.files > 0,
        suggestions: true,
        calendars: true,
        officers: options.officers,
        malwareScan: options.malwareScan,
      },
      forms: [definition.id],
      calendar: { region, from, until, version },
      antiAbuse: definition.antiAbuse,
      agency: agencies[0].name,
      formVersion: definition.version,
      limits: {
        requestBytes: REQUEST_BYTES,
        text: textLimits,
        pageSizeDefault: PAGE_SIZE.default,
        pageSizeMax: PAGE_SIZE.max,
        idempotencyKeyDays: IDEMPOTENCY_KEY_DAYS,
        attachments: definition.attachments.files,
        uploadBytes: UPLOAD_BYTES,
        suggestionText: SUGGESTION_TEXT,
      },
      serverTime: new Date().toISOString(),
    };
  });

  app.get<{ Params: { id: string } }>(
    '/forms/:id',
    { schema: { response: { 200: formSchema } } },
    async (request, reply) => {
      if (request.params.id !== definition.id) throw new Problem('not-found');
      return sendCacheable(request, reply, definition);
    },
  );

  app.get<{ Params: { code: string } }>(
    '/problems/:code',
    { schema: { response: { 200: problemTypeSchema } } },
    async (request, reply) => {
      const { code } = request.params;
      if (!Object.hasOwn(PROBLEMS, code)) throw new Problem('not-found');
      void reply.header('cache-control', PUBLIC);
      return { code, ...PROBLEMS[code as ProblemCode] };
    },
  );
}
