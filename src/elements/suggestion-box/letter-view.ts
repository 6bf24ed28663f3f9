import type { Deadline } from '../../disclosure-request/deadline.js';
import { stepText } from '../../disclosure-request/step-text.js';
import type { SuggestionReceipt, SuggestionStatusView } from '../../endpoint/suggestions.js';
import { beijingMoment, dayText } from '../../foundation/beijing-time.js';
import { copyText } from '../../foundation/copy-text.js';
import type { Language } from '../../foundation/language.js';
import { newElement } from '../../foundation/new-element.js';
import { printAlone } from '../../foundation/print-alone.js';
import { safeUrl } from '../../foundation/safe-url.js';
import { letterViewWords } from './letter-view.messages.js';

/** A letter that has just arrived, or one that was looked up. */
export type ShownLetter = { receipt: SuggestionReceipt } | { view: SuggestionStatusView };

export interface LetterView {
  content: HTMLElement;
  tools: HTMLElement[];
  /** Ends what it may still have under way in the page. */
  release(): void;
}

/** What becomes of a letter, as ordinary content of the page, and the buttons that belong to it. */
export function viewLetter(
  what: ShownLetter,
  language: Language,
  close: () => void,
  tell: (sentence: string) => void,
): LetterView {
  const words = letterViewWords[language];
  const isReceipt = 'receipt' in what;
  const letter = isReceipt ? what.receipt : what.view;
  const time = words.beijing(beijingMoment(letter.submittedAt, language));
  const rows: [string, Node | string | null | undefined | false][] = [
    [words.number, newElement('strong', {}, letter.number)],
    [words.queryCode, isReceipt && newElement('strong', {}, what.receipt.queryCode)],
    [words.submitted, newElement('time', { datetime: letter.submittedAt }, time)],
    [words.state, !isReceipt && words.states[what.view.state]],
    [words.due, dueText(what, language)],
    ...(isReceipt ? [] : sentRows(what.view, language)),
  ];
  const content = newElement(
    'section',
    { class: 'gov-letter', lang: language },
    newElement('h2', { tabindex: '-1' }, words[isReceipt ? 'received' : 'status'][letter.kind]),
    newElement(
      'dl',
      {},
      ...rows.flatMap(([label, value]) =>
        value ? [newElement('dt', {}, label), newElement('dd', {}, value)] : [],
      ),
    ),
    ...(isReceipt ? [newElement('p', {}, words.keep)] : []),
    computation(letter.deadline, language),
    ...(isReceipt ? [] : answerOf(what.view, language)),
  );
  const button = (label: string, act: () => void) => {
    const made = newElement('button', { type: 'button' }, label);
    made.addEventListener('click', act);
    return made;
  };
  const copy = async ({ number, queryCode }: SuggestionReceipt) => {
    const copied = await copyText(`${words.number} ${number}\n${words.queryCode} ${queryCode}`);
    tell(copied ? words.copied : words.notCopied);
  };
  let restore = () => {};
  const print = () => {
    restore();
    restore = printAlone(content);
  };
  const tools = [
    ...(isReceipt ? [button(words.copy, () => void copy(what.receipt))] : []),
    button(words.print, print),
    button(words.close[isReceipt ? 'receipt' : 'view'], close),
  ];
  return { content, tools, release: () => restore() };
}

function dueText(what: ShownLetter, language: Language): string {
  const words = letterViewWords[language];
  const { deadline } = 'receipt' in what ? what.receipt : what.view;
  const { dueOn, calendarUntil } = deadline;
  if (!dueOn) return words.noDate(calendarUntil);
  const day = dayText(dueOn, language);
  if ('receipt' in what || what.view.state === 'answered') return day;
  const { overdue, daysLeft } = what.view;
  if (overdue) return `${day} ${words.overdue}`;
  return daysLeft === null ? day : `${day}（${words.daysLeft(daysLeft)}）`;
}

/** How the due date came about, step by step. */
function computation({ workingDays, steps }: Deadline, language: Language): HTMLElement {
  const words = letterViewWords[language];
  return newElement(
    'details',
    {},
    newElement('summary', {}, words.how),
    newElement('p', {}, words.workingDays(workingDays)),
    newElement('ol', {}, ...steps.map((step) => newElement('li', {}, stepText(step, language)))),
  );
}

function sentRows(
  { page, text }: SuggestionStatusView,
  language: Language,
): [string, Node | string | undefined][] {
  const words = letterViewWords[language];
  const href = page && /^https?:/.test(page.address) ? safeUrl(page.address) : undefined;
  const address = href ? newElement('a', { href }, page?.address ?? '') : page?.address;
  return [
    [words.page, address],
    [words.quote, page?.quote],
    [words.text, text],
  ];
}

function answerOf({ answer, answeredAt, published }: SuggestionStatusView, language: Language): Node[] {
  const words = letterViewWords[language];
  if (!answer) return [];
  const time = answeredAt ? words.beijing(beijingMoment(answeredAt, language)) : '';
  return [
    newElement('h3', {}, words.answer),
    newElement('blockquote', {}, answer),
    newElement('p', {}, time),
    ...(published ? [newElement('p', {}, words.published)] : []),
  ];
}
