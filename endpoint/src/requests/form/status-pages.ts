import {
  actionWords,
  replyKindWords,
  statusWords,
  stepText,
  type Deadline,
  type RequestedInformation,
  type RequestStatusView,
  type SuggestionReceipt,
  type SuggestionStatusView,
} from 'gov-disclosure/disclosure-request';
import { html, type Html } from '../../http/html.js';
import type { AnswerPage } from './form-pages.js';
import type { PageLanguage } from './form-words.js';
import { actForms, correctionForm, type PageAccess } from './status-acts.js';
import { fileForms, stepFile } from './status-files.js';
import { statusPageWords, type StatusPageWords } from './status-page-words.js';

type Row = readonly [label: string, value: string | null | undefined];

/** The status of a request for somebody without script, and what they can do. Its code stands nowhere on it. */
export function statusPage(view: RequestStatusView, language: PageLanguage, access: PageAccess): AnswerPage {
  const words = statusPageWords[language];
  const remark = view.overdue ? words.overdue : view.clockStopped ? words.stopped : '';
  const main = html`
<div class="gov-answer gov-answer-receipt">
<h1>${words.title}</h1>
<p class="lead"><strong>${statusWords[language][view.state]}</strong></p>
${rows([
  [words.number, view.number],
  [words.agency, view.agency],
  [words.submitted, readable(view.submittedAt)],
  [words.received, view.receivedOn ?? (view.state === 'submitted' ? words.notYet : null)],
  [words.registered, view.registeredOn],
  [words.due, view.deadline && (view.deadline.dueOn ?? words.noDate(view.deadline.calendarUntil))],
])}
${remark && html`<p>${remark}</p>`}
${view.deadline !== null && computation(view.deadline, language, words)}
${view.replies.map(({ kind, on, note, files }) => html`<h2>${words.reply}</h2><p>${on} ${replyKindWords[language][kind]}</p><p>${note}</p>${fileForms(files, language, access)}`)}
<h2>${words.timeline}</h2>
<ol>${view.timeline.map(({ action, on, reason, document }) => html`<li>${on} ${actionWords[language][action]}${reason && html`<br>${reason}`}${fileForms(stepFile(view, document), language, access)}</li>`)}</ol>
${actForms(view, language, access)}
</div>`;
  return { title: words.title, language, main: main.text };
}

/** A letter that has just arrived, or one that was looked up. */
export function letterPage(
  letter: SuggestionReceipt | SuggestionStatusView,
  language: PageLanguage,
): AnswerPage {
  const words = statusPageWords[language];
  const looked = 'state' in letter ? letter : undefined;
  const title = looked ? words.letterStatus : words.letter;
  const main = html`
<div class="gov-answer gov-answer-receipt">
<h1>${title}</h1>
${rows([
  [words.number, letter.number],
  [words.queryCode, 'queryCode' in letter ? letter.queryCode : null],
  [words.submitted, readable(letter.submittedAt)],
  [words.due, letter.deadline.dueOn ?? words.noDate(letter.deadline.calendarUntil)],
])}
${!looked && html`<p><strong>${words.keep}</strong></p>`}
${looked?.overdue && html`<p>${words.overdue}</p>`}
${computation(letter.deadline, language, words)}
${looked && html`<h2>${words.answer}</h2><p>${looked.answer ?? words.waiting}</p>`}
</div>`;
  return { title, language, main: main.text };
}

/** A file that could not be had, and what to do. Which of number, file or token was wrong is not told. */
export function fileProblemPage({ code }: { code: string }, language: PageLanguage): AnswerPage {
  const words = statusPageWords[language];
  const text =
    code === 'unauthorized' || code === 'not-found'
      ? words.fileClosed
      : code === 'rate-limited'
        ? words.tooMany
        : words.other;
  return problemOf(text, words, language);
}

/** What went wrong, in one sentence that says what to do. A wrong number and a wrong code read alike. */
export function lookUpProblemPage({ code }: { code: string }, language: PageLanguage): AnswerPage {
  const words = statusPageWords[language];
  const text =
    code === 'not-found'
      ? words.wrong
      : code === 'rate-limited'
        ? words.tooMany
        : code === 'validation-failed'
          ? words.check
          : code === 'unauthorized'
            ? words.expired
            : code === 'invalid-transition'
              ? words.notNow
              : words.other;
  return problemOf(text, words, language);
}

function problemOf(text: string, words: StatusPageWords, language: PageLanguage): AnswerPage {
  const main = html`<div class="gov-answer"><div class="summary" role="alert"><h1>${words.problem}</h1><p>${text}</p></div></div>`;
  return { title: words.problem, language, main: main.text };
}

/** A correction that was refused: the form again, with everything that was filled in. */
export function correctionProblemPage(
  information: Partial<RequestedInformation>,
  language: PageLanguage,
  access: PageAccess,
): AnswerPage {
  const words = statusPageWords[language];
  const main = html`
<div class="gov-answer">
<div class="summary" role="alert"><h1>${words.problem}</h1><p>${words.correctAgain}</p></div>
${correctionForm(information, language, access)}
</div>`;
  return { title: words.problem, language, main: main.text };
}

function rows(all: readonly Row[]): Html {
  return html`<dl>${all.map(([label, value]) => (value ? html`<div><dt>${label}</dt><dd>${value}</dd></div>` : undefined))}</dl>`;
}

function computation({ steps }: Deadline, language: PageLanguage, words: StatusPageWords): Html {
  const lines = steps.map((step) => html`<li>${stepText(step, language)}</li>`);
  return html`<details><summary>${words.how}</summary><ol>${lines}</ol></details>`;
}

/** `2026-03-02 09:30`: the endpoint's times are China's already. */
function readable(time: string): string {
  return time.slice(0, 16).replace('T', ' ');
}
