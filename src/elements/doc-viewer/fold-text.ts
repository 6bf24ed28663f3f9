import characters from 'opencc-js/dict/TSCharacters';

/** A text as it is compared, and for each of its units where its character begins and ends in the text as printed. */
export interface FoldedText {
  /** The text as printed. */
  source: string;
  text: string;
  starts: number[];
  ends: number[];
}

/** Traditional characters to their first Simplified form, one for one. The dictionary is lines of `繁 简 …`. */
const simplified = new Map<string, string>();
for (const pair of characters.split('|')) {
  const [traditional, first] = pair.split(' ');
  if (traditional && first) simplified.set(traditional, first);
}

const folded = new Map<string, string>();

/**
 * What readers take for the same becomes the same: 簡 and 简, full and half width (Ａ and A, （ and (), capital and small.
 * White space counts for nothing: pages indent with it, and break lines within words.
 */
export function foldText(source: string): FoldedText {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  let at = 0;
  for (const character of source) {
    let form = folded.get(character);
    if (form === undefined) folded.set(character, (form = foldCharacter(character)));
    const end = at + character.length;
    for (let unit = 0; unit < form.length; unit += 1) {
      starts.push(at);
      ends.push(end);
    }
    text += form;
    at = end;
  }
  return { source, text, starts, ends };
}

function foldCharacter(character: string): string {
  if (/[\s\u200b-\u200d\u2060\ufeff\u00ad]/.test(character)) return '';
  const plain = simplified.get(character) ?? character;
  const narrow = plain.normalize('NFKC').toLowerCase();
  return narrow
    .replace(/[〔［【﹝[]/, '[')
    .replace(/[〕］】﹞\]]/, ']')
    .replace(/[“”„]/, '"')
    .replace(/[‘’]/, "'");
}
