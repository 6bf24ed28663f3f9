import { findDocumentNumber } from './document-number.js';
import { isOrgan } from './genre.js';
import { readAddressee, readNumberLine } from './structure-parts.js';
import type { Draft } from './structure.js';
import { isNumberedAnnouncement, type FoundTitle } from './title.js';

/** A number of a register of normative documents: LLDR—2016—01015. */
const REGISTERED = /^[A-Z]{2,8}\s?[—–-]{1,2}\s?\d{4}\s?[—–-]{1,2}\s?\d{1,6}$/;

/** Title, numbers, letterhead and addressee: what stands before the text. */
export function readHead(
  { paragraphs, head, structure, roles, damaged }: Draft,
  title: FoundTitle | undefined,
): void {
  const printed = new Set(title?.paragraphs);
  const from = title ? Math.max(0, Math.min(...title.paragraphs) - 3) : Math.max(0, head - 6);
  for (let index = from; index < head; index++) {
    const { text } = paragraphs[index]!;
    const found = printed.has(index) ? undefined : readNumberLine(text);
    if (printed.has(index)) roles[index] = 'title';
    else if (REGISTERED.test(text)) {
      structure.registrationNumber = text;
      roles[index] = 'number';
    } else if (found) {
      roles[index] = 'number';
      if (structure.documentNumber !== undefined) continue;
      structure.documentNumber = found.number;
      if (found.printed) structure.documentNumberPrinted = found.printed;
      if (found.printed && !/[〕\]］】）)]/.test(found.printed)) damaged.number = found.printed;
    } else if (title ? index > printed.values().next().value! || isOrgan(text) : isOrgan(text))
      roles[index] = 'letterhead';
  }
  if (structure.documentNumber === undefined) {
    // The number may open or close the title's own line.
    for (const index of title?.paragraphs ?? []) {
      const number = numberInTitle(paragraphs[index]!.text);
      if (number) structure.documentNumber = number;
    }
  }
  const addressee = paragraphs[head] && readAddressee(paragraphs[head].text);
  if (addressee) {
    structure.addressee = addressee;
    roles[head] = 'addressee';
  }
}

/** 某办〔2011〕9号 转发…的通知, …的通知（某办〔2011〕9号）. */
function numberInTitle(text: string): string | undefined {
  if (isNumberedAnnouncement(text)) return text;
  const closing = /[（(]([^（()）]{2,20}[〔［[【（(]\d{4}[〕］\]】）)]\d{1,5}[号號])[)）]$/.exec(text);
  if (closing) return closing[1];
  const found = findDocumentNumber(text);
  return found && found.start === 0 && found.end < text.length ? found.text : undefined;
}
