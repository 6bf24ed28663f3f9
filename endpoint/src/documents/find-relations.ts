import type { OfficialDocument } from 'gov-disclosure/official-document';
import { pathOf, type PageLink } from './page-links.js';
import { numberKey, titleKey, type FoundRelation, type RelationKind } from './relation-kinds.js';

/** A title in 《》, which may hold another, and the number that may follow it in brackets. */
const NAMED =
  /《((?:[^《》]|《[^《》]*》){2,120})》\s*(?:[（(]([^（）()]{2,30}〔\d{4}〕\s*\d+\s*[号號])[）)])?/g;
const LONGEST_TEXT = 300_000;

/**
 * What a page itself tells of other documents: in the table of its metadata (替代文件), in its title (转发…, …的解读), in its
 * words (…同时废止) and in its links (政策解读).
 */
export function findRelations(read: OfficialDocument, links: PageLink[], file: string): FoundRelation[] {
  const texts = read.body.flatMap((block) => (block.kind === 'text' ? [block.text] : []));
  const text = texts.join('\n').slice(0, LONGEST_TEXT);
  const found = [
    ...fromMetadata(read.metadata.other),
    ...fromTitle(read.title ?? '', text),
    ...fromText(text),
    ...fromLinks(links, file),
  ];
  const own = [titleKey(read.title ?? ''), numberKey(read.metadata.documentNumber)];
  const seen = new Set<string>();
  return found.filter(({ kind, title, documentNumber, source }) => {
    const key = `${kind} ${numberKey(documentNumber) ?? source ?? titleKey(title)}`;
    if (seen.has(key) || source === file || own.includes(numberKey(documentNumber) ?? titleKey(title)))
      return false;
    seen.add(key);
    return true;
  });
}

const LABELS: [RegExp, RelationKind][] = [
  [/^(?:替代|取代|接替|代替)(?:本件的)?文件$|^被.{0,4}(?:替代|取代)/, 'supersededBy'],
  [/^(?:被替代|原)文件$/, 'supersedes'],
  [/^废止(?:依据|文件)$|^廢止(?:依據|文件)$/, 'repealedBy'],
  [/^(?:解读|政策解读|相关解读|解讀|政策解讀)$/, 'interpretation'],
];

function fromMetadata(other: Record<string, string>): FoundRelation[] {
  return Object.entries(other).flatMap(([label, value]) => {
    const kind = LABELS.find(([pattern]) => pattern.test(label.replace(/\s/g, '')))?.[1];
    if (!kind) return [];
    const named = namedIn(value, kind);
    if (named.length) return named;
    const [, title = '', number] =
      /^(.{4,120}?)\s*(?:[（(]([^（）()]*〔\d{4}〕\s*\d+\s*[号號])[）)])?$/.exec(value.trim()) ?? [];
    return title ? [relation(kind, title, number)] : [];
  });
}

function fromTitle(title: string, text: string): FoundRelation[] {
  if (/解[读讀]/.test(title)) {
    return namedIn(title, 'interprets').slice(0, 1);
  }
  const words = /(?:批转|转发|轉發)(.+?)(?:的通知)?$/.exec(title)?.[1];
  if (!words) return [];
  const [named] = namedIn(words, 'forwards');
  // 现将《…》（国办发〔2017〕47号）转发给你们: the number stands in the text.
  const [told] = namedIn(/现将|現將/.exec(text) ? text.slice(0, 2000) : '', 'forwards');
  const forwarded = named?.title ?? (/通知$/.test(title) && !/通知$/.test(words) ? `${words}的通知` : words);
  return [relation('forwards', forwarded, told?.documentNumber)];
}

/** 《某某办法》（某政规〔2019〕3号）同时废止: the sentence names one or several. */
function fromText(text: string): FoundRelation[] {
  const found: FoundRelation[] = [];
  for (const [sentence] of text.matchAll(/[^。；;\n]{4,600}(?:废止|廢止)/g)) {
    if (!/(?:同时|同時|即行|予以|一并|一併|相应|起)\s*(?:废止|廢止)$/.test(sentence)) continue;
    found.push(...namedIn(sentence, 'repeals'));
  }
  return found;
}

function fromLinks(links: PageLink[], file: string): FoundRelation[] {
  return links.flatMap(({ text, href }): FoundRelation[] => {
    const kind: RelationKind | undefined = /解[读讀]/.test(text)
      ? 'interpretation'
      : /^(?:查看|阅读|政策|文件)?原文(?:链接)?$/.test(text)
        ? 'interprets'
        : undefined;
    if (!kind) return [];
    const source = pathOf(file, href);
    if (source === 'outside') return [];
    if (source !== undefined) return /\.(?:html?|txt)$/i.test(source) ? [{ kind, title: text, source }] : [];
    // A portal's menu leads to all interpretations under these words alone.
    if (/^(?:政策)?解[读讀]$/.test(text)) return [];
    return /^https?:\/\//i.test(href) ? [{ kind, title: text, address: href }] : [];
  });
}

function namedIn(text: string, kind: RelationKind): FoundRelation[] {
  return [...text.matchAll(NAMED)].map(([, title = '', number]) => relation(kind, title, number));
}

function relation(kind: RelationKind, title: string, documentNumber: string | undefined): FoundRelation {
  return { kind, title: title.trim(), ...(documentNumber ? { documentNumber: documentNumber.trim() } : {}) };
}
