/** The pages of the runs, served under the strictest policy, and the place where they report to. */
import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { strictPolicy } from '../support/strict-policy.js';
import { folder, readBody, send, startWebServer, type WebServer } from '../support/web-server.js';
import type { Report } from './judge.js';
import { wordsOf, type Plan } from './plan.js';

export interface Site extends WebServer {
  port: number;
  /**
   * Lets the site know the run's plan; the answer is the reports of all its tabs.
   *
   * @param next where the page goes when it has reported
   */
  expect(plan: Plan, limit: number, next?: string): Promise<Report[]>;
  /** Called when a tab has filled in its form and presses the button. */
  onBegin(run: number, act: (tab: number) => void): void;
}

interface Expected {
  plan: Plan;
  reports: Report[];
  loads: number[];
  next: string | undefined;
  done: (reports: Report[]) => void;
  began?: ((tab: number) => void) | undefined;
}

export async function startSite(): Promise<Site> {
  const snippet = await readFile('docs/snippets/request-form.html', 'utf8');
  const early = await script('test/faults/page/early.ts');
  const driver = await script('test/faults/page/driver.ts');
  const runs = new Map<number, Expected>();
  const headers = { 'content-security-policy': strictPolicy };
  const server = await startWebServer(
    async (request, response, url) => {
      if (url.pathname === '/elsewhere') {
        send(
          response,
          200,
          'text/html',
          '<!doctype html><html lang="zh-CN"><title>另一页</title>另一页',
          headers,
        );
        return true;
      }
      const run = runs.get(Number(request.headers['x-run']));
      if (!run) return false;
      const tab = Number(url.searchParams.get('tab') ?? 0);
      switch (url.pathname) {
        case '/':
          send(response, 200, 'text/html', page(run.plan, tab, snippet), headers);
          return true;
        case '/early.js': {
          const load = (run.loads[tab] = (run.loads[tab] ?? -1) + 1);
          const values = { plan: run.plan, words: wordsOf(run.plan, tab), load, tab };
          const lines = Object.entries(values).map(
            ([name, value]) => `const ${name} = ${JSON.stringify(value)};`,
          );
          send(response, 200, 'text/javascript', `${lines.join('\n')}\n${early}`);
          return true;
        }
        case '/driver.js':
          send(response, 200, 'text/javascript', driver);
          return true;
        case '/-/begin':
          run.began?.(tab);
          send(response, 200, 'text/plain', '');
          return true;
        case '/-/report': {
          const report = JSON.parse((await readBody(request)).toString()) as Report;
          send(response, 200, 'application/json', JSON.stringify({ next: run.next }));
          if (!run.reports.some((one) => one.tab === report.tab)) run.reports.push(report);
          if (run.reports.length === run.plan.tabs) run.done(run.reports);
          return true;
        }
      }
      return false;
    },
    folder('/dist/', 'dist'),
  );
  return {
    ...server,
    port: Number(new URL(server.origin).port),
    expect(plan, limit, next) {
      return new Promise((resolve) => {
        const reports: Report[] = [];
        const timer = setTimeout(() => resolve(reports), limit);
        const done = (all: Report[]): void => {
          clearTimeout(timer);
          resolve(all);
        };
        runs.set(plan.run, { plan, reports, loads: [], next, done });
      });
    },
    onBegin(run, act) {
      const expected = runs.get(run);
      if (expected) expected.began = act;
    },
  };
}

function page(plan: Plan, tab: number, snippet: string): string {
  const content = plan.authored ? snippet : '<gov-request-form></gov-request-form>';
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8"><title>依申请公开</title>
<meta name="gov-endpoint" content="/v1">
<script src="/early.js?tab=${tab}"></script>
<script src="/dist/gov-disclosure.min.js" defer></script>
<script src="/driver.js" defer></script>
</head>
<body><main></main>${content}</body>
</html>`;
}

async function script(file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome80',
    tsconfig: 'test/tsconfig.json',
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}
