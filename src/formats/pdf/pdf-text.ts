import type { PDFPageProxy } from 'pdfjs-dist';

/** A run of text as it stands in the file. */
export interface PdfRun {
  text: string;
  /** Whether a line ends here. */
  endsLine: boolean;
  /** Distance from the bottom of the page, in points. */
  y: number;
}

/**
 * Radicals that files of Word and WPS give in place of the character that looks the same; NFKC knows the Kangxi radicals
 * (U+2F00) but only two of these.
 */
const RADICALS: Record<string, string> = Object.fromEntries(
  [
    ...'⺁厂⺌小⺎兀⺒巳⺓幺⺛旡⺟母⺠民⺩王⺫目⺬示⺮竹⺯糸⺰纟⺱网⺶羊⺷羊⺻聿⺼月⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻉贝⻋车⻌辶⻐钅⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻠饣⻢马⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟',
  ].reduce<[string, string][]>(
    (pairs, sign, index, all) => (index % 2 ? pairs : [...pairs, [sign, all[index + 1] ?? sign]]),
    [],
  ),
);

/** Signs that only look like a character: radicals, compatibility ideographs, ligatures, odd spaces. */
const LOOKALIKE =
  /[\u00a0\u2000-\u200a\u202f\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06]|[\u{2f800}-\u{2fa1f}]/gu;

/**
 * The text to be copied: what only looks like a character becomes that character (NFKC), while ， and ① stay what the
 * author wrote.
 */
export function readableText(text: string): string {
  return text.replace(LOOKALIKE, (sign) => RADICALS[sign] ?? sign.normalize('NFKC'));
}

/** The text to be searched: NFKC, sign by sign, so that places in it lead back to places in the file's own. */
function searchedSign(sign: string): string {
  return RADICALS[sign] ?? sign.normalize('NFKC');
}

/** The runs of a page, in the order of the file; draws nothing. */
export async function readRuns(page: PDFPageProxy): Promise<PdfRun[]> {
  const { items } = await page.getTextContent({ disableNormalization: true });
  return items.flatMap((item) =>
    'str' in item ? [{ text: item.str, endsLine: item.hasEOL, y: (item.transform as number[])[5] ?? 0 }] : [],
  );
}

/** A page's text for searching. */
export function searchedText(runs: readonly PdfRun[]): string {
  return runs.map(({ text, endsLine }) => searched(text) + (endsLine ? '\n' : '')).join('');
}

function searched(text: string): string {
  let found = '';
  for (const sign of text) found += searchedSign(sign);
  return found;
}

/** A place in a run: its number and the offset in the file's own text. */
export interface RunPlace {
  run: number;
  offset: number;
}

/** Where a stretch of {@link searchedText} stands in the runs. */
export function placesOf(
  runs: readonly PdfRun[],
  start: number,
  end: number,
): { start: RunPlace; end: RunPlace } | undefined {
  const from = placeOf(runs, start, false);
  const to = placeOf(runs, end, true);
  return from && to && { start: from, end: to };
}

function placeOf(runs: readonly PdfRun[], target: number, isEnd: boolean): RunPlace | undefined {
  let at = 0;
  for (const [run, { text, endsLine }] of runs.entries()) {
    let offset = 0;
    for (const sign of text) {
      if (isEnd ? at >= target : at + searchedSign(sign).length > target) return { run, offset };
      at += searchedSign(sign).length;
      offset += sign.length;
    }
    if (isEnd && at >= target) return { run, offset };
    if (endsLine) at += 1;
  }
  return undefined;
}

/** The lines of a page, as headings are looked for in them. */
export function linesOf(runs: readonly PdfRun[]): { text: string; y: number }[] {
  const lines: { text: string; y: number }[] = [];
  let line = '';
  let top: number | undefined;
  for (const { text, endsLine, y } of runs) {
    if (text.trim()) top ??= y;
    line += text;
    if (!endsLine) continue;
    if (line.trim()) lines.push({ text: readableText(line).trim(), y: top ?? y });
    line = '';
    top = undefined;
  }
  if (line.trim()) lines.push({ text: readableText(line).trim(), y: top ?? 0 });
  return lines;
}
