import type { Result } from '../report.js';
import { sayBegins, sendReport } from './send-report.js';

const results: Result[] = [];
if (!customElements.get('gov-font-size')) {
  results.push({
    title: 'dist/gov-disclosure.min.js runs',
    outcome: 'failed',
    message: 'it defined no element',
  });
}
// What breaks outside of a test would otherwise be lost with the page.
window.addEventListener('error', (event) => {
  if (!event.message.includes('ResizeObserver loop')) {
    results.push({ title: 'no error outside of a test', outcome: 'failed', message: event.message });
  }
});

mocha
  .run(() => sendReport(results))
  .on('test', (test: Mocha.Test) => sayBegins(test.fullTitle()))
  .on('pass', (test: Mocha.Test) => results.push({ title: test.fullTitle(), outcome: 'passed' }))
  .on('pending', (test: Mocha.Test) => results.push({ title: test.fullTitle(), outcome: 'skipped' }))
  .on('fail', (test: Mocha.Test, error: Error) =>
    results.push({
      title: test.fullTitle(),
      outcome: 'failed',
      message: `${error.message}\n${error.stack ?? ''}`,
    }),
  );
