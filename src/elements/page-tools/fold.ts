/** Stands on each element that is folded away. */
const mark = 'data-gov-collapsed';

/** Boxes whose content can be skipped in layout; tables and inline parts are hidden the plain way. */
const skippable = /^(block|flow-root|flex|grid|list-item)$/;

/**
 * Folds parts of the page away and back. Where the browser can, find-in-page and links to a place within still reach
 * them (`hidden="until-found"`) and unfold them. Only attributes of ours are set; what the author hid stays hidden.
 */
export class Fold {
  constructor(
    readonly parts: readonly HTMLElement[],
    /** Called when the browser unfolded the parts because it found something within. */
    private readonly found: () => void,
  ) {}

  close(): void {
    const searchable = 'onbeforematch' in document.documentElement;
    const ways = this.parts.map((part) => searchable && skippable.test(getComputedStyle(part).display));
    for (const [index, part] of this.parts.entries()) {
      part.setAttribute('hidden', ways[index] ? 'until-found' : '');
      part.setAttribute(mark, '');
      part.addEventListener('beforematch', this.openFound);
    }
  }

  open(): void {
    for (const part of this.parts) {
      part.removeAttribute('hidden');
      part.removeAttribute(mark);
      part.removeEventListener('beforematch', this.openFound);
    }
  }

  private readonly openFound = (): void => {
    this.open();
    this.found();
  };
}

/**
 * What to fold so that the control stays in sight: the content itself, or, where the control stands inside it, what
 * follows the control.
 */
export function partsToFold(content: HTMLElement, control: Element): HTMLElement[] {
  const parts: Element[] = [];
  if (!content.contains(control)) parts.push(content);
  else {
    for (let node = control; node !== content && node.parentElement; node = node.parentElement) {
      for (let next = node.nextElementSibling; next; next = next.nextElementSibling) parts.push(next);
    }
  }
  return parts.filter((part): part is HTMLElement => part instanceof HTMLElement && !part.hidden);
}
