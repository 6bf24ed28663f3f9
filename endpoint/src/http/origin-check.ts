import type { FastifyRequest } from 'fastify';
import { Problem } from './problems.js';

/**
 * Refuses what a page of a foreign site posts in its visitors' name. There are no cookies and so nothing to steal, but a
 * filing is a legal act. Judged by `Origin` and `Sec-Fetch-Site`, where the browser sends them: a page of this host, or
 * of the list, may post; so may programs, which send neither.
 *
 * @throws Problem
 */
export function checkOrigin({ headers }: FastifyRequest, allowed: ReadonlySet<string>): void {
  const { origin } = headers;
  const site = headers['sec-fetch-site'];
  if (origin !== undefined && allowed.has(origin)) return;
  if (site === 'same-origin' || site === 'none') return;
  if (site !== undefined) throw new Problem('origin-not-allowed');
  // Old kernels and plain HTTP send no Sec-Fetch-Site. `null` is what a page with a strict referrer policy sends.
  if (origin === undefined || origin === 'null') return;
  const own = [headers.host, headers['x-forwarded-host']];
  if (!URL.canParse(origin) || !own.includes(new URL(origin).host)) throw new Problem('origin-not-allowed');
}
