import { textLimits } from '../../disclosure-request/text-limits.js';
import type { ApplicantAction } from '../../disclosure-request/views.js';
import { FormErrors, type FieldError } from '../../foundation/form-errors.js';
import { fieldOf, labelledField, valueIn } from '../../foundation/labelled-field.js';
import { newElement } from '../../foundation/new-element.js';
import type { Act } from './applicant-acts.js';
import type { Opened } from './look-up.js';
import type { ProgressWords } from './progress.messages.js';

/** The contract's `ApplicantNote`. */
const noteLimit = 500;

let tasksWritten = 0;

/** What the applicant may do now, each behind a summary of its own; the correction that is asked for stands open. */
export function tasksOf(
  { number, queryCode, view }: Opened,
  words: ProgressWords,
  send: (act: Act) => void,
): Node[] {
  const prefix = `gov-task-${++tasksWritten}`;
  const make: Record<ApplicantAction, () => HTMLElement> = {
    correct: () => correction(view.information, prefix, words),
    withdraw: () => withdrawal(`${prefix}-withdraw`, words),
    'propose-publication': () => proposal(`${prefix}-propose`, words),
  };
  const tasks = view.allowedActions.map((action) => {
    const task = make[action]();
    const form = task.querySelector('form');
    if (form) {
      form.setAttribute('data-action', action);
      const errors = new FormErrors(form);
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        const { body, found } = contents[action](form, words);
        errors.clear();
        if (found.length) errors.show(found, words.correct, words.error);
        else send({ action, number, queryCode, body });
      });
    }
    return task;
  });
  if (!tasks.length) return [];
  return [newElement('div', { class: 'gov-progress-tasks' }, newElement('h3', {}, words.tasks), ...tasks)];
}

type Content = (form: HTMLFormElement, words: ProgressWords) => { body: object; found: FieldError[] };

const contents: Record<ApplicantAction, Content> = {
  correct(form, words) {
    const labels = {
      title: words.infoTitle,
      documentNumber: words.documentNumber,
      indexNumber: words.indexNumber,
      description: words.description,
    };
    const names = Object.keys(labels) as (keyof typeof labels)[];
    const filled = names.map((name) => [name, valueIn(form, name)] as const).filter(([, value]) => value);
    const found = filled
      .filter(([name, value]) => [...value].length > textLimits[name])
      .map(([name]) => ({
        message: words.tooLong(labels[name], textLimits[name]),
        field: fieldOf(form, name),
      }));
    if (!filled.some(([name]) => name !== 'indexNumber'))
      found.push({ message: words.fillOne, field: fieldOf(form, 'title') });
    return { body: { information: Object.fromEntries(filled) }, found };
  },
  withdraw(form, words) {
    const box = fieldOf(form, 'confirm');
    const sure = box instanceof HTMLInputElement && box.checked;
    const { body, found } = noteOf(form, words);
    return { body, found: sure ? found : [{ message: words.notConfirmed, field: box }, ...found] };
  },
  'propose-publication': noteOf,
};

function noteOf(form: HTMLFormElement, words: ProgressWords): { body: object; found: FieldError[] } {
  const note = valueIn(form, 'note');
  const long = [...note].length > noteLimit;
  const found = long ? [{ message: words.tooLong(words.note, noteLimit), field: fieldOf(form, 'note') }] : [];
  return { body: note ? { note } : {}, found };
}

/** The fields of the information as they were sent, to be changed: nothing has to be typed twice. */
function correction(
  information: Opened['view']['information'],
  prefix: string,
  words: ProgressWords,
): HTMLElement {
  const field = (name: 'title' | 'documentNumber' | 'indexNumber', label: string, optional?: string) =>
    labelledField(
      'input',
      { id: `${prefix}-${name}`, name, label, optional },
      { type: 'text', autocomplete: 'off', value: information[name] },
    );
  const description = labelledField(
    'textarea',
    { id: `${prefix}-description`, name: 'description', label: words.description },
    { rows: '6', autocomplete: 'off' },
  );
  const area = description.querySelector('textarea');
  if (area) area.value = information.description;
  return task(
    words.correct,
    true,
    newElement('p', {}, words.correctHelp),
    field('title', words.infoTitle),
    field('documentNumber', words.documentNumber),
    field('indexNumber', words.indexNumber, words.optional),
    description,
    newElement('button', { type: 'submit' }, words.sendCorrection),
  );
}

function withdrawal(prefix: string, words: ProgressWords): HTMLElement {
  const id = `${prefix}-confirm`;
  return task(
    words.withdraw,
    false,
    newElement('p', {}, words.withdrawHelp),
    noteField(prefix, words),
    newElement(
      'div',
      { class: 'gov-choice' },
      newElement('input', { id, name: 'confirm', type: 'checkbox', value: 'true' }),
      newElement('label', { for: id }, words.confirmWithdrawal),
    ),
    newElement('button', { type: 'submit', class: 'gov-quiet' }, words.sendWithdrawal),
  );
}

function proposal(prefix: string, words: ProgressWords): HTMLElement {
  return task(
    words.propose,
    false,
    newElement('p', {}, words.proposeHelp),
    noteField(prefix, words),
    newElement('button', { type: 'submit' }, words.sendProposal),
  );
}

function noteField(prefix: string, words: ProgressWords): HTMLElement {
  const { note: label, optional } = words;
  return labelledField(
    'textarea',
    { id: `${prefix}-note`, name: 'note', label, optional },
    { rows: '3', autocomplete: 'off' },
  );
}

function task(heading: string, open: boolean, ...children: Node[]): HTMLElement {
  return newElement(
    'details',
    { open },
    newElement('summary', {}, heading),
    newElement('form', { class: 'gov-short-form', method: 'post' }, ...children),
  );
}
