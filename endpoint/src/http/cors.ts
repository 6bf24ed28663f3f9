import type { FastifyInstance } from 'fastify';
import { OperatorError } from '../sentences.js';

const ALLOWED_HEADERS =
  'content-type, authorization, idempotency-key, if-match, if-none-match, if-range, range, traceparent, ' +
  'form-trap, form-seconds, form-captcha, form-proof, form-repeats, tus-resumable, upload-length, upload-metadata, ' +
  'upload-offset, upload-checksum';
const EXPOSED_HEADERS =
  'accept-ranges, content-disposition, content-range, etag, location, retry-after, idempotency-replayed, trace-id, ' +
  'tus-resumable, tus-version, tus-extension, tus-max-size, upload-offset, upload-length, upload-expires';

/**
 * Lets pages of the listed origins read the answers: exact comparison, never a wildcard, never credentials (there are
 * none). Everything else gets no CORS header at all, which is a refusal.
 */
export function allowOrigins(app: FastifyInstance, origins: ReadonlySet<string>): void {
  app.addHook('onRequest', async (request, reply) => {
    void reply.header('vary', 'Origin');
    const { origin } = request.headers;
    if (origin === undefined || !origins.has(origin)) return;
    void reply
      .header('access-control-allow-origin', origin)
      .header('access-control-expose-headers', EXPOSED_HEADERS);
  });
}

/** Answers the browser's question before a cross-origin request; the origin was judged by `allowOrigins`. */
export function answerPreflight(
  app: FastifyInstance,
  path: string,
  methods: string[],
  headers: Record<string, string> = {},
): void {
  app.options(path, async (_request, reply) => {
    void reply.headers(headers);
    const methodList = methods.join(', ');
    void reply.header('allow', `${methodList}, OPTIONS`);
    if (reply.hasHeader('access-control-allow-origin')) {
      void reply
        .header('access-control-allow-methods', methodList)
        .header('access-control-allow-headers', ALLOWED_HEADERS)
        .header('access-control-max-age', '7200');
    }
    return reply.code(204).send();
  });
}

/** @throws OperatorError for anything that is not exactly an origin, such as `*` or an address with a path */
export function originList(origins: readonly string[]): ReadonlySet<string> {
  for (const origin of origins) {
    if (URL.canParse(origin) && new URL(origin).origin === origin) continue;
    throw new OperatorError({
      'zh-Hans': `“${origin}”不是来源地址：请写成 https://www.example.gov.cn 的形式，不带路径和斜杠。`,
      'zh-Hant': `「${origin}」不是來源地址：請寫成 https://www.example.gov.cn 的形式，不帶路徑和斜線。`,
      en: `"${origin}" is no origin: write it like https://www.example.gov.cn, without path and slash.`,
    });
  }
  return new Set(origins);
}
