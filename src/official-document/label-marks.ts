import { findLabel, foldLabelText, LABELS, type Label } from './labels.js';
import { cleanText, type Line } from './lines.js';
import { CELL, INPUT } from './page.js';

/** A label found in a line, with the text that stands behind it in the same line. */
export interface Mark {
  label: Label;
  /** As printed, without padding, colon and brackets. */
  printed: string;
  value: string;
  /** What stands in the line before it. */
  before: string;
  /** Index of its line. */
  line: number;
  /** A colon or brackets set it off. */
  colon: boolean;
  /** Nothing but space stands in the line before it, or after it and its value. */
  first: boolean;
  last: boolean;
  /** Not in the vocabulary: a label only beside known ones. */
  unknown: boolean;
  /** A field to fill in follows. */
  input: boolean;
}

interface Found {
  start: number;
  end: number;
  label: Label;
  colon: boolean;
  unknown: boolean;
}

/** How far into a line labels are looked for: blocks stand in front, and a page of one line must stay cheap. */
const REACH = 800;
const HAN = /[\u4e00-\u9fff]/;
const EDGE = /[ \n\u001e\u001f[]/;
const UNKNOWN = /(^|[ \n\u001e\u001f\]])([\u4e00-\u9fff][\u4e00-\u9fff()/]{0,11})[ \u001f]*:(?!\/\/)/g;

/** What a template explains behind a label: 索引号(信息编码), 成文日期(年月日). */
const EXPLANATION = /^[ \u001f]*\((?![^()]*[\d效废止])[^()]{1,10}\)(?=[ \u001f]*(?:[:\u001e]|$)| {2})/;

/** Words before a colon that belong to the document itself, never to its metadata. */
const TEXT_LABEL = /^(?:附[件表录图]|抄[送报]|主送|备?注|编者按|说明|印发)/;

