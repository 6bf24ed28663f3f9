const digits = '〇一二三四五六七八九';
const stems = '甲乙丙丁戊己庚辛壬癸';

/** A number of a list as Word prints it, by the names of ECMA-376 part 1, 17.18.59; a format not met here is in figures. */
export function numberInWords(value: number, format: string): string {
  const words = writers[format]?.(value);
  return words === undefined || words === '' ? String(value) : words;
}

type Writer = (value: number) => string | undefined;

const counting: Writer = (value) => counted(value, digits, '十百千');
const byDigit: Writer = (value) => String(value).replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);
const letters = (first: number): Writer => {
  // After z comes aa, then bb.
  return (value) => String.fromCharCode(first + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
};
/** Signs of one character that are numbered through: ① to ⑳. */
const signs =
  (first: number, most: number): Writer =>
  (value) =>
    value >= 1 && value <= most ? String.fromCharCode(first + value - 1) : undefined;

const writers: Record<string, Writer | undefined> = {
  chineseCounting: counting,
  chineseCountingThousand: counting,
  taiwaneseCounting: counting,
  taiwaneseCountingThousand: counting,
  japaneseCounting: counting,
  ideographDigital: byDigit,
  taiwaneseDigital: byDigit,
  chineseLegalSimplified: (value) => counted(value, '零壹贰叁肆伍陆柒捌玖', '拾佰仟', true),
  ideographLegalTraditional: (value) => counted(value, '零壹貳參肆伍陸柒捌玖', '拾佰仟', true),
  ideographTraditional: (value) => stems[value - 1],
  decimalEnclosedCircle: signs(0x2460, 20),
  decimalEnclosedCircleChinese: signs(0x2460, 20),
  decimalEnclosedParen: signs(0x2474, 20),
  decimalEnclosedFullstop: signs(0x2488, 20),
  ideographEnclosedCircle: signs(0x3280, 10),
  decimalFullWidth: (value) =>
    String(value).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
  decimalZero: (value) => String(value).padStart(2, '0'),
  lowerLetter: letters(97),
  upperLetter: letters(65),
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperRoman: roman,
};

/** 1 to 9999: 十二, 一百零五; with every one written (壹拾贰) where sums are. */
function counted(value: number, names: string, places: string, all = false): string | undefined {
  if (value < 1 || value > 9999) return undefined;
  let words = '';
  const figures = String(value);
  for (const [at, figure] of [...figures].entries()) {
    const place = figures.length - at - 1;
    if (figure === '0') {
      if (/[1-9]/.test(figures.slice(at)) && !words.endsWith('零')) words += '零';
    } else words += (names[Number(figure)] ?? '') + (place ? (places[place - 1] ?? '') : '');
  }
  return all ? words : words.replace(/^一十/, '十');
}

function roman(value: number): string {
  const names: [number, string][] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  if (value < 1 || value > 3999) return '';
  let words = '';
  let left = value;
  for (const [worth, name] of names) for (; left >= worth; left -= worth) words += name;
  return words;
}
