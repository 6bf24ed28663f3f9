/** What is met for zero: ○ U+25CB, 〇 U+3007, 零, and letters and digits that look like them (Latin, Cyrillic, Greek, of full width). */
export const ZEROS = '○〇零O0Ｏ０o\u041e\u043e\u039f\u03bf\u25ef';

const DIGITS: Record<string, number> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
for (const zero of ZEROS) DIGITS[zero] = 0;
for (const [index, formal] of [...'壹贰叁肆伍陆柒捌玖'].entries()) DIGITS[formal] = index + 1;
Object.assign(DIGITS, { 贰: 2, 貳: 2, 參: 3, 叄: 3, 陸: 6, 两: 2, 兩: 2, 元: 1 });
const TENS: Record<string, number> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000 };

/** The characters of which {@link chineseNumber} makes a number, for use inside a character class. */
export const CHINESE_NUMERALS = '一二三四五六七八九十百零〇○';

/**
 * The value of a number in Chinese numerals, by place (二〇一四 → 2014) or with tens (二十三 → 23, 廿一 → 21), and of
 * plain digits. Zero is met as ○ U+25CB, 〇 U+3007, 零 and the letter O. `undefined` where it is no number.
 */
export function chineseNumber(text: string): number | undefined {
  // Most numerals have one character.
  if (text.length === 1) return DIGITS[text] ?? TENS[text] ?? (/[1-9]/.test(text) ? +text : undefined);
  const characters = [...text.replace(/廿/g, '二十').replace(/卅/g, '三十').replace(/\s/g, '')];
  if (!characters.length || characters.length > 12) return undefined;
  if (!characters.some((character) => character in TENS)) {
    const digits = characters.map(
      (character) => DIGITS[character] ?? (/[1-9]/.test(character) ? +character : NaN),
    );
    return digits.some(Number.isNaN) ? undefined : +digits.join('');
  }
  let total = 0;
  let digit: number | undefined;
  for (const character of characters) {
    const ten = TENS[character];
    const value = DIGITS[character];
    if (ten) {
      total += (digit ?? 1) * ten;
      digit = undefined;
    } else if (value === undefined) return undefined;
    else if (value) digit = value;
  }
  return total + (digit ?? 0);
}
