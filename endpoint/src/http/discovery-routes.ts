import type { FastifyInstance } from 'fastify';
import { formVersion, textLimits } from 'gov-disclosure/disclosure-request';
import { PAGE_SIZE } from '../documents/document-routes.js';
import { REQUEST_BYTES } from '../requests/request-routes.js';
import type { Agency } from '../requests/submit-request.js';
import { Problem, PROBLEMS, type ProblemCode } from './problems.js';
import { capabilitiesSchema, problemTypeSchema } from './schemas.js';

/** Version of the contract in docs/endpoint.openapi.yaml. */
export const CONTRACT_VERSION = '0.1.0';

/** Repeating a request with its key is safe for this long. */
export const IDEMPOTENCY_KEY_DAYS = 30;

const PUBLIC = 'public, max-age=300';

export function discoveryRoutes(app: FastifyInstance, agency: Agency): void {
  app.get('/capabilities', { schema: { response: { 200: capabilitiesSchema } } }, async (_request, reply) => {
    void reply.header('cache-control', PUBLIC);
    return {
      version: CONTRACT_VERSION,
      level: 'L1',
      features: { documents: true, requests: true },
      agency: agency.name,
      formVersion,
      limits: {
        requestBytes: REQUEST_BYTES,
        text: textLimits,
        pageSizeDefault: PAGE_SIZE.default,
        pageSizeMax: PAGE_SIZE.max,
        idempotencyKeyDays: IDEMPOTENCY_KEY_DAYS,
      },
      serverTime: new Date().toISOString(),
    };
  });

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
