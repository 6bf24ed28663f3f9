#!/usr/bin/env node
import { OperatorError, say } from './sentences.js';
import { readSettings } from './settings.js';
import { startServer, stopOnSignals } from './start-server.js';

try {
  const starting = startServer(readSettings(process.argv.slice(2), process.env));
  stopOnSignals(starting);
  const address = `${(await starting).address}/v1`;
  console.log(
    say({
      'zh-Hans': `端点已启动：${address}（按 Ctrl-C 停止）`,
      'zh-Hant': `端點已啟動：${address}（按 Ctrl-C 停止）`,
      en: `The endpoint listens on ${address} (Ctrl-C stops it)`,
    }),
  );
} catch (error) {
  console.error(error instanceof OperatorError ? error.message : error);
  process.exitCode = 1;
}
