import { pathToFileURL } from 'node:url';
import type { Language } from '../foundation/language.js';
import { findingText, type Finding, type Severity } from '../official-document/index.js';

const LEVELS: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'note' };

/** The beginning of a SARIF 2.1.0 log, up to its results, which follow divided by commas. */
export function sarifHead(language: Language): string {
  const driver = {
    name: 'gov-disclosure',
    informationUri: 'https://www.npmjs.com/package/gov-disclosure',
    language,
  };
  return (
    '{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{' +
    `"tool":{"driver":${JSON.stringify(driver)}},"columnKind":"utf16CodeUnits","results":[\n`
  );
}

export function sarifResult(file: string, finding: Finding, language: Language): string {
  const uri = file === '-' ? 'stdin:' : relativeUri(file);
  const region = finding.line === undefined ? {} : { region: { startLine: finding.line } };
  return JSON.stringify({
    ruleId: finding.code,
    level: LEVELS[finding.severity],
    message: { text: findingText(finding, language) },
    locations: [{ physicalLocation: { artifactLocation: { uri }, ...region } }],
  });
}

export function sarifFoot(): string {
  return '\n]}]}\n';
}

/** SARIF asks for URIs; those of relative paths stay relative, so that they fit whatever the pipeline checks out. */
function relativeUri(file: string): string {
  if (/^(?:\/|[A-Za-z]:[\\/])/.test(file)) return pathToFileURL(file).href;
  return file.split(/[\\/]/).map(encodeURIComponent).join('/');
}
