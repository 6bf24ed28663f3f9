import { isDocumentNumber } from './document-number.js';
import { isNotice, isNoticeTitle, isOrgan, isTitle, isTitleTail, isType } from './genre.js';
import type { Paragraph } from './content.js';

export interface FoundTitle {
  text: string;
  /** Indexes of the paragraphs that print it: the first, for a title broken over lines all of them. */
  paragraphs: number[];
}

/** What else than the paragraphs tells of the title. */
export interface TitleHints {
  /** The title as a label or `<meta>` tag gives it. */
  named: string[];
}

const HEADING = /^h[1-4]$/;

/** The title among the paragraphs before the text begins; `head` is how many those are. */
export function findTitle(paragraphs: Paragraph[], head: number, hints: TitleHints): FoundTitle | undefined {
  const lines = paragraphs.slice(0, head);
  const attachment = lines.findIndex(({ text }) => /^附\s*[件表录錄]\s*\d*\s*[:：]?$/.test(text));
  // A page may hold nothing but the attached document; an attached table has a caption, no title.
  if (attachment > 0 || /^附\s*[表录錄]/.test(lines[0]?.text ?? '')) lines.length = Math.max(attachment, 0);
  const plain = lines.map(({ text }) => ownTitle(text));
  const first = (test: (text: string, index: number) => boolean): FoundTitle | undefined => {
    const index = plain.findIndex((text, at) => test(text, at) && !isDocumentNumber(text));
    return index < 0 ? undefined : { text: plain[index]!, paragraphs: [index] };
  };
  const named = new Set(hints.named.map(bare));
  const found =
    first((text, at) => HEADING.test(lines[at]!.line.tag) && (isTitle(text) || named.has(bare(text)))) ??
    underOrgans(
      withLinesBelow(
        first((text) => isNoticeTitle(text) && !isOrgan(text)),
        plain,
      ),
      plain,
    ) ??
    joined(plain, lines) ??
    first((text) => isTitle(text) && !isLetterhead(text)) ??
    first((text) => named.has(bare(text))) ??
    numberedAnnouncement(plain) ??
    first((text, at) => HEADING.test(lines[at]!.line.tag) && text.length >= 6 && !isOrgan(text)) ??
    first((text, at) => lines[at]!.aboveStamp && !isMenu(lines[at]!) && couldBeTitle(text)) ??
    lastBeforeText(plain, lines);
  return withTail(found, plain);
}

/** …办法 | （试行）, …计划 | （2021—2023年）: what ends the title stands on the line below it. */
function withTail(found: FoundTitle | undefined, plain: string[]): FoundTitle | undefined {
  if (!found) return undefined;
  const below = found.paragraphs[found.paragraphs.length - 1]! + 1;
  const tails = plain.slice(below, below + 2);
  if (tails.length && !isTitleTail(tails[0]!)) return found;
  if (tails.length > 1 && !isTitleTail(tails[1]!)) tails.pop();
  return {
    text: found.text + tails.join(''),
    paragraphs: [...found.paragraphs, ...tails.map((_, step) => below + step)],
  };
}

const ANNOUNCEMENT =
  /^[\u4e00-\u9fff\s、]{2,40}(?:公告|通告)\s*[（(]?(?:\d{4}\s*年)?\s*第?\s*\d{1,5}\s*[号號][)）]?$/;

/** 某某部公告 2023年第18号: where nothing else is printed above the text, the number is the title too. */
function numberedAnnouncement(plain: string[]): FoundTitle | undefined {
  const index = plain.findIndex((text) => isNumberedAnnouncement(text));
  return index < 0 ? undefined : { text: plain[index]!, paragraphs: [index] };
}

export function isNumberedAnnouncement(text: string): boolean {
  return text.length <= 60 && !/关于|關於/.test(text) && ANNOUNCEMENT.test(text);
}

/** 国办发〔2017〕47号《某某的通知》: what stands before or round a title is no part of it. */
function ownTitle(text: string): string {
  const quoted =
    /^[^《》]{0,40}[号號]\s*《(.+)》$/.exec(text) ?? /^《([^《》]*(?:《[^《》]*》[^《》]*)*)》$/.exec(text);
  return quoted ? quoted[1]! : text;
}

