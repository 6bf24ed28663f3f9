/**
 * Keeps what is being filled in, so that no word is lost with a reload or a closed tab, and offers it back.
 * Identity numbers and files are never kept; a public terminal keeps nothing.
 */
import type { Language } from '../../foundation/language.js';
import { newElement, replaceContent } from '../../foundation/new-element.js';
import {
  forgetDraft,
  forgetOnDevice,
  mayBeKept,
  recallDraft,
  rememberDraft,
  type StoredDraft,
} from './draft.memory.js';
import { draftWords } from './draft.messages.js';
import type { FormBinding } from './form-binding.js';

/** Typing is kept when it pauses for so long. Milliseconds. */
const PAUSE = 500;

export class Draft {
  /** Above the form: what was found, until the applicant decides. */
  readonly offer = newElement('div', { class: 'offer' });
  /** Below the form: what is kept, and for how long. */
  readonly keeping = newElement('div', { class: 'keeping' });

  private found: StoredDraft | undefined;
  private onDevice = false;
  private touched = false;
  private typing = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly notKept = newElement('p', { hidden: true });

  /** @param place tells the forms of a site apart */
  constructor(
    private readonly binding: FormBinding,
    private readonly place: string,
    private readonly language: Language,
  ) {
    ({ draft: this.found, onDevice: this.onDevice } = recallDraft(place));
    const { form } = binding;
    form.addEventListener('input', this.note);
    form.addEventListener('change', this.note);
    window.addEventListener('pagehide', this.saveNow);
    window.addEventListener('beforeunload', this.holdBack);
    this.showOffer();
    this.showKeeping();
    // Somebody may have begun before this part was there.
    if (this.changedNames.length) this.note();
  }

  /** What was filed needs no draft; the fields begin anew. */
  forget(): void {
    this.stopTimer();
    this.touched = false;
    this.found = undefined;
    this.onDevice = false;
    replaceContent(this.offer);
    forgetDraft(this.place);
    this.showKeeping();
  }

  release(): void {
    this.saveNow();
    const { form } = this.binding;
    form.removeEventListener('input', this.note);
    form.removeEventListener('change', this.note);
    window.removeEventListener('pagehide', this.saveNow);
    window.removeEventListener('beforeunload', this.holdBack);
  }

  /** At every key, so it does next to nothing: one timer looks from time to time whether the typing has paused. */
  private readonly note = (): void => {
    this.touched = this.typing = true;
    this.timer ??= setTimeout(this.look, PAUSE);
  };

  private readonly look = (): void => {
    this.timer = this.typing ? setTimeout(this.look, PAUSE) : undefined;
    if (!this.typing) this.saveNow();
    this.typing = false;
  };

  private readonly saveNow = (): void => {
    this.stopTimer();
    if (!this.touched) return;
    this.touched = false;
    const values = this.values;
    // What was found is not overwritten before the applicant has decided: where a field is as it came, it stays.
    const names = new Set(this.found ? this.changedNames : values.map(([name]) => name));
    const earlier = (this.found?.values ?? []).filter(([name]) => !names.has(name));
    const taken = new Set(earlier.map(([name]) => name));
    const all = [...values.filter(([name]) => !taken.has(name)), ...earlier];
    const kept = rememberDraft(this.place, { at: Date.now(), values: all }, this.onDevice);
    this.touched = !kept;
    this.notKept.hidden = kept;
  };

  private stopTimer(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  /** Where nothing can be stored, the browser asks before it leaves the page. */
  private readonly holdBack = (event: BeforeUnloadEvent): void => {
    this.saveNow();
    if (!this.touched) return;
    event.preventDefault();
    event.returnValue = '';
  };

  private get values(): [string, string][] {
    return this.binding.controls
      .filter((control) => mayBeKept(control.name) && control.type !== 'password')
      .filter((control) => (isChoice(control) ? control.checked : control.value !== ''))
      .map((control): [string, string] => [control.name, control.value]);
  }

  private get changedNames(): string[] {
    return this.binding.controls
      .filter((control) =>
        isChoice(control)
          ? control.checked !== control.defaultChecked
          : control instanceof HTMLSelectElement
            ? control.selectedIndex > 0
            : control.value !== '',
      )
      .map(({ name }) => name);
  }

  private showOffer(): void {
    const now = this.values;
    // A field that the form no longer has cannot be filled in again.
    const lacks = this.found?.values.some(
      ([name, value]) =>
        this.binding.named(name).length > 0 && !now.some(([has, is]) => has === name && is === value),
    );
    if (!this.found || !lacks) {
      this.found = undefined;
      return;
    }
    const words = draftWords[this.language];
    const time = new Date(this.found.at).toLocaleString(this.language, {
      month: 'long',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
    });
    replaceContent(
      this.offer,
      newElement('p', {}, words.offered(time)),
      button(words.restore, () => {
        this.restore();
        replaceContent(this.offer, newElement('p', { role: 'status' }, words.restored));
      }),
      button(words.discard, () => {
        this.found = undefined;
        replaceContent(this.offer);
        forgetDraft(this.place);
        if (this.changedNames.length) this.note();
      }),
    );
  }

  /** Fills in what is still empty, and chooses what was chosen; what has been typed since then stays. */
  private restore(): void {
    const values = this.found?.values ?? [];
    this.found = undefined;
    for (const control of this.binding.controls) {
      const own = values.filter(([name]) => name === control.name).map(([, value]) => value);
      if (!own.length) continue;
      const [first = ''] = own;
      if (isChoice(control)) control.checked = own.includes(control.value);
      else if (!control.value || control instanceof HTMLSelectElement) control.value = first;
    }
    this.binding.form.dispatchEvent(new Event('change', { bubbles: true }));
  }

  private showKeeping(): void {
    const words = draftWords[this.language];
    const box = newElement('input', { type: 'checkbox', id: 'keep' });
    const news = newElement('p', { role: 'status' });
    box.checked = this.onDevice;
    box.addEventListener('change', () => {
      this.onDevice = box.checked;
      news.textContent = '';
      if (this.onDevice) {
        this.touched = true;
        this.saveNow();
      } else {
        forgetOnDevice(this.place);
      }
    });
    const erase = button(words.erase, () => {
      this.stopTimer();
      this.touched = false;
      this.onDevice = box.checked = false;
      this.found = undefined;
      replaceContent(this.offer);
      forgetDraft(this.place);
      news.textContent = words.erased;
    });
    this.notKept.textContent = words.notKept;
    replaceContent(
      this.keeping,
      newElement('p', {}, words.perTab),
      newElement('p', {}, box, newElement('label', { for: 'keep' }, words.keep)),
      erase,
      this.notKept,
      news,
    );
  }
}

function isChoice(control: { type: string }): control is HTMLInputElement {
  return control.type === 'radio' || control.type === 'checkbox';
}

function button(label: string, act: () => void): HTMLButtonElement {
  const made = newElement('button', { type: 'button' }, label);
  made.addEventListener('click', act);
  return made;
}
