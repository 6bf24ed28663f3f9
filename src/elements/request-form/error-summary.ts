import type { Language } from '../../foundation/language.js';
import type { Control, FormBinding } from './form-binding.js';
import type { FormCheckWords } from './form-check.messages.js';
import { Marks } from '../../foundation/marks.js';
import { newElement } from '../../foundation/new-element.js';
import type { Problem } from './problems.js';

let idsGiven = 0;

/** What is told around the problems when the form itself has changed. */
export interface SummaryFrame {
  title: string;
  text: string;
  /** Stands over the problems, where there are any. */
  needed: string;
  before: readonly Node[];
  after: readonly Node[];
}

/**
 * Tells what is to be corrected, after the GOV.UK pattern: a summary with focus at the top of the form, each line a link
 * to its field, the same words beside the field. All in the form's own root, so that ids and links work.
 */
export class ErrorSummary {
  private readonly marks = new Marks();

  constructor(private readonly binding: FormBinding) {}

  /** @param general a sentence about the whole, in place of problems */
  show(
    problems: readonly Problem[],
    words: FormCheckWords,
    language: Language,
    general = '',
    frame?: SummaryFrame,
  ): void {
    this.clear();
    const lines = [...problems]
      .sort(byPlace)
      .map((problem) => newElement('li', {}, this.line(problem, words)));
    const list = newElement('ul', {}, ...lines);
    const told = frame
      ? framed(frame, lines.length ? list : undefined)
      : general
        ? [newElement('p', {}, general)]
        : [newElement('h2', {}, words.summary(lines.length)), list];
    // JAWS reads an alert that also takes the focus incompletely: the alert is an inner element.
    const summary = newElement(
      'div',
      { class: 'gov-error-summary', tabindex: '-1', lang: language },
      newElement('div', { role: 'alert' }, ...told),
    );
    this.marks.insert(summary, this.binding.form, this.binding.form.firstChild);
    this.markTitle(words.error);
    summary.focus();
  }

  clear(): void {
    this.marks.clear();
  }

  private line(problem: Problem, words: FormCheckWords): Node | string {
    const { control, message } = problem;
    if (!control) return message;
    this.markField(problem, control, words);
    if (!control.id) this.marks.set(control, 'id', `gov-field-${++idsGiven}`);
    return linkTo(control, message);
  }

  /** The words stand before the field; where a whole group is meant, between its legend and its first field. */
  private markField({ message, names }: Problem, control: Control, words: FormCheckWords): void {
    const id = `gov-error-${++idsGiven}`;
    const error = newElement(
      'span',
      { class: 'gov-field-error', id },
      newElement('strong', {}, words.error),
      message,
    );
    const group = control.closest('fieldset');
    const first = this.binding.within(group)[0];
    const meansGroup = names.length > 1 || control.type === 'radio' || control.type === 'checkbox';
    if (group && first && meansGroup && names.includes(first.name)) {
      const below = Array.from(group.children).find((child) => child.contains(first));
      this.marks.insert(error, group, below ?? group.firstChild);
      this.marks.describe(group, id);
    } else {
      const outer = control.closest('label') ?? control;
      this.marks.insert(error, outer.parentNode ?? this.binding.form, outer);
      this.marks.describe(control, id);
    }
    for (const one of names.flatMap((name) => this.binding.named(name))) {
      this.marks.set(one, 'aria-invalid', 'true');
    }
  }

  private markTitle(prefix: string): void {
    const { title } = document;
    document.title = prefix + title;
    this.marks.onClear(() => {
      if (document.title === prefix + title) document.title = title;
    });
  }
}

/** A link that leads to a field. */
export function linkTo(control: Control, text: string): HTMLAnchorElement {
  const link = newElement('a', { href: `#${control.id}` }, text);
  link.addEventListener('click', (event) => {
    event.preventDefault();
    // The label too has to be on the screen, else the reader does not know where they are.
    (control.closest('p, div, fieldset') ?? control).scrollIntoView();
    control.focus({ preventScroll: true });
  });
  return link;
}

function framed({ title, text, needed, before, after }: SummaryFrame, list: Node | undefined): Node[] {
  return [
    newElement('h2', {}, title),
    newElement('p', {}, text),
    ...before,
    ...(list ? [newElement('p', {}, needed), list] : []),
    ...after,
  ];
}

function byPlace(a: Problem, b: Problem): number {
  if (!a.control || !b.control) return a.control ? -1 : b.control ? 1 : 0;
  return a.control.compareDocumentPosition(b.control) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
