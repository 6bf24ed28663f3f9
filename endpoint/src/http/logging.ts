import type { FastifyServerOptions } from 'fastify';

/**
 * What the log may hold: method, route, status, time and trace. No addresses of people, no query strings, no bodies, and
 * of an error its kind and place but not its message, because messages quote values.
 */
export function loggerFor(level: string): NonNullable<FastifyServerOptions['logger']> {
  return {
    level,
    base: null,
    serializers: {
      req: (request: { method: string; routeOptions?: { url?: string | undefined } }) => ({
        method: request.method,
        route: request.routeOptions?.url ?? 'none',
      }),
      res: (reply: { statusCode: number }) => ({ statusCode: reply.statusCode }),
      err: describeError,
    },
  };
}

interface DescribedError {
  [detail: string]: unknown;
  type: string;
  message: string;
  stack: string;
  code?: string;
}

function describeError(error: Error & { code?: unknown }): DescribedError {
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const described = { type: error.name, message: '', stack: frames.slice(0, 8).join('\n') };
  return typeof error.code === 'string' ? { ...described, code: error.code } : described;
}