/** The labels of one line in order, with their values. */
export function labelMarks(line: Line, index: number): Mark[] {
  const raw = line.raw.slice(0, REACH);
  // Prose without a colon or a gap holds no label.
  if (raw.length > 30 && !/[:：\]】〗］\s|｜\u001d-\u001f]/.test(raw)) return [];
  const folded = foldLabelText(raw);
  const found = knownLabels(folded);
  if (found.length || line.text.length <= 200) addUnknown(folded, found);
  return found.map((mark, position) => {
    const next = found[position + 1];
    const behind = raw.slice(mark.end, next ? next.start : raw.length);
    const cells = behind.replace(/[|｜\t]/g, CELL).split(CELL);
    const printed = cleanText(cells[0]!) ? cells[0]! : (cells[1] ?? '');
    return {
      label: mark.label,
      printed: cleanText(raw.slice(mark.start, mark.end)).replace(/[\s?？[\]【】〖〗［］:：]/g, ''),
      value: closed(
        cleanText(printed)
          .replace(/^[•·●■◆▪:：]\s*|[[【〖［(（]$/g, '')
          .trim(),
      ),
      before: position ? '' : cleanText(raw.slice(0, mark.start)),
      line: index,
      colon: mark.colon,
      first: !/[^ \n\u001e\u001f[(]/.test(folded.slice(0, mark.start)),
      last: !next,
      unknown: mark.unknown,
      input: behind.includes(INPUT),
    };
  });
}

function knownLabels(folded: string): Found[] {
  const found: Found[] = [];
  // `matchAll` would compile the large pattern again for each line.
  LABELS.lastIndex = 0;
  for (let match = LABELS.exec(folded); match; match = LABELS.exec(folded)) {
    // `主动公开 公开时限`: a word that stands apart is the end of a value, not the front of the label.
    const apart = /^[ \u001f]*(?:[\u4e00-\u9fff]{2,}[ \u001f]+(?=[\u4e00-\u9fff]{2}))?/.exec(match[0])![0]
      .length;
    const start = match.index + apart;
    let end = match.index + match[0].length;
    const label = findLabel(match[0].slice(apart).replace(/[ \u001f]/g, ''));
    const previous = found[found.length - 1];
    if (!label || (previous && start < previous.end)) continue;
    end += EXPLANATION.exec(folded.slice(end, end + 20))?.[0].length ?? 0;
    // Some templates give the colon a cell of its own.
    const sign =
      /^[ \u001f]*(\][ \u001f]*:?|:\]?)(?!\/\/)/.exec(folded.slice(end, end + 12)) ??
      /^[ \u001f]*\u001e[ \u001f]*(:)[ \u001f]*(?=\u001e)/.exec(folded.slice(end, end + 12));
    const bracketed = /\[[ \u001f]*$/.test(folded.slice(Math.max(0, start - 6), start));
    const before = folded[start - 1] ?? ' ';
    // 第三条【施行日期】: what the article is about.
    if (bracketed && /[条條] *\[ *$/.test(folded.slice(Math.max(0, start - 6), start))) continue;
    if (sign && (sign[1]![0] === ':' || bracketed)) {
      end += sign[0].length;
      const dated = !previous && isDate(folded.slice(0, start));
      const front = HAN.test(before) && !dated ? frontOf(folded, start, previous) : undefined;
      if (front === undefined && !dated && !EDGE.test(before) && !allowsGlue(folded, start, previous))
        continue;
      if (front !== undefined && front >= 0 && label.key !== 'furniture') {
        const name = folded.slice(front, start).replace(/[ \u001f]/g, '') + label.name;
        found.push({
          start: front,
          end,
          label: { key: 'other', name, sure: false },
          colon: true,
          unknown: true,
        });
      } else found.push({ start, end, label, colon: true, unknown: false });
    } else if (
      EDGE.test(before) &&
      before !== '[' &&
      /^[ \n\u001e\u001f[(]|^$/.test(folded.slice(end, end + 1))
    ) {
      // Without a colon a label must open the line, a cell, or follow another label's value.
      const opens = !/[^ \n\u001e\u001f]/.test(folded.slice(cellStart(folded, start), start));
      const afterEmpty = label.key === 'furniture' && previous && !folded.slice(previous.end, start).trim();
      // Right behind a label stands its value, whatever it is called: 信息类别：政策文件.
      const isValue =
        previous?.colon &&
        !folded.slice(previous.end, start).trim() &&
        !/^ *\[/.test(folded.slice(end, end + 4));
      // 首页 > 公开目录 > 规范性文件 is the path to the page.
      const inPath = /^[ \u001f]*[>»›＞]/.test(folded.slice(end, end + 12));
      if (isValue || inPath) continue;
      if (opens || afterEmpty || (previous && !previous.colon))
        found.push({ start, end, label, colon: false, unknown: false });
    }
  }
  return found;
}

/** 2015-11-10 01:51:51来源：…, 2022年01月18日来源：…: a date before the first label is no part of it. */
function isDate(text: string): boolean {
  return text.length < 40 && /^[ \u001f]*(?:19|20)\d{2}[-\d年月日.:/ \u001f]+$/.test(text);
}

/** A sure label that the last characters of a text are: `…的通知发文机关`. */
export function labelAtEnd(text: string): { label: Label; start: number } | undefined {
  for (let length = Math.min(6, text.length - 4); length >= 3; length--) {
    const label = findLabel(foldLabelText(text.slice(-length)));
    if (label?.sure) return { label, start: text.length - length };
  }
  return undefined;
}

/**
 * Chinese characters stand right before a label: a value without a space between (`市政府发布日期：`) gives -1, the rest of
 * a longer label (`某某发布日期：`) gives its start.
 */
function frontOf(folded: string, start: number, previous: Found | undefined): number {
  let front = start;
  while (front > 0 && start - front < 14 && /[\u4e00-\u9fff()]/.test(folded[front - 1]!)) front--;
  const inValue =
    previous !== undefined && !/[ \n\u001e\u001f]/.test(folded.slice(previous.end, start).trim());
  return inValue || start - front >= 12 ? -1 : front;
}

/** After a digit or a closing sign a label needs no space; after a comma or an opening bracket it is prose. */
function allowsGlue(folded: string, start: number, previous: Found | undefined): boolean {
  const before = folded[start - 1]!;
  if (before === '(') return !/[^ ]/.test(folded.slice(0, start - 1));
  return previous !== undefined && /[\w\])>;,:.。;；]/.test(before);
}

function cellStart(folded: string, start: number): number {
  return Math.max(folded.lastIndexOf(CELL, start - 1), folded.lastIndexOf('\u001f', start - 1), 0);
}

function addUnknown(folded: string, found: Found[]): void {
  for (const match of folded.matchAll(UNKNOWN)) {
    const start = match.index + match[1]!.length;
    const end = match.index + match[0].length;
    if (TEXT_LABEL.test(match[2]!) || found.some((mark) => start < mark.end && end > mark.start)) continue;
    // Print templates that clip the padding of a label leave its last character: 号, 性.
    const clipped = match[2]!.length === 1 ? findLabel(match[2]!) : undefined;
    const label: Label = clipped ?? { key: 'other', name: match[2]!, sure: false };
    found.push({ start, end, label, colon: true, unknown: !clipped });
  }
  found.sort((a, b) => a.start - b.start);
}

/** 【来源：某局】: the bracket that closes the pair is no part of the value. */
function closed(value: string): string {
  const close = /[\]】〗］)）]$/.exec(value)?.[0];
  if (!close) return value;
  const open = { ']': '[', '】': '【', '〗': '〖', '］': '［', ')': '(', '）': '（' }[close]!;
  return value.includes(open) ? value : value.slice(0, -1).trim();
}
