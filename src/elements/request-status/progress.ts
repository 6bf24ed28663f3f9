/** The part that shows an opened request. Loads while the answer to the look-up is on its way. */
import { fetchRequestFile } from '../../endpoint/request-file.js';
import { lookUpRequest } from '../../endpoint/look-up-request.js';
import type { RequestProgress } from '../../endpoint/read-request-status.js';
import type { StoredFile, TimelineEntry } from '../../disclosure-request/views.js';
import {
  actionWords,
  lawArticle,
  replyKindWords,
  statusWords,
} from '../../disclosure-request/status-words.js';
import { stepText } from '../../disclosure-request/step-text.js';
import { beijingMoment, dayText } from '../../foundation/beijing-time.js';
import type { Language } from '../../foundation/language.js';
import { newElement } from '../../foundation/new-element.js';
import { printAlone } from '../../foundation/print-alone.js';
import type { Act } from './applicant-acts.js';
import type { Opened } from './look-up.js';
import { progressWords, type ProgressWords } from './progress.messages.js';
import { tasksOf } from './tasks.js';

export { progressStyles } from './progress.styles.js';

/** What an opened request looks like: the page's content, and the buttons that belong to it. */
export interface ProgressView {
  content: HTMLElement;
  tools: HTMLElement[];
  /** Ends what it may still have under way in the page. */
  release(): void;
}

export interface ProgressActions {
  /** Look up another request. */
  again(): void;
  refresh(): void;
  act(act: Act): void;
  /** Of the endpoint. */
  address: string;
  /** Says something below the content. */
  tell(sentence: string): void;
}

/** Ordinary content of the page, so that it can be selected, translated, read aloud and printed. */
export function viewProgress(opened: Opened, language: Language, actions: ProgressActions): ProgressView {
  const { view } = opened;
  const words = progressWords[language];
  const file = (stored: StoredFile) => fileButton(stored, opened, words, actions);
  const content = newElement(
    'section',
    { class: 'gov-progress', lang: language },
    newElement('h2', { tabindex: '-1' }, words.title),
    newElement('p', { class: 'gov-progress-state' }, statusWords[language][view.state]),
    ...next(view, words, language),
    ...due(view, words, language),
    facts(view, words, language),
    ...replies(view, words, language, file),
    newElement('h3', {}, words.timeline),
    newElement(
      'ol',
      { class: 'gov-timeline' },
      ...view.timeline.map((entry) => newElement('li', {}, ...timelineEntry(entry, words, language, file))),
    ),
    ...tasksOf(opened, words, actions.act),
  );
  const button = (label: string, act: () => void) => {
    const made = newElement('button', { type: 'button' }, label);
    made.addEventListener('click', act);
    return made;
  };
  let restore = () => {};
  const print = () => {
    restore();
    restore = printAlone(content);
  };
  const tools = [
    button(words.print, print),
    button(words.refresh, actions.refresh),
    button(words.again, actions.again),
  ];
  return { content, tools, release: () => restore() };
}

function next({ state, correction }: RequestProgress, words: ProgressWords, language: Language): Node[] {
  if (state === 'submitted') return [newElement('p', {}, words.next.submitted)];
  if (state !== 'correction_requested' || !correction) return [];
  const { respondBy, note } = correction;
  return [
    newElement('p', {}, words.next.correct(dayText(respondBy, language))),
    ...(note ? [newElement('blockquote', {}, note)] : []),
  ];
}

/** The due date, what is left of the time, and how the date was computed, step by step. */
function due(
  { deadline, overdue, daysLeft, clockStopped }: RequestProgress,
  words: ProgressWords,
  language: Language,
): Node[] {
  if (!deadline) return [];
  const { dueOn, workingDays, calendarUntil, calendarVersion, steps } = deadline;
  const left = overdue
    ? words.overdue
    : clockStopped
      ? words.stopped
      : daysLeft !== null
        ? words.daysLeft(daysLeft)
        : '';
  const text = dueOn ? words.due(dayText(dueOn, language)) : words.noDate(calendarUntil);
  return [
    newElement('p', {}, newElement('strong', {}, text), left ? ` ${left}` : ''),
    newElement(
      'details',
      {},
      newElement('summary', {}, words.how),
      newElement('p', {}, words.workingDays(workingDays)),
      newElement('ol', {}, ...steps.map((step) => newElement('li', {}, stepText(step, language)))),
      newElement('p', {}, words.calendar(calendarVersion, calendarUntil)),
    ),
  ];
}

