import { shareAddress } from '../../foundation/share-address.js';
import { fieldOf } from '../../foundation/labelled-field.js';
import { limits } from './letter.js';

/**
 * What a report of an error takes along: the page's address, cleaned of tracking and sessions, and the words that were
 * last selected outside the form. Both are written into fields of the form, where the sender sees them; what the sender
 * has written or emptied there stays theirs.
 */
export class TakenAlong {
  private readonly touched = new Set<string>();
  private quote = '';
  private form: HTMLFormElement | undefined;

  constructor(private readonly element: HTMLElement & { page?: string }) {
    element.addEventListener('input', (event) => {
      const { target } = event;
      if (target instanceof Element && this.form?.contains(target)) {
        this.touched.add(target.getAttribute('name') ?? '');
      }
    });
  }

  start(form: HTMLFormElement): void {
    this.form = form;
    document.addEventListener('selectionchange', this.note);
    const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? undefined;
    const rules = { keep: [], drop: [], keepFragment: false };
    this.fill('page.address', shareAddress(location.href, this.element.page || canonical, rules) ?? '');
    this.fill('page.quote', this.quote);
  }

  stop(): void {
    document.removeEventListener('selectionchange', this.note);
  }

  /** Another letter begins: whatever was touched counts no more. */
  forget(): void {
    this.touched.clear();
    this.quote = '';
  }

  private readonly note = (): void => {
    const selection = document.getSelection();
    const text = selection?.toString().trim().slice(0, limits['page.quote']) ?? '';
    if (!text || !selection?.anchorNode || this.element.contains(selection.anchorNode)) return;
    this.quote = text;
    this.fill('page.quote', text);
  };

  private fill(name: 'page.address' | 'page.quote', value: string): void {
    const field = this.form && fieldOf(this.form, name);
    if (!field || field.type === 'hidden' || !value || this.touched.has(name)) return;
    // The server may have written the address of the page that the reader came from.
    if (name === 'page.address' && field.value) return;
    field.value = value;
  }
}