/** …关于印发甲办法 | 乙办法的通知: what is issued has to end as a notice, if need be with the lines below. */
function withLinesBelow(found: FoundTitle | undefined, plain: string[]): FoundTitle | undefined {
  if (
    !found ||
    found.paragraphs.length > 1 ||
    !/印发|印發|转发|轉發|公布|下达/.test(found.text) ||
    isNotice(found.text)
  )
    return found;
  const start = found.paragraphs[0]!;
  for (let end = start + 1; end < plain.length && end - start < 5; end++) {
    const lines = plain.slice(start, end + 1);
    if (plain[end]!.length > 60 || isDocumentNumber(plain[end]!) || isNoticeTitle(plain[end]!)) return found;
    if (isNotice(lines.join('')))
      return { text: lines.join(''), paragraphs: lines.map((_, step) => start + step) };
  }
  return found;
}

/** 关于印发…的通知 under the names of who issues it: these open the title. */
function underOrgans(found: FoundTitle | undefined, plain: string[]): FoundTitle | undefined {
  if (!found || !/^(?:关于|關於|關于|印发|印發|转发|轉發|批转)/.test(found.text)) return found;
  const paragraphs = [...found.paragraphs];
  for (
    let above = paragraphs[0]! - 1;
    above >= 0 && paragraphs.length < 6 && isOrgan(plain[above]!);
    above--
  ) {
    if (!isLetterhead(plain[above]!)) paragraphs.unshift(above);
  }
  return { text: paragraphs.map((index) => plain[index]!).join(''), paragraphs };
}

/** A row of links and nothing else. */
function isMenu({ line }: Paragraph): boolean {
  return line.linked && line.links.length > 1;
}

/** News and reports bear titles of any form: a short line without a stop. */
function couldBeTitle(text: string): boolean {
  return (
    text.length >= 5 &&
    text.length <= 80 &&
    /[\u4e00-\u9fff]{4}/.test(text) &&
    !/[。；：:]|^[(（\d]|^[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十])/.test(text) &&
    !/^(?:政府)?信息(?:公开)?(?:基本)?(?:信息|属性|表|内容|详情)$/.test(text) &&
    !isOrgan(text)
  );
}

/** The line right above the text, where nothing tells more. */
function lastBeforeText(plain: string[], lines: Paragraph[]): FoundTitle | undefined {
  const last = plain.length - 1;
  const line = lines[last]?.line;
  const fits =
    line &&
    !line.linked &&
    !line.table &&
    line.tag !== 'li' &&
    line.tag !== 'caption' &&
    couldBeTitle(plain[last]!) &&
    !isDocumentNumber(plain[last]!) &&
    plain[last]!.length >= 8;
  return fits ? { text: plain[last]!, paragraphs: [last] } : undefined;
}

/** A title broken over lines: organs, then what it is about, each line short, the last ending like a title. */
function joined(plain: string[], lines: Paragraph[]): FoundTitle | undefined {
  for (let end = plain.length - 1; end > 0; end--) {
    const closes = isTitle(plain[end]!) || (isType(plain[end]!) && /的$/.test(bare(plain[end - 1]!)));
    if (!/[\u4e00-\u9fff]/.test(plain[end]!) || !closes) continue;
    for (let start = end - 1; start >= 0 && end - start < 8; start--) {
      const line = plain[start]!;
      if (
        line.length > 50 ||
        lines[start]!.table ||
        isDocumentNumber(line) ||
        /[。；:：!！]/.test(line) ||
        isLetterhead(line)
      )
        break;
      const before = plain[start - 1];
      const text = plain.slice(start, end + 1).join('');
      const whole = before === undefined || !(isOrgan(before) || ISSUES.test(before));
      if (whole && isNoticeTitle(text) && (isOrgan(line) || opensTitle(line))) {
        return { text, paragraphs: Array.from({ length: end - start + 1 }, (_, step) => start + step) };
      }
    }
  }
  return undefined;
}

/** 某某办公室转发: what is issued stands on the next line. */
const ISSUES = /(?:印[发發]|[转轉][发發]|批[转轉]|公布|下[达達])$/;

/** 某某厅关于印发, 关于做好…工作: the first line of a title that goes on. */
function opensTitle(line: string): boolean {
  return (
    (/关于|關於|關于|^(?:印发|印發|转发|轉發|公布|发布|下达)/.test(line) || ISSUES.test(line)) &&
    !isTitle(line)
  );
}

/** 某某市人民政府文件, 周口市人民政府通知: the letterhead names the kind, not the matter. */
function isLetterhead(text: string): boolean {
  const organ = /^(.{2,40}?)(?:文件|通知|公告|令|办公室文件|函)$/.exec(text.replace(/\s/g, ''));
  return !!organ && isOrgan(organ[1]!);
}

function bare(text: string): string {
  return text.replace(/\s/g, '');
}
