import { findDocumentNumber, isDocumentNumber } from './document-number.js';
import { readDate } from './dates.js';
import { isOrgan, isTitle } from './genre.js';
import { findLabel, foldLabelText } from './labels.js';
import { readAddressee } from './structure-parts.js';

/** Shorter lines are left as they are: what looks like a lost line break may be an ordinary space. */
const LONG = 60;
/** No organ, date, number or title is longer. */
const LONE = 80;
const MARK =
  '(?:[一二三四五六七八九十百]{1,4}、|[（(][一二三四五六七八九十\\d]{1,4}[）)]|第[一二三四五六七八九十百]{1,5}(?:部分|[章節节條条編编])|\\d{1,2}(?:[.．]\\d{1,2}){1,4}[.．]?(?![\\d.%％万亿元倍米吨个])|\\d{1,2}[.．、](?!\\d))';
const OPENS = new RegExp(`^(?:${MARK}|附\\s*[件表录錄]\\s*\\d{0,2}\\s*[:：])`);
const HEADING = new RegExp(`^${MARK}\\S`);
/** A date and the title of the document below it, whose line break was lost. */
const DATE_AND_TITLE = /^(\S{6,14}日)\s+(\S{6,80})$/;

/**
 * Some pages print a whole document on one line, with a space where each line ended. Cuts such a line again where a
 * sentence ended, a heading opens, or where a piece is a number, date, organ or title by itself. No character but the
 * white space at the cuts is lost.
 */
export function reflow(text: string): string[] {
  const dated = text.length < 120 ? DATE_AND_TITLE.exec(text) : null;
  if (dated && readDate(dated[1]!) && isTitle(dated[2]!)) return [dated[1]!, dated[2]!];
  if (text.length < LONG || !/\s/.test(text)) return [text];
  const pieces = text.split(/\s+/);
  if (pieces.length < 3) return [text];
  const lines: string[] = [];
  let open: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    if (open.length && breaks(length < LONE ? open.join(' ') : '', length, open[open.length - 1]!, piece)) {
      lines.push(open.join(' '));
      open = [];
      length = 0;
    }
    open.push(piece);
    length += piece.length + 1;
  }
  if (open.length) lines.push(open.join(' '));
  return lines.length >= 3 || (lines.length === 2 && text.length > 200) ? lines : [text];
}

/** Whether a line ended between two pieces. `before` is what stands before the cut where it is short, else nothing. */
function breaks(before: string, length: number, last: string, after: string): boolean {
  if (/[。！？；]["”）)〕\]]?$/.test(last) || OPENS.test(after)) return true;
  if (/[:：]$/.test(last)) return !/^附/.test(before) && !isLabel(last);
  if (/[）)〕\]]$/.test(last) && length > LONE) return true;
  if (/[】〗]$/.test(last) || standsAlone(before) || standsAlone(after)) return true;
  // The words of a heading end with its line; a mark alone still waits for them.
  return HEADING.test(before);
}

/** A label waits for its value: 发布机构： 某某市人民政府. */
function isLabel(piece: string): boolean {
  return findLabel(foldLabelText(piece).replace(/[\s:]/g, '')) !== undefined;
}

function standsAlone(piece: string): boolean {
  if (!piece || piece.length > LONE) return false;
  if ((isDocumentNumber(piece) && findDocumentNumber(piece)) || readAddressee(piece)) return true;
  return (
    readDate(piece) !== undefined ||
    (isOrgan(piece) && piece.length >= 5) ||
    (isTitle(piece) && piece.length >= 8)
  );
}
