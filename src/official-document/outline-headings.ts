import type { OutlineMark } from './outline-marks.js';

type Shape = 'bare' | 'runIn' | 'noted' | 'sentence' | 'clause';

/** A mark that heads what follows, and where its words end. */
export interface Heading {
  mark: OutlineMark;
  end: number;
}

interface Weighed extends Heading {
  /** `bare`: words without a stop; `runIn`: a sentence that more text follows; `noted`: one sentence and who has to do it; `sentence`: nothing but one; `clause`: no heading. */
  shape: Shape;
  /** Which marks of one level stand under the same heading. */
  group: number;
  textFollows: boolean;
}

interface Siblings {
  all: number;
  carrying: number;
  /** Without a doubt headings. */
  clear: number;
  clauses: number;
}

const SENTENCE_END = /[。！？]/;
/** Words of an order or a definition: what holds them is a clause of its own, not the name of what follows. */
const CLAUSE_WORDS =
  /应当|應當|不得|必须|必須|是指|以下[简簡]称|以下簡稱|^\s*(?:本[办辦规規条條细細通决決]|凡)|自.{0,24}起.{0,6}(?:施行|执行|執行|实施|實施)|^\s*(?:依照|根据|根據)/;
const DUTY_NOTE =
  /[（(〔[](?:由|[^（(〔[]*?(?:牵头|牽頭|责任|責任|负责|負責|配合|落实|完成时限))[^]*[）)〕\]]\s*[。；;]?\s*$/;

/** The marks that head something: what a mark's own words leave open its siblings decide. */
export function headings(marks: OutlineMark[], paragraphs: string[]): Heading[] {
  const weighed = weigh(marks, paragraphs);
  const groups = new Map<number, Siblings>();
  for (const { group, shape, textFollows } of weighed) {
    const siblings = groups.get(group) ?? { all: 0, carrying: 0, clear: 0, clauses: 0 };
    groups.set(group, siblings);
    siblings.all++;
    if (textFollows || shape === 'runIn') siblings.carrying++;
    if (shape === 'runIn' || shape === 'bare') siblings.clear++;
    if (shape === 'clause' || (shape === 'sentence' && !textFollows)) siblings.clauses++;
  }
  return weighed.filter((item) => isHeading(item, groups.get(item.group)!));
}

function isHeading(
  { mark, shape, end, textFollows }: Weighed,
  { all, carrying, clear, clauses }: Siblings,
): boolean {
  if (shape === 'clause') return false;
  if (mark.kind === 'article') return true;
  // 「（一）主动公开情况。」 on a line of its own, its text below; but a list of sentences is a list of clauses.
  if (shape === 'sentence') return textFollows && end - mark.content <= 25 && carrying * 2 > all;
  // 「做好征地信息公开工作。（责任单位：…）」: the name of a task where it is short or stands among headings.
  if (shape === 'noted') return end - mark.content <= 30 || clear * 2 > all;
  if (shape === 'runIn') return clauses * 2 < all;
  // Short items of the lower levels with nothing below them are a list of things.
  return mark.kind !== 'section' || mark.level <= 2 || carrying * 2 >= all;
}

function weigh(marks: OutlineMark[], paragraphs: string[]): Weighed[] {
  const last = new Map<number, { value: number; group: number }>();
  // Numbering may go on across the parts: （七） under 二、 after （六） under 一、.
  const reached = new Map<number, number>();
  let groups = 0;
  let article = 0;
  return marks.map((mark, index) => {
    const text = paragraphs[mark.paragraph]!;
    const { shape, end } = shapeOf(mark, text, marks, index);
    const rank = rankOf(mark);
    const previous = last.get(rank);
    const follows = previous && mark.value > previous.value;
    const group = follows ? previous.group : ++groups;
    for (const key of [...last.keys()]) if (key > rank) last.delete(key);
    let settled = shape;
    if (!mark.first && mark.value !== 1 && mark.value !== (reached.get(rank) ?? 0) + 1) settled = 'clause';
    else {
      last.set(rank, { value: mark.value, group });
      reached.set(rank, mark.value);
    }
    if (mark.kind === 'article') {
      if (settled !== 'clause' && mark.value <= article && mark.value !== 1) settled = 'clause';
      if (settled !== 'clause') article = mark.value;
    } else if (mark.kind === 'section') {
      // What is numbered within an article are its clauses; a plain 一、 heading shows that the articles are over.
      if (article && mark.level === 1 && settled === 'bare') article = 0;
      if (article) settled = 'clause';
    } else if (mark.kind === 'chapter' && settled !== 'clause' && mark.value === 1) article = 0;
    const next = marks[index + 1];
    const textFollows =
      next?.paragraph === mark.paragraph
        ? next.level > mark.level
        : hasTextBetween(paragraphs, mark.paragraph, next?.paragraph) || (!!next && rankOf(next) > rank);
    return { mark, shape: settled, end, group, textFollows };
  });
}

/** Chapters before articles before 壹、 before 一、（一）…; decimals by their depth. */
function rankOf(mark: OutlineMark): number {
  const base = { chapter: 0, formal: 4, article: 5, section: 10, decimal: 20 }[mark.kind];
  return base + mark.level;
}

function shapeOf(
  mark: OutlineMark,
  text: string,
  marks: OutlineMark[],
  index: number,
): { shape: Shape; end: number } {
  const words = text.slice(mark.content, mark.stop);
  if (mark.kind === 'article') {
    const neighbour = [marks[index - 1], marks[index + 1]].some(
      (other) =>
        other?.kind === 'article' &&
        other.paragraph === mark.paragraph &&
        !text.slice(Math.min(other.content, mark.content), Math.max(other.start, mark.start)).trim(),
    );
    return { shape: neighbour ? 'clause' : 'bare', end: mark.content };
  }
  const closes = words.length < 600 && /[）)〕\]]\s*[。；;]?\s*$/.test(words.slice(-12));
  const plain = closes ? words.replace(DUTY_NOTE, '') : words;
  const noted = plain.length < words.length;
  const stop = plain.search(SENTENCE_END);
  if (stop < 0) return bareShape(mark, plain.trimEnd());
  // 一、什么是政务公开？ is a heading with its question mark.
  if (/^[^。！？]{2,40}？\s*$/.test(plain)) return { shape: 'bare', end: mark.content + stop + 1 };
  const end = mark.content + stop;
  const head = plain.slice(0, stop);
  const ends = !/[^”’）)\s]/.test(plain.slice(stop + 1));
  if (
    !head.trim() ||
    head.length > 70 ||
    (head.match(/[，,；;]/g) ?? []).length > 3 ||
    CLAUSE_WORDS.test(head)
  )
    return { shape: 'clause', end };
  if (mark.kind === 'chapter') return { shape: 'clause', end };
  if (ends) return { shape: noted ? 'noted' : 'sentence', end };
  return { shape: /[：:；;]/.test(head) ? 'clause' : 'runIn', end };
}

function bareShape(mark: OutlineMark, words: string): { shape: Shape; end: number } {
  const named = words.replace(/[：:]\s*$/, '');
  const end = mark.content + named.trimEnd().length;
  const wrong =
    !named.trim() ||
    named.length > 80 ||
    /[；;，,、]\s*$/.test(named) ||
    /[：:；;]/.test(named) ||
    CLAUSE_WORDS.test(named);
  if (mark.kind === 'chapter') return { shape: named.length > 60 ? 'clause' : 'bare', end };
  return { shape: wrong ? 'clause' : 'bare', end };
}

function hasTextBetween(paragraphs: string[], from: number, to: number | undefined): boolean {
  for (let index = from + 1; index < (to ?? paragraphs.length); index++)
    if (paragraphs[index]!.trim()) return true;
  return false;
}
