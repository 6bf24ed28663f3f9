/** What one browser is shown, page after page: the element tests, then the pages of the sample portal. */
import { request as ask } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { portalPages } from '../support/portal-pages.js';
import { testFiles } from '../support/test-files.js';
import { readBody, send, type Handler } from '../support/web-server.js';
import { elementTestScript, testRunnerScript, watchScript } from './scripts.js';

export interface Visit {
  /** For people. */
  title: string;
  address: string;
}

export interface Visits {
  list: Visit[];
  handler: Handler;
}

/**
 * One page for each file of element tests, so that no file sees what another left behind.
 *
 * @param words takes only the files with one of them in their path; none takes all
 */
export async function elementVisits(words: string[]): Promise<Visits> {
  const wanted = (file: string): boolean => !words.length || words.some((word) => file.includes(word));
  const files = (await testFiles('test/elements')).filter(wanted);
  const runner = await testRunnerScript();
  const scripts: string[] = [];
  for (const file of files) scripts.push(await elementTestScript(file));
  const list = files.map((file, index) => ({ title: file, address: `/-/elements/${index}` }));
  const handler: Handler = (_request, response, url) => {
    if (url.pathname === '/-/runner.js') {
      send(response, 200, 'text/javascript', runner, { 'cache-control': 'max-age=3600' });
      return true;
    }
    const [, index, extension] = /^\/-\/elements\/(\d+)(\.js)?$/.exec(url.pathname) ?? [];
    if (index === undefined) return false;
    const script = `/-/elements/${index}.js?visit=${url.searchParams.get('visit') ?? ''}`;
    if (extension) send(response, 200, 'text/javascript', scripts[Number(index)] ?? '');
    else send(response, 200, 'text/html', testPage(script));
    return true;
  };
  return { list, handler };
}

const testPage = (script: string): string => `<!doctype html>
<html>
<head><meta charset="utf-8"><script src="/dist/gov-disclosure.min.js"></script></head>
<body><script src="/-/runner.js"></script><script src="${script}"></script></body>
</html>
`;

/**
 * The portal's own pages, its headers included. The only thing added is one script of the same origin at the
 * beginning of the head.
 */
export async function portalVisits(portal: string): Promise<Visits> {
  const pages = await portalPages(portal);
  const watch = await watchScript();
  const handler: Handler = async (request, response, url) => {
    if (url.pathname === '/-/watch.js') {
      send(response, 200, 'text/javascript', watch);
      return true;
    }
    await pass(portal, request, response, url);
    return true;
  };
  return { list: pages.map((address) => ({ title: `page ${address}`, address })), handler };
}

async function pass(
  portal: string,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const body = await readBody(request);
  const headers = { ...request.headers, host: new URL(portal).host, 'accept-encoding': 'identity' };
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    ask(portal + url.pathname + url.search, { method: request.method ?? 'GET', headers }, resolve)
      .on('error', reject)
      .end(body);
  });
  const page = await readBody(answer);
  const kept = Object.entries(answer.headers).filter(
    ([name]) => !/^(content-length|transfer-encoding)$/.test(name),
  );
  const watched = answer.headers['content-type']?.startsWith('text/html')
    ? page.toString().replace('<head>', `<head><script src="/-/watch.js${url.search}"></script>`)
    : page;
  response.writeHead(answer.statusCode ?? 502, Object.fromEntries(kept)).end(watched);
}
