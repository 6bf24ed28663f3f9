import { idempotencyKeyField } from '../../disclosure-request/idempotency-key-field.js';
import { Marks } from '../../foundation/marks.js';

/** What proves who the applicant is: demanded of the one kind or the other. */
const proofs = new Set(['applicant.identity.number', 'applicant.creditCode']);

export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** The page's form as the element works with it: an author's or the one it wrote. Fields are known by their names. */
export class FormBinding {
  /** What is taken back when the form is given back. */
  readonly marks = new Marks();
  private readonly kindMarks = new Marks();

  /** @param readyAt of `performance.now()`, when the form, or the first in its place, could be filled in */
  constructor(
    readonly form: HTMLFormElement,
    readonly readyAt: number,
  ) {
    form.addEventListener('change', this.followKind);
    this.marks.onClear(() => form.removeEventListener('change', this.followKind));
    this.followKind();
  }

  /** Gives the form back as its author made it. */
  release(): void {
    this.kindMarks.clear();
    this.marks.clear();
  }

  /** The fields that a person fills in. */
  get controls(): Control[] {
    return this.fields.filter((control) => control.type !== 'hidden');
  }

  /** Somebody has begun before the script came, or the browser has brought back what was filled in. */
  get isTouched(): boolean {
    return (
      this.form.contains(document.activeElement) ||
      this.controls.some((control) =>
        isChoice(control)
          ? control.checked !== control.defaultChecked
          : 'defaultValue' in control && control.value !== control.defaultValue,
      )
    );
  }

  named(name: string): Control[] {
    return this.controls.filter((control) => control.name === name);
  }

  within(outer: Element | null): Control[] {
    return this.controls.filter((control) => outer?.contains(control));
  }

  /** Writes what the page already knows into a field that is still empty. */
  prefill(name: string, value: string): void {
    const control = this.named(name)[0];
    if (control && value && !control.value) control.value = value;
  }

  /** A key for a form that the browser posts by itself, where the page's server printed none. */
  giveKey(key: string): void {
    const field = this.fields.find((control) => control.name === idempotencyKeyField);
    if (field && !field.value) field.value = key;
  }

  /** Lets the browser post the form, as without script. */
  post(key: string): void {
    this.giveKey(key);
    HTMLFormElement.prototype.submit.call(this.form);
  }

  /** Empties the form; a field of the author's that is called `reset` must not stand in the way. */
  reset(): void {
    HTMLFormElement.prototype.reset.call(this.form);
    this.fields.filter(({ name }) => name === 'attachments').forEach((field) => field.remove());
    this.followKind();
  }

  private get fields(): Control[] {
    return Array.from(this.form.elements).filter(isControl);
  }

  /** Shows the fields of the chosen kind of applicant; those of the other kind are neither checked nor posted. */
  readonly followKind = (): void => {
    const kind = this.named('applicant.kind').find((control) => (control as HTMLInputElement).checked)?.value;
    this.kindMarks.clear();
    if (!kind) return;
    for (const group of this.form.querySelectorAll('[data-applicant]')) {
      const chosen = group.getAttribute('data-applicant') === kind;
      if (!chosen) this.kindMarks.set(group, 'hidden', '');
      for (const control of this.within(group)) {
        if (!chosen) this.kindMarks.set(control, 'disabled', '');
        else if (proofs.has(control.name)) this.kindMarks.set(control, 'required', '');
      }
    }
  };
}

function isControl(element: Element): element is Control {
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLSelectElement ||
    element instanceof HTMLTextAreaElement
  );
}

export function isChoice(control: Control): control is HTMLInputElement {
  return control.type === 'radio' || control.type === 'checkbox';
}
