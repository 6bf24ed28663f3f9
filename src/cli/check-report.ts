import { findingText, type Finding, type Severity } from '../official-document/index.js';
import type { Arguments } from './arguments.js';
import { messages, say } from './messages.js';
import { sarifFoot, sarifHead, sarifResult } from './sarif.js';

/** A report of findings, written file by file so that ten thousand files need no more memory than one. */
export interface CheckReport {
  head: string;
  file: (file: string, findings: Finding[]) => string;
  foot: (files: number, skipped: number) => string;
  /** Whether any finding was an error. */
  failed: () => boolean;
}

const COLOURS: Record<Severity, string> = { error: '\u001b[31m', warning: '\u001b[33m', info: '\u001b[36m' };
const PLAIN = '\u001b[0m';

export function checkReport({ format, language }: Arguments, coloured: boolean): CheckReport {
  const words = messages[language];
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  const count = (findings: Finding[]) => findings.forEach(({ severity }) => counts[severity]++);
  const failed = () => counts.error > 0;
  if (format === 'json') {
    const file = (name: string, findings: Finding[]) => {
      count(findings);
      const said = findings.map((finding) => ({ ...finding, text: findingText(finding, language) }));
      return `${JSON.stringify({ file: name, findings: said })}\n`;
    };
    return { head: '', file, foot: () => '', failed };
  }
  if (format === 'sarif') {
    let first = true;
    const file = (name: string, findings: Finding[]) => {
      count(findings);
      return findings
        .map((finding) => {
          const comma = first ? '' : ',\n';
          first = false;
          return comma + sarifResult(name, finding, language);
        })
        .join('');
    };
    return { head: sarifHead(language), file, foot: sarifFoot, failed };
  }
  const paint = (severity: Severity) =>
    coloured ? `${COLOURS[severity]}${words[severity]}${PLAIN}` : words[severity];
  const file = (name: string, findings: Finding[]) => {
    count(findings);
    return findings
      .map((finding) => {
        const place = finding.line === undefined ? name : `${name}:${finding.line}`;
        return `${place}  ${paint(finding.severity)}  ${findingText(finding, language)}  [${finding.code}]\n`;
      })
      .join('');
  };
  const foot = (files: number, skipped: number) => {
    const clean = counts.error + counts.warning + counts.info === 0 && files ? `${words.clean}\n` : '';
    const { error: errors, warning: warnings, info: infos } = counts;
    return `${clean}${say(words.summary, { files, errors, warnings, infos, skipped })}\n`;
  };
  return { head: '', file, foot, failed };
}
