import { findDate, isoDate, readDate } from './dates.js';
import { findDocumentNumber, isDocumentNumber } from './document-number.js';
import { isOfficer, isOrgan } from './genre.js';
import { findLabel, foldLabelText } from './labels.js';
import { simplify } from './traditional-document.js';

const CALLED =
  /(?:政府|部门|机构|单位|委员会|管委会|管理局|委|办|局|厅|处|署|公司|企业|学校|大学|院|所|站|中心|集团|街道|街道办|办事处|社区|乡镇|镇|乡|村|同志|公民|市民|朋友|群众|居民|商户|银行|支行|部|会|厂|场|校|行署|公署|大队|支队|党组|党委|支部|总支|村委会|居委会|人员|企事业单位|委员|代表|先生|女士|同学|住户|业主|考生|家长|盟市|室|庭|股|科|县|区|市|州|旗|用户|用戶|企业|商家|旅客|游客|村民|农户|会员|申请人|经营者|家庭|患者|职工|师生|党员|干部|国务院|常委会|馆|园|社|队|网点|店|学|院校|户|厂矿|协会|商会|纳税人|义务人)(?:[（(〈][^）)〉]*[）)〉])?(?:[、，, ]*(?:等|各有关单位))?$/;
const SAID =
  /如下|通知|公告|规定|要求|意见|决定|根据|为了|现将|下列|以下|附件|联系|电话|时间|地点|说明|包括|按照|来源|地址|邮编/;

/** Who is addressed: a line of organs that ends with a colon. Returned without it. */
export function readAddressee(text: string): string | undefined {
  const named = /^(.{2,400}?)\s*[:：]\s*$/.exec(text)?.[1]?.trim();
  if (!named || /[。；！？]/.test(named)) return undefined;
  if (findLabel(foldLabelText(named).replace(/\s/g, ''))) return undefined;
  const plain = simplify(named).replace(/[(（][a-zà-öø-ǜ]{1,7}\s?[)）]|\s/g, '');
  return (CALLED.test(plain) || /^[\u4e00-\u9fff]{0,8}各[^，,]{1,30}$/.test(plain)) && !SAID.test(plain)
    ? named
    : undefined;
}

export interface FoundNumber {
  number: string;
  /** As printed, where that differs. */
  printed?: string;
}

/** The number that a line is by itself: 国办发〔2017〕47号, （…）, 2026年第1号) with a bracket lost, 某发〔201618 with a sign lost. */
export function readNumberLine(text: string): FoundNumber | undefined {
  const line = text.trim();
  if (line.length > 60 || !/\d|[一二三四五六七八九十]/.test(line)) return undefined;
  const inner = /^[（(](.*[号號])[)）]$/.exec(line)?.[1] ?? /^(.*[号號])[)）]$/.exec(line)?.[1] ?? line;
  if (isDocumentNumber(inner)) return inner === text ? { number: inner } : { number: inner, printed: line };
  const signed = findDocumentNumber(line);
  if (signed && signed.start === 0 && /^\s*(?:签发人|[A-Z]{2,8}\s?[—–-]|$)/.test(line.slice(signed.end)))
    return { number: signed.text, printed: line };
  return repairedNumber(line);
}

/** Signs that fell out between digits leave one reading only: 某办〔202215 can but be 某办〔2022〕15号. */
function repairedNumber(line: string): FoundNumber | undefined {
  const damaged =
    /^([\u4e00-\u9fff]{2,14})[〔[［【（(]((?:19|20)\d{2})[〕\]］】）)]?\s?([1-9]\d{0,3})[号號]?$/.exec(line);
  return damaged ? { number: `${damaged[1]}〔${damaged[2]}〕${damaged[3]}号`, printed: line } : undefined;
}

export interface FoundDate {
  date: string;
  printed: string;
  /** 年, 月 or 日 fell out of the print, and only one reading is left. */
  damaged: boolean;
}

/** The date that a line is by itself. */
export function readDateLine(text: string): FoundDate | undefined {
  const printed = text.trim().replace(/^[（(]|[)）]$/g, '');
  const date = readDate(printed);
  if (date) return { date, printed, damaged: /^\d{8}$/.test(printed) };
  const repaired = repairedDate(printed);
  return repaired ? { date: repaired, printed, damaged: true } : undefined;
}

