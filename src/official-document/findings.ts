import { findDate } from './dates.js';
import { isDocumentNumber, normalDocumentNumber } from './document-number.js';
import type { FindingCode } from './findings.messages.js';
import { readIndexNumber, STATE_COUNCIL_CODE } from './index-number.js';
import { tagFindings } from './findings-tags.js';
import type { MetadataKey, MetadataReading } from './metadata.js';
import type { ReadStructure } from './structure.js';
import { countWeekdays, type CountWorkingDays } from './working-days.js';

export type Severity = 'error' | 'warning' | 'info';

/** Something that an editor of the page should mend. {@link findingText} says it in words. */
export interface Finding {
  code: FindingCode;
  severity: Severity;
  /** The field it is about. */
  field?: MetadataKey;
  /** What the words speak of: printed values, labels, dates, counts. */
  params: Record<string, string>;
  /** Line of the source, from 1, where it is known. */
  line?: number;
}

export interface FindingOptions {
  /** The organisation or credit code of the site's publisher: index numbers must bear it. */
  publisherCode?: string;
  /** Working days between two days; without one Mondays to Fridays are counted. */
  countWorkingDays?: CountWorkingDays;
  /** Today as `YYYY-MM-DD`, for dates that lie ahead. */
  today?: string;
}

/** What the checks look at. */
export interface Checked {
  reading: MetadataReading;
  structure: ReadStructure['structure'];
  damaged: ReadStructure['damaged'];
  tags: Record<string, string> | undefined;
  /** Tools of the page that stand inside the document's text, with their lines. */
  furniture: { text: string; line?: number }[];
  texts: { text: string; line?: number }[];
}

/** Art. 26 of the Regulation: to be published within 20 working days of its making or change. */
const PUBLISH_WITHIN = 20;
/** The first Regulation came into force in 2008, index numbers with the catalogues of 2007. */
const FIRST_YEAR = 2007;

/** How long a document is in force, told as a term: 长期, 五年, 2年, 5年（自施行之日起）. */
const TERM = /^(?:长期|長期|永久|有效|无限|無限|[一二三四五六七八九十两\d]{1,3}\s?(?:年|个月|個月))/;

/** All that should be mended on a page, in the order of the page as far as its lines are known. */
export function checkDocument(checked: Checked, options: FindingOptions = {}): Finding[] {
  if (checked.reading.list) return [];
  const today = options.today ?? new Date().toISOString().slice(0, 10);
  const found: Finding[] = [
    ...indexFindings(checked, options, today),
    ...numberFindings(checked),
    ...dateFindings(checked, options, today),
    ...emptyFindings(checked.reading),
    ...textFindings(checked),
    ...(checked.tags ? tagFindings(checked.tags, checked.reading.metadata, checked.structure) : []),
  ];
  return found
    .map((finding) => (finding.line === undefined ? placed(finding, checked.reading) : finding))
    .sort((a, b) => (a.line ?? Infinity) - (b.line ?? Infinity) || 0);
}

function placed(finding: Finding, { labels, places }: MetadataReading): Finding {
  const label =
    finding.params['label'] ??
    Object.keys(labels).find((name) => finding.field && labels[name] === finding.field);
  const line = label === undefined ? undefined : places[label];
  return line === undefined ? finding : { ...finding, line };
}

function indexFindings({ reading, structure }: Checked, options: FindingOptions, today: string): Finding[] {
  const printed = reading.metadata.indexNumber;
  if (printed === undefined) return [];
  const found: Finding[] = [];
  const add = (code: FindingCode, severity: Severity, params: Record<string, string> = {}) =>
    found.push({ code, severity, field: 'indexNumber', params: { value: printed, ...params } });
  const index = readIndexNumber(printed);
  const code = index.publisherCode ?? '';
  if (index.family === 'hyphen' && code.length < 10) add('index-number-short', 'warning', { code });
  else if (index.checksum === 'wrong')
    add('index-number-checksum', index.family === 'credit' ? 'error' : 'warning', { code });
  const { issuingAuthority, publisher, title, source } = reading.metadata;
  const named = [issuingAuthority, publisher, title, source, structure.title, ...structure.signature].join(
    ' ',
  );
  if (code === STATE_COUNCIL_CODE && !/国务院|國務院|中国政府网/.test(named))
    add('index-number-default', 'error', { code });
  else if (options.publisherCode && code && code.replace('-', '') !== options.publisherCode) {
    add('index-number-publisher', 'warning', { code, expected: options.publisherCode });
  }
  if (index.year && (index.year < FIRST_YEAR || index.year > +today.slice(0, 4)))
    add('index-number-year', 'warning', { year: String(index.year) });
  return found;
}