/** Submitted, received, registered and due are four different dates, and each is told apart. */
function facts(view: RequestProgress, words: ProgressWords, language: Language): HTMLElement {
  const day = (date: string | null) =>
    date && newElement('time', { datetime: date }, dayText(date, language));
  const time = words.beijing(beijingMoment(view.submittedAt, language));
  const { title, documentNumber, description } = view.information;
  const { correction, extension } = view;
  const corrected = correction?.correctedOn;
  const dueOn = view.deadline?.dueOn ?? null;
  const asked =
    correction &&
    words.correctionAsked(dayText(correction.requestedOn, language), dayText(correction.respondBy, language));
  const rows: [string, Node | string | null | undefined][] = [
    [words.number, view.number],
    [words.agency, view.agency],
    [words.information, [title, documentNumber].filter(Boolean).join(' ') || description],
    [words.submitted, newElement('time', { datetime: view.submittedAt }, time)],
    [words.received, day(view.receivedOn) ?? (view.state === 'submitted' ? words.notYet : null)],
    [words.registered, day(view.registeredOn)],
    [words.dueOn, day(dueOn)],
    [words.correction, asked],
    [words.correction, corrected && words.corrected(dayText(corrected, language))],
    [words.extension, extension && words.extended(dayText(extension.on, language), extension.workingDays)],
    ...view.stops.map(({ reason, from, to, endsBy }): [string, string] => {
      const end = to ? dayText(to, language) : words.untilAnswer(endsBy ? dayText(endsBy, language) : '');
      return [words.stops, words.stop[reason](dayText(from, language), end)];
    }),
    [words.replied, day(view.repliedOn)],
    [words.publication, view.publication && words.publications[view.publication]],
  ];
  return newElement(
    'dl',
    {},
    ...rows.flatMap(([label, value]) =>
      value ? [newElement('dt', {}, label), newElement('dd', {}, value)] : [],
    ),
  );
}

type FileButton = (file: StoredFile) => HTMLElement;

function replies(view: RequestProgress, words: ProgressWords, language: Language, file: FileButton): Node[] {
  if (!view.replies.length) return [];
  const told = view.replies.flatMap(({ kind, on, note, article, files }) => [
    newElement('p', {}, newElement('strong', {}, replyKindWords[language][kind]), ' ', dayText(on, language)),
    ...(note ? [newElement('blockquote', {}, note)] : []),
    ...(article ? [newElement('p', {}, words.article(lawArticle(article, language)))] : []),
    ...files.map((stored) => newElement('p', {}, file(stored))),
  ]);
  return [newElement('h3', {}, words.replies), ...told];
}

/** What, when, who, and the document of the step. */
function timelineEntry(
  { action, on, by, reason, document }: TimelineEntry,
  words: ProgressWords,
  language: Language,
  file: FileButton,
): Node[] {
  return [
    newElement('strong', {}, actionWords[language][action]),
    newElement('p', {}, newElement('time', { datetime: on }, dayText(on, language)), ` ${words.actors[by]}`),
    ...(reason ? [newElement('p', {}, reason)] : []),
    ...(document ? [newElement('p', {}, file(document))] : []),
  ];
}

/** Saves a file. Fetched at the press of the button: no address of it is ever in the page or in the history. */
function fileButton(
  stored: StoredFile,
  opened: Opened,
  words: ProgressWords,
  actions: ProgressActions,
): HTMLElement {
  const label = words.save(stored.name, sizeText(stored.bytes));
  const button = newElement('button', { type: 'button', class: 'gov-progress-file' }, label);
  const save = async (): Promise<void> => {
    actions.tell(words.saving(stored.name));
    try {
      // The token of the first look-up may have ended since.
      const view = await lookUpRequest(actions.address, opened.number, opened.queryCode);
      const blob = await fetchRequestFile(actions.address, view, stored.id);
      const address = URL.createObjectURL(blob);
      newElement('a', { href: address, download: stored.name }).click();
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
      actions.tell('');
    } catch {
      actions.tell(words.notSaved);
    }
  };
  button.addEventListener('click', () => void save());
  return button;
}

function sizeText(bytes: number): string {
  const kilobytes = bytes / 1000;
  return kilobytes < 1000
    ? `${Math.max(1, Math.round(kilobytes))} kB`
    : `${(kilobytes / 1000).toFixed(1)} MB`;
}
