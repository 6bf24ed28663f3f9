import type { Mark } from './label-marks.js';
import { findLabel, foldLabelText, type Label } from './labels.js';
import { cleanText, type Line } from './lines.js';
import type { Pair } from './metadata-blocks.js';
import { fieldValue } from './metadata-values.js';

/** Longer lines are text. */
const LONGEST = 60;
const LABEL = { shortest: 2, longest: 8 };

interface Glued {
  line: number;
  label: Label;
  printed: string;
  value: string;
  proven: boolean;
}

/**
 * The pairs of lines that begin with a label and go on with its value, nothing between: what is left of two elements side
 * by side (`文　　号闽政〔2024〕9号`). A value that proves its field is one; beside it, others are.
 */
export function gluedPairs(lines: Line[], marks: Mark[]): Pair[] {
  const known = new Set(marks.map((mark) => mark.line));
  const found: Pair[] = [];
  let run: Glued[] = [];
  const close = () => {
    if (run.some(({ proven }) => proven)) found.push(...run.filter(worthy).map(pairOf));
    run = [];
  };
  const worthy = ({ proven, line }: Glued) =>
    proven || run.some((other) => other.proven && Math.abs(other.line - line) <= run.length);
  lines.forEach((line, index) => {
    if (known.has(index)) return;
    const glued = gluedPair(line, index);
    if (glued) run.push(glued);
    else close();
  });
  close();
  return found;
}

function gluedPair({ raw, text, table, linked }: Line, index: number): Glued | undefined {
  if (table || linked || text.length > LONGEST || !/[\d\u4e00-\u9fff]$/.test(text)) return undefined;
  // A colon stands in the hour of a date alone.
  if (/[。；，：]|:(?!\d\d)/.test(text)) return undefined;
  // The label with its padding: its end is found character by character, the longest first.
  const plain = raw.replace(/[\s\u001d-\u001f\u200b]/g, '');
  const folded = foldLabelText(plain);
  for (let length = Math.min(LABEL.longest, plain.length - 2); length >= LABEL.shortest; length--) {
    const label = findLabel(folded.slice(0, length));
    if (!label || label.key === 'other' || label.key === 'furniture' || (length < 3 && !label.sure)) continue;
    const printed = plain.slice(0, length);
    const value = behind(text, length);
    const fit = fieldValue(label.key, value);
    return fit && label.sure ? { line: index, label, printed, value, proven: fit.proven } : undefined;
  }
  return undefined;
}

/** What stands behind so many characters that are no white space. */
function behind(text: string, count: number): string {
  let at = 0;
  for (let left = count; left > 0; at++) if (/\S/.test(text[at]!)) left--;
  return cleanText(text.slice(at));
}

function pairOf({ line, label, printed, value }: Glued): Pair {
  return {
    label,
    printed,
    value,
    before: '',
    line,
    valueLine: line,
    colon: false,
    first: true,
    last: true,
    unknown: false,
    input: false,
  };
}
