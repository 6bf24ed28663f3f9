import type { OutlineMark } from './outline-marks.js';

const CONTENTS_HEAD = /^(?:[目][\s\u3000]*[录錄次]|[录錄]|目\s*录\s*contents)$/i;
/** Dots and the page number behind an entry. */
const PAGE_NUMBER = /[\s.．·…—-]{2,}\d{0,4}\s*$/;

/** A line that heads a table of contents; templates that clip 目 leave 录. */
export function isContentsHead(text: string): boolean {
  return text.length < 20 && CONTENTS_HEAD.test(text.trim());
}

/**
 * The paragraphs that are a table of contents: what follows 目录 until its first entry comes again or prose begins, and
 * a run of numbered lines with no text between that steps from one section to the next.
 */
export function contentsParagraphs(paragraphs: string[], marks: OutlineMark[]): Set<number> {
  const contents = new Set<number>();
  paragraphs.forEach((text, index) => {
    if (isContentsHead(text)) followContents(paragraphs, index, contents);
  });
  const numbered = marks.filter(
    (mark) => mark.first && /^(?:decimal|chapter)$/.test(mark.kind) && !contents.has(mark.paragraph),
  );
  let run: OutlineMark[] = [];
  for (const mark of [...numbered, undefined]) {
    const last = run[run.length - 1];
    if (
      mark &&
      last &&
      nextFilled(paragraphs, last.paragraph) === mark.paragraph &&
      isShort(paragraphs[mark.paragraph]!)
    ) {
      run.push(mark);
      continue;
    }
    if (run.length >= 3 && runIsContents(run, paragraphs))
      run.forEach((entry) => contents.add(entry.paragraph));
    run = mark && isShort(paragraphs[mark.paragraph]!) ? [mark] : [];
  }
  return contents;
}

function followContents(paragraphs: string[], head: number, contents: Set<number>): void {
  const entries = new Set<string>();
  contents.add(head);
  for (let index = head + 1; index < paragraphs.length; index++) {
    const text = paragraphs[index]!;
    const entry = text.replace(PAGE_NUMBER, '').replace(/\s/g, '');
    if (!entry) continue;
    if (entries.has(entry) || !isShort(text)) return;
    entries.add(entry);
    contents.add(index);
  }
}

function runIsContents(run: OutlineMark[], paragraphs: string[]): boolean {
  const stepsOn = run.some((mark, index) => index > 0 && mark.level <= run[index - 1]!.level);
  if (!stepsOn) return false;
  const last = run[run.length - 1]!.paragraph;
  return nextFilled(paragraphs, last) === undefined;
}

function nextFilled(paragraphs: string[], from: number): number | undefined {
  for (let index = from + 1; index < paragraphs.length; index++) if (paragraphs[index]!.trim()) return index;
  return undefined;
}

function isShort(text: string): boolean {
  return text.length <= 60 && !/[。；;：:]/.test(text);
}
