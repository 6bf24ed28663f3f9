/** Leads one browser through all visits and collects what the pages report. */
import { readBody, send, startWebServer, folder, type Handler } from '../support/web-server.js';
import type { Report, Result } from './report.js';
import type { Open } from './targets.js';
import type { Visit, Visits } from './visits.js';

/** A page that has told nothing for so long has failed; the browser goes on with the next one. */
const patience = 45_000;

/**
 * A page that has not even said its first word after so long: old browsers hang now and then in their own start. They
 * are started anew, a few times, in another way and with a new profile; a page that is at fault stays silent again.
 */
const patienceAtStart = 25_000;
const starts = 3;

type News = 'alive' | 'report' | 'silence';

export async function tour(open: Open, userAgent: RegExp, all: Visits[]): Promise<Result[]> {
  const visits = all.flatMap(({ list }) => list);
  const results: Result[] = [];
  let current = 0;
  let lastTest = '';
  let attempt = 1;
  let wake: (news: News) => void = () => undefined;
  const addressOf = (index: number): string | null => {
    const visit = visits[index];
    return visit ? `${visit.address}${visit.address.includes('?') ? '&' : '?'}visit=${index}` : null;
  };
  const receive: Handler = async (request, response, url) => {
    if (url.pathname === '/-/alive') {
      lastTest = (await readBody(request)).toString();
      wake('alive');
      send(response, 200, 'text/plain', '');
      return true;
    }
    if (url.pathname !== '/-/report') return false;
    const report = JSON.parse((await readBody(request)).toString()) as Report;
    if (Number(request.headers['x-visit']) === current) {
      results.push(...judge(report, userAgent, visits[current]));
      current += 1;
      lastTest = '';
      wake('report');
    }
    send(response, 200, 'application/json', JSON.stringify({ next: addressOf(current) }));
    return true;
  };
  const server = await startWebServer(
    receive,
    all[0]?.handler ?? (() => false),
    // As with web-test-runner, tests may look at what is built and what is published beside it.
    folder('/dist/', 'dist'),
    folder('/docs/', 'docs'),
    folder('/test/', 'test'),
    ...all.slice(1).map(({ handler }) => handler),
  );
  try {
    while (current < visits.length) {
      const browser = await open(server.origin + (addressOf(current) ?? ''), attempt);
      let began = false;
      try {
        while (current < visits.length) {
          const limit = began || attempt === starts ? patience : patienceAtStart;
          if ((await news(limit)) === 'silence') break;
          began = true;
        }
      } finally {
        await browser.close();
      }
      const stuck = visits[current];
      if (!stuck) break;
      if (!began && attempt < starts) {
        attempt += 1;
        console.log(`${stuck.title}: silent for ${patienceAtStart / 1000} s, the browser is started anew.`);
        continue;
      }
      attempt = 1;
      const where = lastTest ? ` since the beginning of "${lastTest}"` : '';
      const message = `The page told nothing for ${patience / 1000} s${where}.\n${browser.output().slice(-500)}`;
      results.push({ title: stuck.title, outcome: 'failed', message });
      lastTest = '';
      current += 1;
    }
  } finally {
    await server.close();
  }
  return results;

  function news(limit: number): Promise<News> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve('silence'), limit);
      wake = (heard) => {
        clearTimeout(timer);
        resolve(heard);
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
