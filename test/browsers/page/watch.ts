/**
 * Stands first in a page of the sample portal and watches it as a reader's browser runs it: every element comes to
 * life, nothing is printed on the console, nothing fails to load, the page's own policy is kept.
 */
import { sendReport } from './send-report.js';

const findings: string[] = [];

window.addEventListener(
  'error',
  (event) => {
    const from = event.target;
    if (from instanceof HTMLElement) findings.push(`did not load: ${from.outerHTML.slice(0, 200)}`);
    else findings.push(`error: ${event.message}`);
  },
  true,
);
window.addEventListener('unhandledrejection', (event) => findings.push(`rejected: ${String(event.reason)}`));
document.addEventListener('securitypolicyviolation', (event) =>
  findings.push(
    `policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`,
  ),
);
for (const name of ['error', 'warn'] as const) {
  const original = console[name];
  console[name] = (...words: unknown[]) => {
    findings.push(`console.${name}: ${words.map(String).join(' ')}`);
    original.apply(console, words);
  };
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

window.addEventListener('load', () => void judge());

async function judge(): Promise<void> {
  const ours = (): Element[] =>
    [...document.querySelectorAll('*')].filter((one) => /^gov-/.test(one.localName));
  const asleep = (): Element[] => ours().filter((one) => !one.matches(':defined') || !one.shadowRoot);
  for (let tries = 0; tries < 50 && asleep().length; tries += 1) await pause(100);
  await pause(300);
  asleep().forEach((one) => findings.push(`<${one.localName}> did not come to life`));
  if (/^\/(documents\/|request)/.test(location.pathname) && !ours().length)
    findings.push('the page holds no element of this library');
  const message = findings.join('\n');
  const title = `page ${location.pathname} comes to life without an error`;
  await sendReport([message ? { title, outcome: 'failed', message } : { title, outcome: 'passed' }]);
}
