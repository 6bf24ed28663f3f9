/** Leads one browser through all visits and collects what the pages report. */
import { readBody, send, startWebServer, folder, type Handler } from '../support/web-server.js';
import type { Report, Result } from './report.js';
import type { Open } from './targets.js';
import type { Visit, Visits } from './visits.js';

/** A page that has told nothing for so long has failed; the browser goes on with the next one. */
const patience = 60_000;

export async function tour(open: Open, userAgent: RegExp, all: Visits[]): Promise<Result[]> {
  const visits = all.flatMap(({ list }) => list);
  const results: Result[] = [];
  let current = 0;
  let wake = (): void => undefined;
  const addressOf = (index: number): string | null => {
    const visit = visits[index];
    return visit ? `${visit.address}${visit.address.includes('?') ? '&' : '?'}visit=${index}` : null;
  };
  const receive: Handler = async (request, response, url) => {
    if (url.pathname !== '/-/report') return false;
    const report = JSON.parse((await readBody(request)).toString()) as Report;
    if (Number(request.headers['x-visit']) === current) {
      results.push(...judge(report, userAgent, visits[current]));
      current += 1;
      wake();
    }
    send(response, 200, 'application/json', JSON.stringify({ next: addressOf(current) }));
    return true;
  };
  const server = await startWebServer(
    receive,
    all[0]?.handler ?? (() => false),
    folder('/dist/', 'dist'),
    ...all.slice(1).map(({ handler }) => handler),
  );
  try {
    while (current < visits.length) {
      const browser = await open(server.origin + (addressOf(current) ?? ''));
      try {
        while (current < visits.length && (await reported())) continue;
      } finally {
        await browser.close();
      }
      const stuck = visits[current];
      if (!stuck) break;
      const message = `The page reported nothing for ${patience / 1000} s.\n${browser.output().slice(-500)}`;
      results.push({ title: stuck.title, outcome: 'failed', message });
      current += 1;
    }
  } finally {
    await server.close();
  }
  return results;

  function reported(): Promise<boolean> {
    return new Promise((resolve) => {
      const limit = setTimeout(() => resolve(false), patience);
      wake = () => {
        clearTimeout(limit);
        resolve(true);
      };
    });
  }
}

function judge(report: Report, userAgent: RegExp, visit: Visit | undefined): Result[] {
  const title = visit?.title ?? '';
  if (!userAgent.test(report.userAgent)) {
    return [{ title, outcome: 'failed', message: `another browser than meant: ${report.userAgent}` }];
  }
  if (!report.results.length) return [{ title, outcome: 'failed', message: 'the file holds no test' }];
  return report.results;
}
