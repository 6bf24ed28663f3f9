import { plainDigits } from './digits.js';

/** Opening and closing brackets met round the year of a document number; right are 〔〕 U+3014 and U+3015. */
const OPEN = '〔\\[［【﹝(（〈《';
const CLOSE = '〕\\]］】﹞)）〉》';
const YEAR = `[${OPEN}] ?(?:19|20)\\d{2} ?[${CLOSE}]`;
const HAN = '[\\u4e00-\\u9fff]';

// GB/T 9704-2012 7.2.5: code of the issuing organ, year in 〔〕, serial, 号. Orders and announcements have forms of their own.
// A mirror may print pronunciations inside: 政辦發(fā)〔2018〕47號.
const NUMBERED = `${HAN}[\\u4e00-\\u9fff（）() 、a-zà-ǜ]{0,24}${YEAR} ?第? ?\\d{1,5} ?[号號]`;
const BARE = `${YEAR} ?第? ?\\d{1,5} ?[号號]`;
const ORDER = `${HAN}[\\u4e00-\\u9fff 、]{0,30}令 ?[（(]?(?:第 ?)?(?:\\d{1,5}|[一二三四五六七八九十百○〇零]{1,6}) ?[号號][）)]?`;
const ANNOUNCEMENT = `(?:${HAN}[\\u4e00-\\u9fff 、]{0,40})?(?:公告|通告|通报)? ?(?:19|20)\\d{2} ?年 ?第 ?\\d{1,5} ?[号號](?:公告|通告|令)?`;
const SERIAL = `第 ?(?:\\d{1,5}|[一二三四五六七八九十百○〇零]{1,6}) ?[号號]`;

const WHOLE = new RegExp(`^[（(]?(?:${NUMBERED}|${BARE}|${ORDER}|${ANNOUNCEMENT}|${SERIAL})[)）]?$`);
const INSIDE = new RegExp(NUMBERED);

/** Whether a text is a document number and nothing else: 国办发〔2017〕47号, 国令第845号, 2026年第1号, also with wrong brackets. */
export function isDocumentNumber(text: string): boolean {
  return text.length <= 60 && WHOLE.test(plainDigits(text.trim()));
}

/** The first number of the ordinary form in a text, as printed. */
export function findDocumentNumber(text: string): { text: string; start: number; end: number } | undefined {
  const found = INSIDE.exec(plainDigits(text.slice(0, 400)));
  if (!found) return undefined;
  const end = found.index + found[0].length;
  return { text: text.slice(found.index, end), start: found.index, end };
}

/** The number as GB/T 9704 writes it: hexagonal brackets, no spaces, no 第 and no leading zero after the year. */
export function normalDocumentNumber(text: string): string {
  return plainDigits(text)
    .trim()
    .replace(/^[（(](.*〔.*)[)）]$/, '$1')
    .replace(new RegExp(`[${OPEN}] ?((?:19|20)\\d{2}) ?[${CLOSE}] ?第? ?0*(\\d{1,5}) ?[号號]`), '〔$1〕$2号')
    .replace(/\s/g, '');
}
