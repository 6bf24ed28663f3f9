const OPENS =
  /^(?:[一二三四五六七八九十百]{1,4}\s?[、.．]|[（(][一二三四五六七八九十\d]{1,4}[）)]|第[一二三四五六七八九十百]{1,5}[章節节條条]|\d{1,2}\s?[.．、]|[壹貳贰參叁肆伍陸陆柒捌玖]、|附[件表录錄])/;
const ENDS = /[。；;：:！？!?」』）)]$/;
/** A width in characters that lines are wrapped at; titles are shorter, unwrapped paragraphs longer. */
const NARROWEST = 24;
const WIDEST = 60;
/** So many lines of one width are no chance. */
const ENOUGH = 4;

/**
 * Some pages are texts wrapped at a fixed width: every line but the last of a paragraph is full. Tells for each text
 * whether the one after it goes on with the same paragraph.
 */
export function wrappedLines(texts: string[]): boolean[] {
  const width = wrapWidth(texts);
  return texts.map((text, index) => {
    const next = texts[index + 1];
    if (!width || next === undefined || next.length > width + 1) return false;
    return Math.abs(text.length - width) <= 1 && !ENDS.test(text) && !OPENS.test(next);
  });
}

function wrapWidth(texts: string[]): number | undefined {
  const counts = new Map<number, number>();
  let open = 0;
  let longest = 0;
  for (const text of texts) {
    longest = Math.max(longest, text.length);
    if (text.length < NARROWEST || ENDS.test(text)) continue;
    open++;
    counts.set(text.length, (counts.get(text.length) ?? 0) + 1);
  }
  // Nothing may be longer than the width: one long paragraph, and the page is not wrapped.
  if (longest > WIDEST + 2) return undefined;
  let width = 0;
  for (const [length, count] of counts) if (count > (counts.get(width) ?? 0)) width = length;
  const full = (counts.get(width) ?? 0) + (counts.get(width - 1) ?? 0) + (counts.get(width + 1) ?? 0);
  return full >= ENOUGH && full * 2 > open && longest <= width + 1 ? width : undefined;
}
