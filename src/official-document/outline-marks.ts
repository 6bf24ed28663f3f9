import { CHINESE_NUMERALS, chineseNumber } from './chinese-numerals.js';

export type HeadingKind = 'section' | 'chapter' | 'article' | 'decimal' | 'formal';

/** A structural mark in a paragraph: 一、（一）1.（1）① 第一章 第一条 1.2 壹、. Whether it heads anything is decided later. */
export interface OutlineMark {
  paragraph: number;
  /** Where the mark begins, where the words after it begin, and where the next mark or the paragraph ends them. */
  start: number;
  content: number;
  stop: number;
  kind: HeadingKind;
  /** 1 for 一、 2 （一） 3 1. 4 （1） 5 ①; 1 编 2 章 3 节; the depth of a decimal; 1 for articles and 壹、. */
  level: number;
  /** As printed, without its punctuation. */
  number: string;
  /** Its value, of a decimal the last part. */
  value: number;
  /** Opens its paragraph. */
  first: boolean;
}

const NUMERAL = `[${CHINESE_NUMERALS}]{1,5}`;
const MARK = new RegExp(
  [
    `第\\s{0,2}(${NUMERAL}|\\d{1,3})\\s{0,2}(部分|[编編篇章节節条條])(?![、至到和与及款项項第]|规定|規定|的|所)`,
    '([壹贰貳叁參叄肆伍陆陸柒捌玖拾]{1,3})[、.．]',
    `(${NUMERAL})\\s?[、．.](?!${NUMERAL}[、．])`,
    `[（(]\\s?(${NUMERAL})\\s?[）)][、.．]?`,
    '([㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩])',
    '(\\d{1,2}(?:\\.{1,2}\\d{1,2}){1,4})[.．、]?(?!\\s{0,6}(?:[\\d.%％万亿元倍米吨至~、-]|个百|公[里斤顷]|平方|立方|年[度内]?[以，。]))',
    '(\\d{1,2})[.．、](?!\\d)',
    '[（(]?(\\d{1,2})[）)]',
    '([⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽])',
    '([①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮])',
    // A number and white space before a word: the first level of decimal numbering, known as such only in company.
    '(\\d{1,2})(?=\\s{0,6}[\\u4e00-\\u9fff])',
  ].join('|'),
  'y',
);
/** What a mark in mid-line may follow: an ended sentence or clause, or white space where a line break was. */
const AFTER_SENTENCE = /[。；;！？!?：:”’）)》〕\]]/;
/** A paragraph this long has lost its line breaks. */
const LOST_BREAKS = 300;

/** All marks of the paragraphs, in order. */
export function outlineMarks(paragraphs: string[]): OutlineMark[] {
  const marks: OutlineMark[] = [];
  for (const [paragraph, text] of paragraphs.entries()) {
    const opening = /^[\s•·●■◆▪*\u200b]{0,200}/.exec(text)![0].length;
    const before = marks.length;
    const first = markAt(text, opening, paragraph, true);
    if (first) marks.push(first);
    if (text.length - opening > 12) midLineMarks(text, paragraph, first?.content ?? opening, marks);
    for (let index = before; index < marks.length; index++)
      marks[index]!.stop = marks[index + 1]?.start ?? text.length;
  }
  return marks;
}

function midLineMarks(text: string, paragraph: number, from: number, marks: OutlineMark[]): void {
  const long = text.length > LOST_BREAKS;
  for (const hit of text.slice(from).matchAll(/[（(第一二三四五六七八九十㈠-㈩\d]/g)) {
    const at = from + hit.index;
    const last = marks[marks.length - 1];
    if (last && last.paragraph === paragraph && at < last.content) continue;
    const spaced = /\s/.test(text[at - 1] ?? '');
    const sentence = AFTER_SENTENCE.test(
      (spaced ? /(\S)\s+$/.exec(text.slice(Math.max(0, at - 12), at))?.[1] : text[at - 1]) ?? '',
    );
    // `…力度（一）继续…`: the first item right behind the words of its heading.
    const firstItem = !spaced && !sentence && /^[（(]一[）)]/.test(text.slice(at, at + 3));
    if (!spaced && !sentence && !firstItem) continue;
    const mark = markAt(text, at, paragraph, false);
    if (!mark || mark.kind === 'decimal') continue;
    if (mark.kind === 'section' && mark.level > 2 && !(long && spaced)) continue;
    if (mark.kind !== 'section' && !long && !spaced && !(mark.kind === 'article' && sentence)) continue;
    if (firstItem && !(last && last.paragraph === paragraph && last.level === 1 && at - last.content < 50))
      continue;
    marks.push(mark);
  }
}

function markAt(text: string, at: number, paragraph: number, first: boolean): OutlineMark | undefined {
  MARK.lastIndex = at;
  const found = MARK.exec(text);
  if (!found) return undefined;
  const [, place, unit, formal, one, two, circledTwo, decimal, three, four, circledFour, five, bare] = found;
  const make = (
    kind: HeadingKind,
    level: number,
    number: string,
    value: number | undefined,
  ): OutlineMark | undefined =>
    value === undefined
      ? undefined
      : {
          paragraph,
          start: at,
          content: at + found[0].length,
          stop: text.length,
          kind,
          level,
          number,
          value,
          first,
        };
  if (place && unit) {
    if (/[条條]/.test(unit)) return make('article', 1, place, chineseNumber(place));
    return make('chapter', /[编編篇部]/.test(unit) ? 1 : unit === '章' ? 2 : 3, place, chineseNumber(place));
  }
  if (formal) return make('formal', 1, formal, chineseNumber(formal));
  if (one) return make('section', 1, one, chineseNumber(one));
  if (two) return make('section', 2, two, chineseNumber(two));
  if (circledTwo) return make('section', 2, circledTwo, '㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩'.indexOf(circledTwo) + 1);
  if (decimal) {
    const parts = decimal.split(/\.+/);
    return make('decimal', parts.length, parts.join('.'), +parts[parts.length - 1]!);
  }
  if (three) return make('section', 3, three, +three);
  if (four) return make('section', 4, four, +four);
  if (circledFour) return make('section', 4, circledFour, '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽'.indexOf(circledFour) + 1);
  if (five) return make('section', 5, five, '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮'.indexOf(five) + 1);
  return bare ? make('decimal', 1, bare, +bare) : undefined;
}
