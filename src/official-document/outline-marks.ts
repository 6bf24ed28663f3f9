import { CHINESE_NUMERALS, chineseNumber } from './chinese-numerals.js';
import { plainDigits } from './digits.js';

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
const sticky = (pattern: string) => new RegExp(pattern, 'y');
/** The marks by the character that they open with: most places of a text are told by it to be none. */
const PLACE = sticky(
  `第\\s{0,2}(${NUMERAL}|\\d{1,3})\\s{0,2}(部分|[编編篇章節节條条])(?![、至到和与及款项項第]|规定|規定|的|所)`,
);
const FORMAL = sticky('([壹贰貳叁參叄肆伍陆陸柒捌玖拾]{1,3})[、.．]');
const ONE = sticky(`(${NUMERAL})\\s?[、．.](?!${NUMERAL}[、．])`);
const TWO = sticky(`[（(]\\s?(${NUMERAL})\\s?[）)][、.．]?`);
const FOUR = sticky('[（(](\\d{1,2})[）)]');
const ARABIC = sticky(
  [
    '(\\d{1,2}(?:[.．]{1,2}\\d{1,2}){1,4})[.．、]?(?!\\s{0,6}(?:[\\d.%％万亿元倍米吨至~、-]|个百|公[里斤顷]|平方|立方|年[度内]?[以，。]))',
    '(\\d{1,2})[.．、](?!\\d)',
    '(\\d{1,2})[）)]',
    // A number and white space before a word: the first level of decimal numbering, known as such only in company.
    '(\\d{1,2})(?=\\s{0,6}[\\u4e00-\\u9fff])',
  ].join('|'),
);
/** Signs that are a mark by themselves, with their level. */
const SIGNS: [string, number][] = [
  ['⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑', 3],
  ['㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩', 2],
  ['⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽', 4],
  ['①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮', 5],
];
/** The characters that a mark opens with; looked up as codes, because most places of a text have another. */
const OPENING = new Set(
  [
    ...`第（(0123456789${CHINESE_NUMERALS}壹贰貳叁參叄肆伍陆陸柒捌玖拾${SIGNS.map(([signs]) => signs).join('')}`,
  ].map((sign) => sign.charCodeAt(0)),
);
/** What a mark in mid-line may follow: an ended sentence or clause, or white space where a line break was. */
const AFTER_SENTENCE = /[。；;！？!?：:”’）)》〕\]]/;
/** A paragraph this long has lost its line breaks. */
const LOST_BREAKS = 300;

/**
 * What every mark in mid-line of an ordinary paragraph holds: 一、 （一） 第一条. Two characters long and without choices, so
 * that a text is searched at the speed of its reading.
 */
const MID_LINE = /[一二三四五六七八九十][、．.）)章节節条條编編篇部]/g;

/** All marks of the paragraphs, in order. Most paragraphs have none: they must cost next to nothing. */
export function outlineMarks(paragraphs: string[]): OutlineMark[] {
  const marks: OutlineMark[] = [];
  for (let paragraph = 0; paragraph < paragraphs.length; paragraph++) {
    const text = plainDigits(paragraphs[paragraph]!);
    const opening = wordsBegin(text);
    const before = marks.length;
    const first = OPENING.has(text.charCodeAt(opening)) ? markAt(text, opening, paragraph, true) : undefined;
    if (first) marks.push(first);
    if (
      text.length - opening > 12 &&
      (text.length > LOST_BREAKS || holdsMarks(text, first?.content ?? opening))
    )
      midLineMarks(text, paragraph, first?.content ?? opening, marks);
    for (let index = before; index < marks.length; index++)
      marks[index]!.stop = marks[index + 1]?.start ?? text.length;
  }
  return marks;
}

function holdsMarks(text: string, from: number): boolean {
  MID_LINE.lastIndex = from;
  return MID_LINE.test(text);
}

/** Behind indentation and bullets. */
function wordsBegin(text: string): number {
  // A Chinese character opens most paragraphs.
  const code = text.charCodeAt(0);
  return code >= 0x4e00 && code <= 0x9fff ? 0 : /^[\s•·●■◆▪*\u200b]{0,200}/.exec(text)![0].length;
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
  const found = formAt(text, at);
  if (!found || found.value === undefined) return undefined;
  const { kind, level, number, value, length } = found;
  const stop = text.length;
  return { paragraph, start: at, content: at + length, stop, kind, level, number, value, first };
}

/** What a mark is by its own form; without a value it is none. */
interface Form {
  kind: HeadingKind;
  level: number;
  number: string;
  value: number | undefined;
  length: number;
}

function formAt(text: string, at: number): Form | undefined {
  const sign = text[at]!;
  if (sign >= '0' && sign <= '9') return arabicForm(text, at);
  if (sign === '（' || sign === '(') {
    const two = match(TWO, text, at);
    if (two) return chineseForm('section', 2, two);
    const four = match(FOUR, text, at);
    return four && { kind: 'section', level: 4, number: four[1]!, value: +four[1]!, length: four[0].length };
  }
  if (sign === '第') {
    const place = match(PLACE, text, at);
    if (!place) return undefined;
    const unit = place[2]!;
    if (/[条條]/.test(unit)) return chineseForm('article', 1, place);
    return chineseForm('chapter', /[编編篇部]/.test(unit) ? 1 : unit === '章' ? 2 : 3, place);
  }
  if (CHINESE_NUMERALS.includes(sign)) {
    const one = match(ONE, text, at);
    return one && chineseForm('section', 1, one);
  }
  for (const [signs, level] of SIGNS) {
    const value = signs.indexOf(sign) + 1;
    if (value) return { kind: 'section', level, number: sign, value, length: 1 };
  }
  const formal = match(FORMAL, text, at);
  return formal && chineseForm('formal', 1, formal);
}

function arabicForm(text: string, at: number): Form | undefined {
  const found = match(ARABIC, text, at);
  if (!found) return undefined;
  const { length } = found[0];
  const [, decimal, three, four, bare] = found;
  if (decimal) {
    const parts = decimal.split(/[.．]+/);
    const value = +parts[parts.length - 1]!;
    return { kind: 'decimal', level: parts.length, number: parts.join('.'), value, length };
  }
  if (bare) return { kind: 'decimal', level: 1, number: bare, value: +bare, length };
  const number = (three ?? four)!;
  return { kind: 'section', level: three ? 3 : 4, number, value: +number, length };
}

function chineseForm(kind: HeadingKind, level: number, { 0: whole, 1: number }: RegExpExecArray): Form {
  return { kind, level, number: number!, value: chineseNumber(number!), length: whole.length };
}

function match(form: RegExp, text: string, at: number): RegExpExecArray | undefined {
  form.lastIndex = at;
  return form.exec(text) ?? undefined;
}
