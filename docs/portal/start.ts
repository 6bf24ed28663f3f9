/** `npm start`: the sample portal and the reference endpoint on one address. See the README for its settings. */
import { OperatorError, readSettings, stopOnSignals } from 'gov-disclosure-endpoint';
import { createPortal } from './server/create-portal.js';

try {
  const starting = createPortal(readSettings(process.argv.slice(2), process.env));
  stopOnSignals(starting);
  const { address } = await starting;
  console.log(`示例门户 Sample portal: ${address}/  （按 Ctrl-C 停止，Ctrl-C stops it）`);
} catch (error) {
  console.error(error instanceof OperatorError ? error.message : error);
  process.exitCode = 1;
}
