import { readableText } from './readable-text.js';

/** A piece of text to be spoken in one breath, and where it stands. */
export interface Sentence {
  text: string;
  range: Range;
}

/** Browsers stop speaking after some fifteen seconds at a stretch: fewer characters than that takes. */
const longest = 60;

/** Elements that begin a new line of reading. Asking the style would force a layout for each. */
const blocks =
  'address,article,aside,blockquote,caption,dd,details,div,dl,dt,figcaption,figure,footer,h1,h2,h3,h4,h5,h6,header,hr,li,main,ol,p,pre,section,summary,table,td,th,tr,ul,br';

/** Pronunciation given beside a character would be read twice. */
const notSpoken = 'rt,rp,nav,code';

/** The content's sentences in the order of reading; none longer than can be spoken in one breath. */
export function readSentences(content: HTMLElement): Sentence[] {
  const sentences: Sentence[] = [];
  let pieces: { node: Text; start: number; end: number }[] = [];
  let length = 0;
  const finish = () => {
    const first = pieces[0];
    const last = pieces[pieces.length - 1];
    const text = pieces.map(({ node, start, end }) => node.data.slice(start, end)).join('');
    if (first && last && /[\p{L}\p{N}]/u.test(text)) {
      const range = document.createRange();
      range.setStart(first.node, first.start);
      range.setEnd(last.node, last.end);
      sentences.push({ text: text.replace(/\s+/g, ' ').trim(), range });
    }
    pieces = [];
    length = 0;
  };
  let block: Element | null = null;
  for (const node of readableText(content, notSpoken)) {
    const here = node.parentElement?.closest(blocks) ?? null;
    if (here !== block || followsBreak(node)) finish();
    block = here;
    for (const { start, end, closes } of phrases(node.data)) {
      if (length + end - start > longest) finish();
      pieces.push({ node, start, end });
      length += end - start;
      if (closes) finish();
    }
  }
  finish();
  return sentences;
}

function followsBreak(node: Text): boolean {
  return node.previousSibling instanceof HTMLBRElement;
}

/** Where a text may be cut: after what ends a sentence, and after commas; what has neither, by its length. */
function phrases(text: string): { start: number; end: number; closes: boolean }[] {
  const found: { start: number; end: number; closes: boolean }[] = [];
  for (const match of text.matchAll(/[^。！？!?；;，,、：:]*[。！？!?；;，,、：:]?[”’」』）)》]*/g)) {
    const closes = /[。！？!?；;][”’」』）)》]*$/.test(match[0]);
    for (let start = 0; start < match[0].length; start += longest) {
      const end = Math.min(start + longest, match[0].length);
      found.push({
        start: match.index + start,
        end: match.index + end,
        closes: closes && end === match[0].length,
      });
    }
  }
  return found;
}
