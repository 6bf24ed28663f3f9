/** The languages of what operators read on the console. Applicants' pages have words of their own. */
type ConsoleLanguage = 'zh-Hans' | 'zh-Hant' | 'en';

/** One sentence in every language; Simplified Chinese is the source. */
export type Sentence = Record<ConsoleLanguage, string>;

/** What the person at the console reads, by the locale of the environment (POSIX: LC_ALL, LC_MESSAGES, LANG). */
export function say(sentence: Sentence, env: NodeJS.ProcessEnv = process.env): string {
  return sentence[consoleLanguage(env)];
}

function consoleLanguage(env: NodeJS.ProcessEnv): ConsoleLanguage {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  if (/^zh[-_](tw|hk|mo|hant)/i.test(locale)) return 'zh-Hant';
  return /^zh/i.test(locale) ? 'zh-Hans' : 'en';
}

/**
 * Something that the operator can put right: the message is one sentence that says what is wrong and what to do, and
 * is shown without a stack.
 */
export class OperatorError extends Error {
  constructor(sentence: Sentence, options?: ErrorOptions) {
    super(say(sentence), options);
    this.name = 'OperatorError';
  }
}
