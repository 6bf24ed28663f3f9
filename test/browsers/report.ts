/** What a page tells about itself, and what the person who started the tests reads. */
export interface Result {
  title: string;
  outcome: 'passed' | 'failed' | 'skipped';
  /** Why it failed. */
  message?: string;
}

export interface Report {
  userAgent: string;
  results: Result[];
}

export interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

export function count(results: Result[]): Count {
  const of = (outcome: Result['outcome']): number => results.filter((one) => one.outcome === outcome).length;
  return { passed: of('passed'), failed: of('failed'), skipped: of('skipped') };
}
