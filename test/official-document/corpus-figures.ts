import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pageFromHtml } from '../../src/official-document/html.js';
import {
  pageFromText,
  readOfficialDocument,
  type OfficialDocument,
} from '../../src/official-document/index.js';

/** A labelled page. Its shape is that of the sample files: see the README beside them. */
interface Sample {
  id: string;
  kind: 'text' | 'html';
  input: string;
  truth: {
    metadata: Record<string, unknown> & { other?: Record<string, string> };
    headMeta?: Record<string, string>;
    negative?: string;
    structure?: Record<string, unknown> & { headings?: { text: string }[] };
  };
}

export interface Figure {
  right: number;
  of: number;
}

export interface Figures {
  samples: number;
  fieldsRecall: Figure;
  fieldsPrecision: Figure;
  negatives: Figure;
  structure: Figure;
  headingsRecall: Figure;
  headingsPrecision: Figure;
  /** What was read otherwise than labelled, a line each. */
  misses: string[];
}

/** The figures that the reader has to reach on the labelled samples, in per cent. */
export const TARGETS = {
  fieldsRecall: 98,
  fieldsPrecision: 99,
  negatives: 100,
  structure: 96,
  headingsRecall: 98,
  headingsPrecision: 98,
} as const;

export const percent = ({ right, of }: Figure) => (of ? (100 * right) / of : 100);

const STRUCTURE = [
  'title',
  'documentNumber',
  'addressee',
  'attachments',
  'signature',
  'date',
  'note',
  'imprint',
] as const;

/** Reads every sample of a folder and counts. */
export function measure(folder: string): Figures {
  const figure = (): Figure => ({ right: 0, of: 0 });
  const figures: Figures = {
    samples: 0,
    fieldsRecall: figure(),
    fieldsPrecision: figure(),
    negatives: figure(),
    structure: figure(),
    headingsRecall: figure(),
    headingsPrecision: figure(),
    misses: [],
  };
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.json')) continue;
    const sample = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Sample;
    const page = sample.kind === 'html' ? pageFromHtml(sample.input) : pageFromText(sample.input);
    const read = readOfficialDocument(page);
    figures.samples++;
    countFields(sample, read, figures);
    countStructure(sample, read, figures);
    countHeadings(sample, read, figures);
  }
  return figures;
}

function countFields({ id, truth }: Sample, read: OfficialDocument, figures: Figures): void {
  const { other: wantedOther = {}, ...wanted } = truth.metadata;
  const { other, ...got } = read.metadata;
  if (truth.negative) {
    tally(
      figures.negatives,
      !Object.keys(got).length && !Object.keys(other).length,
      figures,
      `${id}: a page without a block of its own was read`,
    );
  }
  const accepted = (key: string) => [
    wanted[key],
    truth.headMeta?.[key],
    ...(key === 'documentNumber' ? [truth.structure?.['documentNumber']] : []),
    ...(key === 'responsibleUnit' ? [wanted['publisher']] : []),
  ];
  for (const [key, value] of Object.entries({ ...truth.headMeta, ...wanted })) {
    const same = [got[key as keyof typeof got], ...(key === 'publisher' ? [got.responsibleUnit] : [])].some(
      (mine) => isSame(mine, value),
    );
    const number =
      key === 'documentNumber' && accepted(key).some((right) => isSame(got.documentNumber, right));
    tally(
      figures.fieldsRecall,
      same || number,
      figures,
      `${id}: ${key} is ${String(value)}, read ${String(got[key as keyof typeof got])}`,
    );
  }
  for (const [key, value] of Object.entries(got)) {
    tally(
      figures.fieldsPrecision,
      accepted(key).some((right) => isSame(value, right)),
      figures,
      `${id}: ${key} read as ${value}`,
    );
  }
  for (const [label, value] of Object.entries(wantedOther)) {
    tally(
      figures.fieldsRecall,
      isSame(other[label], value),
      figures,
      `${id}: ${label} is ${value}, read ${String(other[label])}`,
    );
  }
  for (const [label, value] of Object.entries(other)) {
    // The serial under 文件编号 is kept by its label, whatever key the truth gives it.
    const right = isSame(wantedOther[label], value) || isSame(wanted['documentNumber'], value);
    tally(figures.fieldsPrecision, right, figures, `${id}: ${label} read as ${value}`);
  }
}

function countStructure({ id, truth }: Sample, read: OfficialDocument, figures: Figures): void {
  for (const key of STRUCTURE) {
    const wanted = plain(truth.structure?.[key]);
    const got = plain(read.structure[key]);
    if (wanted || got)
      tally(
        figures.structure,
        wanted === got,
        figures,
        `${id}: ${key} is ${wanted || 'none'}, read ${got || 'none'}`,
      );
  }
}

function countHeadings({ id, truth }: Sample, read: OfficialDocument, figures: Figures): void {
  const wanted = (truth.structure?.headings ?? []).map(({ text }) => plain(text));
  const got = read.structure.headings.map(({ text }) => plain(text));
  const left = [...got];
  for (const text of wanted) {
    const at = left.indexOf(text);
    if (at >= 0) left.splice(at, 1);
    tally(figures.headingsRecall, at >= 0, figures, `${id}: heading ${text} was not found`);
  }
  figures.headingsPrecision.of += got.length;
  figures.headingsPrecision.right += got.length - left.length;
  for (const text of left) figures.misses.push(`${id}: ${text} is no heading`);
}

function tally(figure: Figure, right: boolean, figures: Figures, miss: string): void {
  figure.of++;
  if (right) figure.right++;
  else figures.misses.push(miss);
}

function isSame(mine: unknown, wanted: unknown): boolean {
  return wanted !== undefined && plain(mine) === plain(wanted);
}

/** White space, bullets and the width of punctuation make no difference: some samples lost them on the way. */
function plain(value: unknown): string {
  const text = Array.isArray(value) ? value.map(String).join('|') : typeof value === 'string' ? value : '';
  return text
    .replace(/[\s•]/g, '')
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}
