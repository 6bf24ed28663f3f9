/** What the pages said in the end, held against what the database holds. */
import type { FiledRequest } from './endpoint-process.js';
import { wordsOf, type Plan } from './plan.js';

/** What one tab saw in the end. */
export interface Report {
  tab: number;
  /** A receipt; nobody knows; certainly not filed; or what must never be. */
  outcome: 'receipt' | 'unconfirmed' | 'unsent' | 'broken';
  number?: string;
  /** Fields whose words the page no longer had. */
  lost: string[];
  why?: string;
}

export interface Verdict {
  runs: number;
  receipts: number;
  unconfirmed: number;
  unsent: number;
  /** One line each, with the seed and the run to have it again. */
  duplicates: string[];
  falseReceipts: string[];
  lostText: string[];
  broken: string[];
}

export interface Run {
  plan: Plan;
  /** One for each tab. */
  reports: Report[];
  /** Where the pages stood when one of them had told nothing. */
  stands?: string[];
}

export function judge(runs: readonly Run[], rows: readonly FiledRequest[]): Verdict {
  const verdict: Verdict = {
    runs: runs.length,
    receipts: 0,
    unconfirmed: 0,
    unsent: 0,
    duplicates: [],
    falseReceipts: [],
    lostText: [],
    broken: [],
  };
  for (const { plan, reports, stands } of runs) {
    for (let tab = 0; tab < plan.tabs; tab += 1) {
      const words = wordsOf(plan, tab);
      const report = reports.find((one) => one.tab === tab);
      const filed = rows.filter(({ application }) =>
        application.information.description?.startsWith(words.marker),
      );
      const { events, faults } = plan;
      const where = `seed ${plan.seed}, run ${plan.run}, tab ${tab} (${[...faults, ...events.map(({ event, after }) => `${event}@${after}`)].join(', ')}; storage ${plan.storage}, clicks ${plan.clicks})`;
      if (filed.length > 1) verdict.duplicates.push(`${where}: ${filed.length} rows`);
      if (!report) {
        verdict.broken.push(`${where}: told nothing; ${stands?.join(' | ') ?? ''}`);
        continue;
      }
      const [row] = filed;
      switch (report.outcome) {
        case 'receipt':
          verdict.receipts += 1;
          if (report.number !== row?.number)
            verdict.falseReceipts.push(`${where}: ${report.number}, not ${row?.number}`);
          break;
        case 'unsent':
          verdict.unsent += 1;
          if (row) verdict.falseReceipts.push(`${where}: told that nothing was filed, but ${row.number} is`);
          break;
        case 'unconfirmed':
          verdict.unconfirmed += 1;
          break;
        default:
          if (!report.lost.length) verdict.broken.push(`${where}: ${report.why}`);
      }
      if (report.lost.length) verdict.lostText.push(`${where}: ${report.lost.join(', ')} (${report.why})`);
      if (row && !sameWords(row, words)) verdict.lostText.push(`${where}: other words were filed`);
    }
  }
  return verdict;
}

function sameWords({ application }: FiledRequest, words: ReturnType<typeof wordsOf>): boolean {
  const { applicant, contact, information } = application;
  return (
    applicant.name === words.name &&
    applicant.identity?.number === words.identityNumber &&
    contact.phone === words.phone &&
    information.title === words.title &&
    information.description === words.description
  );
}
