/** Marks the content, and inside it whatever does not follow the content's own size, with the name of its rule. */
const mark = 'data-gov-text-size';

/** From this many blocks on, text off the screen is laid out only when it comes near: a change of size stays quick. */
const longContent = 300;

/**
 * Scales the text of one piece of content and keeps its proportions, also where text was pasted from Word with sizes
 * in `pt` or `px` on nested spans, `<font size>`, or fixed line heights.
 *
 * What does not follow the content's own size is found by measuring, once: it gets a marker attribute and a rule for
 * its size. After that a change is one property. The author's styles are never changed, and `clear` takes all away.
 */
export class TextScale {
  private readonly sheet = new CSSStyleSheet();
  private readonly root: Document | ShadowRoot;
  private readonly watcher = new MutationObserver(() => this.prepare());
  private rules: Map<string, string> | undefined;
  private factor = 1;

  constructor(private readonly content: HTMLElement) {
    this.root = content.getRootNode() as Document | ShadowRoot;
  }

  /** The content's normal size in `rem`: it goes on following the size that the reader set in the browser. */
  base = 0;

  apply(percent: number): void {
    this.factor = percent / 100;
    if (this.rules) this.write(this.rules);
    else this.prepare();
  }

  /** Takes every rule and mark away: the content is as its author made it. */
  clear(): void {
    this.watcher.disconnect();
    this.root.adoptedStyleSheets = this.root.adoptedStyleSheets.filter((sheet) => sheet !== this.sheet);
    for (const element of [this.content, ...this.content.querySelectorAll(`[${mark}]`)]) {
      element.removeAttribute(mark);
    }
    this.rules = undefined;
  }

  /** Measures at the normal size and at the double one; reads all before it marks, so that styles compute once. */
  private prepare(): void {
    this.clear();
    const rem = measure(document.documentElement)[0] || 16;
    const elements = [...this.content.querySelectorAll('*')];
    const normal = elements.map(measure);
    this.base = measure(this.content)[0] / rem;
    const rules = new Map([['content', rule('content', this.base)]]);
    if (elements.length > longContent) rules.set('', offScreen);
    this.root.adoptedStyleSheets = [...this.root.adoptedStyleSheets, this.sheet];
    this.content.setAttribute(mark, 'content');
    this.write(rules, 2);
    const doubled = elements.map(measure);
    normal.forEach(([size, line], index) => {
      const [newSize, newLine] = doubled[index] ?? [0, 0];
      const lineStays = line > 0 && near(newLine, line);
      if (near(newSize, size * 2) && !lineStays) return;
      const name = `${size}/${lineStays ? line : ''}`;
      elements[index]?.setAttribute(mark, name);
      rules.set(name, rule(name, size / rem, lineStays ? line / size : ''));
    });
    this.rules = rules;
    this.write(rules);
    this.watcher.observe(this.content, { childList: true, subtree: true });
  }

  private write(rules: Map<string, string>, factor = this.factor): void {
    this.sheet.replaceSync(`[${mark}]{--gov-text-scale:${factor}}${[...rules.values()].join('')}`);
  }
}

const offScreen = `[${mark}="content"]>*{content-visibility:auto;contain-intrinsic-size:auto 5em}`;

/** @param line the line height as a number, where the author fixed it in other units */
function rule(name: string, rem: number, line: number | string = ''): string {
  return `[${mark}="${name}"]{font-size:calc(${rem}rem*var(--gov-text-scale))!important;${line && `line-height:${line}!important`}}`;
}

/** Size and line height in pixels; 0 for a line height that goes by the size. */
function measure(element: Element): [size: number, line: number] {
  const style = getComputedStyle(element);
  return [parseFloat(style.fontSize) || 0, parseFloat(style.lineHeight) || 0];
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.5;
}
