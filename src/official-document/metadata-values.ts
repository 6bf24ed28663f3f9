import { findDate } from './dates.js';
import { isDocumentNumber } from './document-number.js';
import { fields, type MetadataKey } from './fields.js';

/** A value as far as its field allows: what belongs to the field, and whether its form proves the field. */
export interface FieldValue {
  value: string;
  proven: boolean;
}

const PLACEHOLDER =
  /^[-—–−―_/\\.·、，,;；:：()（）[\]【】\s]*(?:至|查询|搜索|检索|请选择)?$|^(?:无|無|暂无|空|null|undefined|none|n\/a|nan)$|^(?:\{\{.*\}\}|\$\{.*\}|<[%$].*>|%\w+%)$/i;
const CODE = /^[A-Za-z0-9][\w\-—–－/／.()（）]{3,}/;
const VALIDITY =
  /^(?:全文|现行|現行|继续|部分|条款|已|宣布|尚未|未|正在)?(?:有效|失效|废止|廢止|生效|修改|修订|撤销)|^[是否]$/;
const SENTENCE = /[。！？!?]./;

/** Tools of the page at the end of the line of a source: 来源：市应急局 【打印】 【关闭】. */
const TOOLS =
  /(?:\s[[【〖]?(?:打印(?:本页|此页)?|关闭(?:窗口|本页)?|收藏(?:本页)?|分享|纠错|下载|字体|[大中小])[\]】〗]?)+$/;

/** A sentence is prose about a field, not its value: a guide explains 索引号：由…组成。 */
export function isSentence(value: string): boolean {
  return /.{5}[。！？]$/.test(value);
}

/** Whether a printed value says nothing: —, -, 无, null and the like. */
export function isPlaceholder(value: string): boolean {
  return PLACEHOLDER.test(value);
}

/** The part of a printed text that is a value of the field; `undefined` where its kind forbids it. */
export function fieldValue(key: MetadataKey, text: string): FieldValue | undefined {
  const printed = /^(?:text|organ)$/.test(fields[key].kind) ? text.replace(TOOLS, '') : text;
  switch (fields[key].kind) {
    case 'date': {
      const first = findDate(printed);
      // 有效期：2022-12-01至2027-12-31 ends with the second date; 至2027-12-31 tells that alone.
      const term = key === 'dateExpired' && first ? /^\s*[至到~～—-]+/.exec(printed.slice(first.end)) : null;
      const second = term && findDate(printed.slice(first!.end + term[0].length));
      if (second?.start === 0) return { value: second.date, proven: true };
      const found = first;
      const before = key === 'dateExpired' ? /[^\s[(（【至到]/ : /[^\s[(（【]/;
      return found && !before.test(printed.slice(0, found.start))
        ? { value: found.date, proven: true }
        : undefined;
    }
    case 'code': {
      const code = CODE.exec(printed)?.[0];
      if (code && /\d/.test(code)) return { value: code, proven: true };
      return printed.length <= 40 && /\d/.test(printed) && !SENTENCE.test(printed)
        ? { value: printed, proven: false }
        : undefined;
    }
    case 'number':
      return printed.length <= 80 && !SENTENCE.test(printed)
        ? { value: printed, proven: isDocumentNumber(printed) }
        : undefined;
    case 'validity':
      return VALIDITY.test(printed) || /^\D{1,16}$/.test(printed)
        ? { value: printed, proven: VALIDITY.test(printed) }
        : undefined;
    case 'list':
      return printed.length <= 200
        ? { value: printed.replace(/^[;；,，、\s]+|[;；,，、\s]+$/g, ''), proven: false }
        : undefined;
    case 'organ':
      return printed.length <= 120 && !SENTENCE.test(printed) ? { value: printed, proven: false } : undefined;
    default:
      return printed.length <= 300
        ? { value: oneOf(printed), proven: /^(?:主动|依申请)公开$|^面向/.test(printed) }
        : undefined;
  }
}

/** A template closes every entry of a list with a mark; after a single one it says nothing. */
export function oneOf(printed: string): string {
  return /^[^;；]+[;；]$/.test(printed) ? printed.slice(0, -1) : printed;
}
