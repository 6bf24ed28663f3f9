import { parseArgs } from 'node:util';
import { languageOf, type Language } from '../foundation/language.js';

export interface Arguments {
  command: 'read' | 'check' | 'help' | 'version';
  /** Files, folders, and `-` for the standard input. */
  paths: string[];
  format: 'text' | 'json' | 'sarif';
  language: Language;
  /** Organisation or credit code of the site's publisher. */
  publisherCode?: string;
  /** The largest file that is read, in bytes. */
  maxBytes: number;
}

/** Why a command line cannot be understood: a code of the messages and what it speaks of. */
export class ArgumentError extends Error {
  constructor(
    readonly code: 'unknownCommand' | 'unknownOption' | 'unknownFormat' | 'noFiles' | 'badSize',
    readonly about: string,
    readonly language: Language,
  ) {
    super(code);
  }
}

const LARGEST_MEGABYTES = 20;

/** Reads the command line. Without `--lang` the words are in the language of the environment where it is English or Traditional Chinese. */
export function readArguments(args: string[], env: Record<string, string | undefined>): Arguments {
  const named = args.indexOf('--lang') >= 0 ? args[args.indexOf('--lang') + 1] : undefined;
  const language = languageOf((named ?? env['LC_ALL'] ?? env['LANG'] ?? 'zh').replace('_', '-'));
  const fail = (code: ArgumentError['code'], about: string) => new ArgumentError(code, about, language);
  let parsed;
  try {
    parsed = parseArgs({
      args,
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        lang: { type: 'string' },
        'publisher-code': { type: 'string' },
        'max-size': { type: 'string' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw fail(
      'unknownOption',
      error instanceof Error ? (/'([^']+)'/.exec(error.message)?.[1] ?? error.message) : '',
    );
  }
  const { values, positionals } = parsed;
  const [command, ...paths] = positionals;
  const format = values.format ?? 'text';
  const megabytes = Number(values['max-size'] ?? LARGEST_MEGABYTES);
  if (format !== 'text' && format !== 'json' && format !== 'sarif') throw fail('unknownFormat', format);
  if (!(megabytes > 0)) throw fail('badSize', values['max-size'] ?? '');
  const base = {
    paths,
    format,
    language,
    maxBytes: megabytes * 1024 * 1024,
    ...(values['publisher-code'] ? { publisherCode: values['publisher-code'] } : {}),
  } as const;
  if (values.version) return { ...base, command: 'version' };
  if (values.help || command === undefined || command === 'help') return { ...base, command: 'help' };
  if (command !== 'read' && command !== 'check') throw fail('unknownCommand', command);
  if (!paths.length) throw fail('noFiles', command);
  return { ...base, command };
}
