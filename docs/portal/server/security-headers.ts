import type { FastifyReply } from 'fastify';

/** The strictest policy that the elements promise to work under: nothing inline, nothing from elsewhere. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "font-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html gov-disclosure',
].join('; ');

/** What every page of the portal says of itself. */
export function writeSecurityHeaders(reply: FastifyReply): void {
  void reply
    .header('content-security-policy', contentSecurityPolicy)
    .header('x-content-type-options', 'nosniff')
    .header('referrer-policy', 'same-origin');
}
