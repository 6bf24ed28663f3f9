import type { Report, Result } from '../report.js';

// Tests may replace `fetch`; the report goes by the one that the page began with.
const post = window.fetch.bind(window);

/** Hands the results to the server and goes to the page that it names next. */
export async function sendReport(results: Result[]): Promise<void> {
  const report: Report = { userAgent: navigator.userAgent, results };
  const answer = await post('/-/report', {
    method: 'POST',
    headers: { 'x-visit': visit() },
    body: JSON.stringify(report),
  });
  const { next } = (await answer.json()) as { next: string | null };
  if (next) location.href = next;
}

/** Says which test begins, so that a page that hangs can be told from one that is slow. */
export function sayBegins(title: string): void {
  void post('/-/alive', { method: 'POST', headers: { 'x-visit': visit() }, body: title }).catch(
    () => undefined,
  );
}

/** The number of this visit stands in the address of this script. */
function visit(): string {
  const scripts = [...document.querySelectorAll('script')].map((script) => script.src);
  return scripts.map((address) => /[?&]visit=(\d+)/.exec(address)?.[1]).find(Boolean) ?? '';
}