/** 2026年18: the signs between the digits are lost; a date only where just one division of them makes a real day. */
function repairedDate(text: string): string | undefined {
  const lost = /^((?:19|20)\d{2})\s?年?\s?(\d{2,4})\s?日?$/.exec(text);
  if (!lost) return undefined;
  const digits = lost[2]!;
  const readings = new Set<string>();
  for (const cut of [1, 2]) {
    const [month, day] = [digits.slice(0, cut), digits.slice(cut)];
    const date =
      day && day.length <= 2 && month[0] !== '0' && day[0] !== '0'
        ? isoDate(+lost[1]!, +month, +day)
        : undefined;
    if (date) readings.add(date);
  }
  return readings.size === 1 ? [...readings][0] : undefined;
}

/** A signature and its date in one line: 某某局　2024年11月20日. */
export function readSignedDate(text: string): { signature: string; date: FoundDate } | undefined {
  const found = text.length <= 80 ? findDate(text) : undefined;
  if (!found || /\S/.test(text.slice(found.end))) return undefined;
  const signature = text.slice(0, found.start).trim();
  if (!isOrgan(signature)) return undefined;
  return { signature, date: { date: found.date, printed: text.slice(found.start).trim(), damaged: false } };
}

/** Whether a line can be a signature: an organ, several of them, or an officer with name. */
export function isSignature(text: string): boolean {
  return isOrgan(text) || isOfficer(text);
}

/** The note under the date: （此件公开发布）. Returned without its brackets. */
export function readNote(text: string): string | undefined {
  const inner =
    /^[（(【[]\s*([^（()）]{2,60}?)\s*[)）\]】]$/.exec(text.trim())?.[1] ??
    /^(?:此|本)件.{2,14}$/.exec(text.trim())?.[0];
  if (!inner) return undefined;
  const plain = simplify(inner);
  return /(?:此|本)件|(?:主动|依申请|不予)公开|公开(?:发布|属性)|(?:本文|本件|文件)?有删[减节]|联系人|登报|发至/.test(
    plain,
  )
    ? inner
    : undefined;
}

/** The imprint: who printed and issued the paper when, or to whom copies went. */
export function isImprint(text: string): boolean {
  const plain = simplify(text.trim());
  return (plain.length <= 80 && /\d.{0,12}印[发制]$/.test(plain)) || /^抄\s*[送报]\s*[:：]/.test(plain);
}

const FILE_NAME = /\.(?:docx?|xlsx?|pptx?|pdf|ofd|wps|et|zip|rar|7z|jpe?g|png|txt)\s*$/i;

/** The names of attachments that a line declares: 附件：1.…　2.…; `undefined` where it declares none. */
export function readAttachments(text: string): string[] | undefined {
  const declared = /^\s*附\s*[件表录錄图圖]?\s*(\d{0,2})\s*[:：.．]\s*(\S[^]*)$/.exec(text);
  if (!declared || text.length > 2000) return undefined;
  return splitNumbered(declared[2]!);
}

/** A line that goes on with a list of attachments: 2.《…》. */
export function readAttachmentItem(text: string): string[] | undefined {
  return text.length <= 300 && /^\s*\d{1,2}\s*[.．、]\s*\S/.test(text) && !/[。；]\s*\S/.test(text)
    ? splitNumbered(text)
    : undefined;
}

export function isFileName(text: string): boolean {
  return text.length <= 200 && FILE_NAME.test(text) && !/[。；]/.test(text);
}

/** 1.某某目录: a digit behind the mark would make it a decimal, but names begin with their year (1.2024年度…). */
const ITEM = /(?:^|\s+|[；;。]\s*)\d{1,2}\s*[.．、]\s*(?:(?!\d)|(?=(?:19|20)\d\d\D))/;

function splitNumbered(text: string): string[] {
  const items = /^\d{1,2}\s*[.．、]/.test(text) ? text.split(ITEM) : [text];
  return items.map((item) => item.trim().replace(/[。;；,，]$/, '')).filter(Boolean);
}
