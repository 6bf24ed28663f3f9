import { Marks } from '../../foundation/marks.js';
import { isChoice, type FormBinding } from './form-binding.js';

/** Holds a form that is on its way: texts stay readable and can be copied, but nothing can be changed. */
export class FormLock {
  private readonly marks = new Marks();

  constructor(private readonly binding: FormBinding) {}

  lock(): void {
    this.unlock();
    for (const button of this.binding.form.querySelectorAll('button'))
      this.marks.set(button, 'aria-disabled', 'true');
    for (const control of this.binding.controls) {
      const chooses = control instanceof HTMLSelectElement || isChoice(control);
      this.marks.set(control, chooses ? 'disabled' : 'readonly', '');
    }
  }

  unlock(): void {
    this.marks.clear();
  }
}
