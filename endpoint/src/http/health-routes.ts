import type { FastifyInstance } from 'fastify';
import { isMigrated } from '../database/migrate.js';
import type { Database } from '../database/open-database.js';
import { Problem } from './problems.js';
import { healthSchema } from './schemas.js';

/** For supervisors: `live` says that the process answers, `ready` that the database does, with its tables up to date. */
export function healthRoutes(app: FastifyInstance, { kysely }: Database): void {
  const schema = { response: { 200: healthSchema } };
  app.get('/healthz/live', { schema }, async (_request, reply) => {
    void reply.header('cache-control', 'no-store');
    return { status: 'ok' };
  });
  app.get('/healthz/ready', { schema }, async (_request, reply) => {
    void reply.header('cache-control', 'no-store');
    const ready = await isMigrated(kysely).catch((cause: unknown) => {
      throw new Problem('maintenance', { retryAfter: 5, cause });
    });
    if (!ready) throw new Problem('maintenance', { retryAfter: 5 });
    return { status: 'ok' };
  });
}
