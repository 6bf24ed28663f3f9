import { readFile } from 'node:fs/promises';
import type { Readable, Writable } from 'node:stream';
import { countWorkingDays, loadChineseCalendar } from '../disclosure-request/index.js';
import { readOfficialDocument, type FindingOptions } from '../official-document/index.js';
import { ArgumentError, readArguments, type Arguments } from './arguments.js';
import { checkReport } from './check-report.js';
import { messages, say } from './messages.js';
import { readPages } from './pages.js';
import { readingLine } from './reading-line.js';

/** What the command talks to. */
export interface Surroundings {
  stdin: Readable;
  stdout: Writable & { isTTY?: boolean };
  stderr: Writable & { isTTY?: boolean };
  env: Record<string, string | undefined>;
}

/** How many files are read between two signs of life. */
const PROGRESS_EVERY = 50;

/** Runs the command; the exit code: 0, 1 where errors were found or a file could not be read, 2 for a wrong command line. */
export async function run(args: string[], around: Surroundings): Promise<number> {
  let given: Arguments;
  try {
    given = readArguments(args, around.env);
  } catch (error) {
    if (!(error instanceof ArgumentError)) throw error;
    around.stderr.write(`${say(messages[error.language][error.code], { about: error.about })}\n`);
    return 2;
  }
  const words = messages[given.language];
  if (given.command === 'help') return write(around.stdout, words.help).then(() => 0);
  if (given.command === 'version') return write(around.stdout, `${await version()}\n`).then(() => 0);
  // A reader that goes away (head, a closed pager) ends the work without a complaint.
  let gone = false;
  around.stdout.on('error', () => (gone = true));
  const calendar = await loadChineseCalendar();
  const options: FindingOptions = {
    countWorkingDays: (after, until) => countWorkingDays(calendar, after, until),
    ...(given.publisherCode ? { publisherCode: given.publisherCode } : {}),
  };
  const report = given.command === 'check' ? checkReport(given, colours(around)) : undefined;
  let count = 0;
  let skipped = 0;
  if (report?.head) await write(around.stdout, report.head);
  for await (const read of readPages(given.paths, around.stdin, given.maxBytes)) {
    if (gone) break;
    if ('problem' in read) {
      skipped++;
      const about = read.about || (read.problem === 'binary' ? words.otherBinary : '');
      around.stderr.write(`${words.skipped}${read.file}：${say(words[read.problem], { about })}\n`);
      continue;
    }
    const document = readOfficialDocument(read.page, options);
    const text = report ? report.file(read.file, document.findings) : readingLine(read.file, document);
    if (text) await write(around.stdout, text);
    if (++count % PROGRESS_EVERY === 0 && around.stderr.isTTY) {
      around.stderr.write(`\r${say(words.progress, { about: count })}`);
    }
  }
  if (around.stderr.isTTY && count >= PROGRESS_EVERY) around.stderr.write('\r\u001b[K');
  if (report) await write(around.stdout, report.foot(count, skipped));
  return skipped || report?.failed() ? 1 : 0;
}

/** Waits until the stream takes more, so that a slow reader does not fill the memory. */
function write(stream: Writable, text: string): Promise<void> {
  return new Promise((resolve) => {
    if (stream.write(text) || stream.destroyed) resolve();
    else {
      stream.once('drain', resolve);
      stream.once('error', () => resolve());
      stream.once('close', resolve);
    }
  });
}

function colours({ stdout, env }: Surroundings): boolean {
  return !env['NO_COLOR'] && (!!env['FORCE_COLOR'] || stdout.isTTY === true);
}

async function version(): Promise<string> {
  const file = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(file) as { version: string }).version;
}
