import { labelAtEnd, type Mark } from './label-marks.js';
import type { Line } from './lines.js';
import type { Pair } from './metadata-blocks.js';
import { fieldValue } from './metadata-values.js';
import { vocabulary } from './vocabulary.js';

/** Ends like a title: what stands under 名称 or 标题. */
const TITLE =
  /^.{8,}(?:通知|公告|通告|[办辦]法|意[见見]|[规規]定|[细細][则則]|方案|[预預]案|[规規][划劃]|[决決]定|批[复復覆]|[报報]告|[条條]例|函)[)）》]?$/;

/** A serial of the content system. */
const SERIAL = /^[A-Za-z]{1,12}[-_]?[\w-]*\d[\w-]*$|^\d[\d-]{3,}$/;

/** Pairs of the marks. Where a label ends its line without a value, the value may be the next line. */
export function valuesBelow(marks: Mark[], lines: Line[]): Pair[] {
  const firstIn = new Map<number, Mark>();
  for (const mark of marks) if (!firstIn.has(mark.line)) firstIn.set(mark.line, mark);
  /** What a line says before a label begins in it; nothing where one opens it. */
  const said = (index: number) => {
    const mark = firstIn.get(index);
    const text = mark ? (mark.first ? '' : mark.before) : (lines[index]?.text ?? '');
    return text.replace(/^[•·●■◆▪*]\s*/, '').replace(/\s*[-–—|]$/, '');
  };
  const pairs = marks.map((mark): Pair => ({ ...mark, valueLine: mark.line }));
  const open = pairs.filter((pair) => pair.last && !pair.value && !pair.input && followable(pair, lines));
  const proven = new Set<string>();
  const glued: Pair[] = [];
  const take = (pair: Pair) => {
    pair.valueLine = pair.line + 1;
    pair.value = said(pair.valueLine);
    const next = pair.colon ? undefined : labelAtEnd(pair.value);
    if (!next) return;
    // `…的通知发文机关`: the page lost the break between a value and the label under it.
    pair.value = pair.value.slice(0, next.start);
    const value = said(pair.valueLine + 1);
    const line = pair.valueLine;
    if (value)
      glued.push({ ...pair, label: next.label, printed: next.label.name, line, value, valueLine: line + 1 });
  };
  const proves = (pair: Pair) => {
    const { key } = pair.label;
    if (key === 'other' || key === 'furniture') return false;
    const text = said(pair.line + 1);
    return (
      !!fieldValue(key, text)?.proven || (key === 'title' && TITLE.test(text) && !lines[pair.line + 1]!.gap)
    );
  };
  joinBrokenTitles(pairs, lines, firstIn);
  for (const pair of open) {
    if (!proves(pair)) continue;
    proven.add(shape(pair.line, lines));
    take(pair);
  }
  for (const pair of open) {
    if (pair.value || pair.label.key === 'furniture' || pair.unknown) continue;
    const label = lines[pair.line]!;
    const value = lines[pair.line + 1]!;
    // A date or code proves itself, or it is none; under 文件编号 may stand any serial.
    const { key } = pair.label;
    const kind = key === 'other' ? 'text' : vocabulary[key].kind;
    if (kind === 'code' || kind === 'date' || (kind === 'number' && !SERIAL.test(value.text))) continue;
    const described = label.tag === 'dt' && value.tag === 'dd';
    const besides = (label.parent === value.parent || label.block === value.parent) && label.tag !== 'h1';
    if (described || (proven.has(shape(pair.line, lines)) && besides)) take(pair);
  }
  return glued.length ? [...pairs, ...glued].sort((a, b) => a.line - b.line) : pairs;
}

/** A title that goes on below, between two labels: `名称：…关于“双减”` / `工作的意见` / `文号：…`. */
function joinBrokenTitles(pairs: Pair[], lines: Line[], firstIn: Map<number, Mark>): void {
  for (const pair of pairs) {
    if (pair.label.key !== 'title' || !pair.value || !pair.last || TITLE.test(pair.value)) continue;
    const below = lines[pair.line + 1];
    const next = firstIn.get(pair.line + 2);
    if (!below || lines[pair.line]!.table || firstIn.has(pair.line + 1)) continue;
    if (!next?.first || next.unknown || !TITLE.test(pair.value + below.text)) continue;
    pair.value += below.text;
    pair.valueLine = pair.line + 1;
  }
}

function followable(pair: Pair, lines: Line[]): boolean {
  const next = lines[pair.line + 1];
  return !!next && !next.aside && !lines[pair.line]!.table;
}

/** How a value stands under its label: pairs of one block are printed alike. */
function shape(index: number, lines: Line[]): string {
  const [label, value] = [lines[index]!, lines[index + 1]!];
  const indent = (line: Line) => /^[\s\u001f\u200b]*/.exec(line.raw)![0].length;
  const bullet = (line: Line) => /^[•·●■◆▪*]/.test(line.text);
  return [label.tag, value.tag, value.gap, bullet(value), indent(value) > 0, bullet(label)].join();
}
