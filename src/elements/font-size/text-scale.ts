/** Marks, on the elements whose text does not follow the content's own size, which rule makes it follow. */
const mark = 'data-gov-text-size';

interface Measured {
  element: Element;
  size: number;
  line: number;
}

/**
 * Scales the text of one piece of content and keeps its proportions, also where text was pasted from Word with sizes
 * in `pt` or `px` on nested spans, `<font size>`, or fixed line heights.
 *
 * The content's own size is set by one rule; whatever does not follow it (found by measuring, not by guessing) gets a
 * marker attribute and a rule for its size. The author's styles are never changed, and `clear` takes all away.
 */
export class TextScale {
  private readonly sheet = new CSSStyleSheet();
  private readonly root: Document | ShadowRoot;
  private readonly watcher = new MutationObserver(() => this.apply(this.percent));
  private percent = 100;

  constructor(private readonly content: HTMLElement) {
    this.root = content.getRootNode() as Document | ShadowRoot;
  }

  /** The content's normal size in `rem`: it goes on following the size that the reader set in the browser. */
  get base(): number {
    this.pause();
    const size = pixels(getComputedStyle(this.content).fontSize) / this.rem;
    if (this.percent !== 100) this.apply(this.percent);
    return size;
  }

  apply(percent: number): void {
    this.clear();
    this.percent = percent;
    if (percent === 100) return;
    const normal = this.measure();
    const base = pixels(getComputedStyle(this.content).fontSize);
    this.adopt(true);
    this.content.setAttribute(mark, 'content');
    const factor = percent / 100;
    const rules = [rule('content', base / this.rem, factor)];
    this.write(rules);
    this.write(rules.concat(this.rulesForUnmoved(normal, factor)));
    this.watcher.observe(this.content, { childList: true, subtree: true, characterData: true });
  }

  /** Takes every rule and mark away: the content is as its author made it. */
  clear(): void {
    this.pause();
    this.percent = 100;
  }

  private pause(): void {
    this.watcher.disconnect();
    this.adopt(false);
    this.content.removeAttribute(mark);
    this.content.querySelectorAll(`[${mark}]`).forEach((element) => element.removeAttribute(mark));
  }

  private get rem(): number {
    return pixels(getComputedStyle(document.documentElement).fontSize) || 16;
  }

  private measure(): Measured[] {
    return [...this.content.querySelectorAll('*')].map((element) => {
      const style = getComputedStyle(element);
      return { element, size: pixels(style.fontSize), line: pixels(style.lineHeight) };
    });
  }

  /** Reads all first and marks afterwards, so that the browser computes the styles once. */
  private rulesForUnmoved(normal: Measured[], factor: number): string[] {
    const now = this.measure();
    const needed = new Map<string, string>();
    const marks: [Element, string][] = [];
    normal.forEach(({ element, size, line }, index) => {
      const measured = now[index];
      if (!measured) return;
      const sizeStays = differs(measured.size, size * factor);
      const lineStays = line > 0 && !differs(measured.line, line);
      if (!sizeStays && !lineStays) return;
      const name = `${size}/${lineStays ? line : ''}`;
      needed.set(name, rule(name, size / this.rem, factor, lineStays ? line / size : undefined));
      marks.push([element, name]);
    });
    marks.forEach(([element, name]) => element.setAttribute(mark, name));
    return [...needed.values()];
  }

  private write(rules: string[]): void {
    while (this.sheet.cssRules.length) this.sheet.deleteRule(0);
    rules.forEach((text) => this.sheet.insertRule(text));
  }

  private adopt(wanted: boolean): void {
    const others = this.root.adoptedStyleSheets.filter((sheet) => sheet !== this.sheet);
    this.root.adoptedStyleSheets = wanted ? [...others, this.sheet] : others;
  }
}

function rule(name: string, rem: number, factor: number, line?: number): string {
  const height = line === undefined ? '' : `line-height:${line} !important;`;
  return `[${mark}="${name}"]{font-size:${rem * factor}rem !important;${height}}`;
}

function pixels(value: string): number {
  return parseFloat(value) || 0;
}

function differs(a: number, b: number): boolean {
  return Math.abs(a - b) > 0.5;
}
