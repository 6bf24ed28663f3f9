/** The part that shows a receipt (回执). Loads before a filing begins, so that it is there when the answer comes. */
import type { Language } from '../../foundation/language.js';
import { copyText } from '../../foundation/copy-text.js';
import { newElement } from '../../foundation/new-element.js';
import { printAlone } from '../../foundation/print-alone.js';
import { receiptWords } from './receipt.messages.js';
import type { KeptReceipt } from './receipt.memory.js';

export { receiptLightStyles } from './receipt.light.styles.js';

/** A receipt in the page: what is the page's content, and the buttons that belong to it. */
export interface ReceiptView {
  content: HTMLElement;
  tools: HTMLElement;
}

/** @param clear called when the applicant clears the receipt to fill in another application */
export function viewReceipt(kept: KeptReceipt, language: Language, clear: () => void): ReceiptView {
  const words = receiptWords[language];
  const content = receiptContent(kept, language);
  const news = newElement('p', { role: 'status' });
  const button = (label: string, act: () => void) => {
    const made = newElement('button', { type: 'button' }, label);
    made.addEventListener('click', act);
    return made;
  };
  const copy = async () => {
    const { number, queryCode } = kept.receipt;
    const copied = await copyText(`${words.number} ${number}\n${words.queryCode} ${queryCode}`);
    news.textContent = copied ? words.copied : words.notCopied;
  };
  const tools = newElement(
    'div',
    { class: 'tools', lang: language },
    button(words.copy, () => void copy()),
    button(words.print, () => printAlone(content)),
    button(words.save, () => {
      saveText(words.fileName(kept.receipt.number), textOf(content));
      news.textContent = words.saved;
    }),
    button(words.again, clear),
    news,
  );
  return { content, tools };
}

/** The receipt as ordinary content of the page, so that it can be selected, translated, read aloud and printed. */
function receiptContent({ receipt, about }: KeptReceipt, language: Language): HTMLElement {
  const words = receiptWords[language];
  const { number, queryCode, submittedAt, agency, contentHash } = receipt;
  const time = words.time(beijingTime(submittedAt, language));
  const rows: [string, Node | string][] = [
    [words.number, newElement('strong', {}, number)],
    [words.queryCode, newElement('strong', {}, queryCode)],
    [words.submittedAt, newElement('time', { datetime: submittedAt }, time)],
    [words.agency, agency],
    [words.about, about],
    [words.contentHash, contentHash && newElement('code', {}, contentHash)],
  ];
  return newElement(
    'section',
    { class: 'gov-receipt', slot: 'receipt', lang: language },
    newElement('h2', { tabindex: '-1' }, words.receipt),
    newElement(
      'dl',
      {},
      ...rows.flatMap(([label, value]) =>
        value ? [newElement('dt', {}, label), newElement('dd', {}, value)] : [],
      ),
    ),
    newElement('p', {}, words.keep),
    newElement('h3', {}, words.next),
    newElement('ol', {}, ...words.steps.map((step) => newElement('li', {}, step))),
  );
}

/** The receipt as plain lines, which every device can open for ever. */
function textOf(content: HTMLElement): string {
  return Array.from(content.querySelectorAll('h2, h3, dt, dd, p, li'), (line) => {
    const text = line.textContent ?? '';
    return line.tagName === 'DT' ? `${text}：` : line.tagName === 'H3' ? `\r\n${text}\r\n` : `${text}\r\n`;
  }).join('');
}

/** The byte order mark tells old editors on Windows that it is UTF-8. */
function saveText(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob(['\ufeff', text], { type: 'text/plain' }));
  const link = newElement('a', { href: address, download: name });
  link.click();
  // Some browsers read the address only after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** The law's time, wherever the device is and whatever its clock says. */
function beijingTime(time: string, language: Language): string {
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : `${language}-CN`, {
    timeZone: 'Asia/Shanghai',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  });
  return format.format(new Date(time));
}