function numberFindings({ reading, structure, damaged }: Checked): Finding[] {
  const found: Finding[] = [];
  for (const [label, value] of Object.entries(reading.metadata.other)) {
    // 统一编号 and 登记编号 are numbers of a register, and right as they are.
    if (reading.labels[label] !== 'documentNumber') continue;
    found.push({
      code: 'serial-as-number',
      severity: 'warning',
      field: 'documentNumber',
      params: { label, value },
    });
  }
  for (const number of new Set([
    reading.metadata.documentNumber,
    structure.documentNumberPrinted ?? structure.documentNumber,
  ])) {
    if (!number || damaged.number === number || !isDocumentNumber(number)) continue;
    const right = normalDocumentNumber(number);
    const bracketed =
      /[[［【﹝(（〈《]\s?(?:19|20)\d{2}\s?[\]］】﹞)）〉》]/.test(number) && !/^[（(]/.test(number);
    if (bracketed || /〕\s?第?\s?0\d/.test(number)) {
      found.push({
        code: 'number-form',
        severity: 'warning',
        field: 'documentNumber',
        params: { value: number, right },
      });
    }
  }
  if (damaged.number) {
    const params = { value: damaged.number, right: structure.documentNumber ?? '' };
    found.push({ code: 'number-damaged', severity: 'error', field: 'documentNumber', params });
  }
  return found;
}

function dateFindings(
  { reading, structure, damaged }: Checked,
  options: FindingOptions,
  today: string,
): Finding[] {
  const { dateCreated, datePublished, dateEffective, dateExpired, validity } = reading.metadata;
  const found: Finding[] = [];
  const add = (code: FindingCode, severity: Severity, field: MetadataKey, params: Record<string, string>) =>
    found.push({ code, severity, field, params });
  for (const [label, key] of Object.entries(reading.labels)) {
    const value = reading.metadata.other[label];
    const isTerm = key === 'dateExpired' && value !== undefined && TERM.test(value);
    if (key !== 'other' && key.startsWith('date') && value !== undefined && !isTerm && !findDate(value))
      add('date-unreadable', 'error', key as MetadataKey, { label, value });
  }
  const made = dateCreated ?? structure.date;
  if (made && datePublished && made > datePublished)
    add('date-order', 'error', 'datePublished', { first: made, second: datePublished });
  if (dateCreated && dateEffective && dateEffective < dateCreated)
    add('effective-before', 'warning', 'dateEffective', { first: dateCreated, second: dateEffective });
  if (dateExpired && dateEffective && dateExpired < dateEffective)
    add('expired-before', 'error', 'dateExpired', { first: dateEffective, second: dateExpired });
  if (dateCreated && structure.date && dateCreated !== structure.date) {
    const copied = dateCreated === datePublished;
    add(copied ? 'created-is-published' : 'date-differs', 'warning', 'dateCreated', {
      value: dateCreated,
      text: structure.date,
    });
  }
  for (const [field, date] of [
    ['datePublished', datePublished],
    ['dateCreated', dateCreated],
  ] as const) {
    if (date && date > today) add('date-ahead', 'error', field, { value: date });
  }
  const signed = structure.date ?? dateCreated;
  if (signed && datePublished && signed < datePublished) {
    const days = (options.countWorkingDays ?? countWeekdays)(signed, datePublished);
    const code = options.countWorkingDays ? 'published-late' : 'published-late-weekdays';
    if (days > PUBLISH_WITHIN)
      add(code, 'warning', 'datePublished', { days: String(days), first: signed, second: datePublished });
  }
  if (validity && /废止|失效|廢止/.test(validity) && !/未|是否/.test(validity) && !dateExpired)
    add('repealed-without-date', 'warning', 'validity', { value: validity });
  if (damaged.date)
    add('date-damaged', 'error', 'dateCreated', { value: damaged.date, right: structure.date ?? '' });
  return found;
}

function emptyFindings({ empty, labels }: MetadataReading): Finding[] {
  return empty.map((label): Finding => {
    const key = labels[label];
    if (key === 'validity')
      return { code: 'validity-empty', severity: 'warning', field: key, params: { label } };
    return {
      code: 'field-empty',
      severity: 'info',
      ...(key && key !== 'other' ? { field: key } : {}),
      params: { label },
    };
  });
}

function textFindings({ reading, furniture, texts }: Checked): Finding[] {
  const at = (line: number | undefined) => (line === undefined ? {} : { line });
  const found: Finding[] = furniture.map(({ text, line }) => ({
    code: 'furniture-in-text',
    severity: 'warning',
    params: { text },
    ...at(line),
  }));
  for (const { text, line } of texts) {
    const lost =
      /[〔[［【（(](?:19|20)\d{3,8}\s?[号號]|(?:^|\D)(20[012]\d[1-9]|20[012]\d1[012])(?=月?底|$)/.exec(
        text.slice(0, 20_000),
      );
    if (lost)
      found.push({ code: 'signs-lost', severity: 'warning', params: { text: lost[0].trim() }, ...at(line) });
  }
  if (
    Object.keys(reading.labels).some(
      (label) => /主题词|主題詞/.test(label) && reading.labels[label] === 'keywords',
    )
  ) {
    found.push({ code: 'subject-words', severity: 'info', field: 'keywords', params: {} });
  }
  return found;
}
