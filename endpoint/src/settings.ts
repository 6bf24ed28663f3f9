import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readOfficers } from './officers/officer-tokens.js';
import type { FormOptions } from './requests/site-form.js';
import { OperatorError } from './sentences.js';
import type { ServerOptions } from './start-server.js';
import { clamdScanner } from './uploads/scanner.js';

/**
 * The settings of a server started from a command line: what runs where from the environment, the documents from
 * `--documents DIR` or `DOCUMENTS`.
 *
 * @throws OperatorError for a value that cannot be meant
 */
export function readSettings(args: string[], env: NodeJS.ProcessEnv): ServerOptions & { port: number } {
  const code = env['AGENCY_CODE'];
  const name = env['AGENCY_NAME'];
  return {
    dataDir: env['DATA_DIR'] || '.data',
    databaseUrl: env['DATABASE_URL'] || undefined,
    tenantId: env['TENANT_ID'] || undefined,
    host: env['HOST'] || undefined,
    port: readPort(env['PORT']),
    documents: readDocuments(args) ?? (env['DOCUMENTS'] || undefined),
    agency: code || name ? { code: code || 'GOV', name: name || '政府信息公开工作机构' } : undefined,
    allowedOrigins: (env['ALLOWED_ORIGINS'] ?? '').split(/[\s,]+/).filter(Boolean),
    logLevel: env['LOG_LEVEL'] || undefined,
    trustProxy: env['TRUST_PROXY'] === 'true',
    officers: readOfficers(env['OFFICER_TOKENS'] ?? ''),
    calendarFile: env['CALENDAR_FILE'] || undefined,
    form: env['FORM_FILE'] ? readFormFile(env['FORM_FILE']) : undefined,
    scanner: env['CLAMD'] ? clamdScanner(env['CLAMD']) : undefined,
    rateLimits: env['RATE_LIMITS'] === 'off' ? false : undefined,
    proofOfWork: readWhole('PROOF_OF_WORK', env, 10_000_000),
    duplicateDays: readWhole('DUPLICATE_DAYS', env, 3650),
  };
}

/** JSON of `FormOptions`. @throws OperatorError when it cannot be read */
function readFormFile(path: string): FormOptions {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as FormOptions;
  } catch (cause) {
    throw new OperatorError(
      {
        'zh-Hans': `申请表设置 ${path} 无法使用：应为 JSON，见 endpoint/README.md。`,
        'zh-Hant': `申請表設定 ${path} 無法使用：應為 JSON，見 endpoint/README.md。`,
        en: `The form settings ${path} cannot be used: they must be JSON, see endpoint/README.md.`,
      },
      { cause },
    );
  }
}

const DEFAULT_PORT = 8080;

function readPort(text: string | undefined): number {
  if (!text) return DEFAULT_PORT;
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65535) return port;
  throw new OperatorError({
    'zh-Hans': `PORT 应为 0 至 65535 的数字，而不是“${text}”。`,
    'zh-Hant': `PORT 應為 0 至 65535 的數字，而不是「${text}」。`,
    en: `PORT must be a number from 0 to 65535, not "${text}".`,
  });
}

/** @throws OperatorError for anything but a whole number from 0 to `most` */
function readWhole(name: string, env: NodeJS.ProcessEnv, most: number): number | undefined {
  const text = env[name];
  if (!text) return undefined;
  if (/^\d{1,9}$/.test(text) && Number(text) <= most) return Number(text);
  throw new OperatorError({
    'zh-Hans': `${name} 应为 0 至 ${most} 的数字，而不是“${text}”。`,
    'zh-Hant': `${name} 應為 0 至 ${most} 的數字，而不是「${text}」。`,
    en: `${name} must be a number from 0 to ${most}, not "${text}".`,
  });
}

function readDocuments(args: string[]): string | undefined {
  try {
    return parseArgs({ args, options: { documents: { type: 'string' } } }).values.documents;
  } catch (cause) {
    throw new OperatorError(
      {
        'zh-Hans': '无法识别命令行参数：只接受 --documents 文件夹。',
        'zh-Hant': '無法識別命令列參數：只接受 --documents 資料夾。',
        en: 'The command line was not understood: only --documents DIR is accepted.',
      },
      { cause },
    );
  }
}
