/**
 * Scales the text of pieces of content and keeps its proportions, also where text was pasted from Word with sizes in
 * `pt` or `px` on nested spans, `<font size>`, or fixed line heights.
 *
 * What does not follow the content's own size is found by measuring, once: it gets a marker attribute and a rule for
 * its size. After that a change is one property. The author's styles are never changed, and all can be taken away.
 */

/** Stands on each piece of content while its text is scaled. */
const scaled = 'data-gov-text-scaled';

/** Stands on whatever has a size of its own, with the name of its rule. */
const mark = 'data-gov-text-size';

/** From this many elements on text off the screen is laid out only when it comes near: see `reflowStyles`. */
const longContent = 300;

/** In pixels; the line height is 0 where it goes by the size. */
type Measures = [size: number, line: number];

/** What each switcher of the page scales. All have one size in force, and text that several name is scaled once. */
const wanted = new Map<object, HTMLElement[]>();
let contents: HTMLElement[] = [];
let rules: Map<string, string>;
let sheet: CSSStyleSheet | undefined;
/** Where the rules are adopted: the page, and the shadow roots of contents. */
let roots = new Set<DocumentOrShadowRoot>();
let rem = 16;
let factor = 1;

/** Measures again when text arrives. */
export let watcher: MutationObserver | undefined;

/** Scales the contents that a switcher is for; with none, what it scaled is as its author made it. */
export function scaleText(switcher: object, given: HTMLElement[], percent: number): void {
  wanted.delete(switcher);
  if (given.length) wanted.set(switcher, given);
  const all = new Set([...wanted.values()].flat());
  const outermost = [...all].filter((content) => {
    let outer = content.parentElement;
    while (outer && !all.has(outer)) outer = outer.parentElement;
    return !outer;
  });
  factor = percent / 100;
  const same =
    outermost.length === contents.length && outermost.every((content, at) => content === contents[at]);
  if (!same) measureAll(outermost);
  else if (sheet) write(factor);
}

/** Measures at the normal size and at the double one; reads all before it marks, so that styles compute once. */
function measureAll(next = contents): void {
  sheet ??= new CSSStyleSheet();
  watcher ??= new MutationObserver((records) => {
    if (records.some(({ addedNodes }) => [...addedNodes].some((node) => node.nodeType === 1))) measureAll();
  });
  watcher.disconnect();
  for (const root of roots)
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
  for (const content of contents) {
    content.removeAttribute(scaled);
    for (const element of elementsOf(content)) element.removeAttribute(mark);
  }
  contents = next;
  rules = new Map();
  const elements = contents.flatMap(elementsOf);
  const outermost = new Set<Element>(contents);
  // The sizes are in `rem`: they go on following the size that the reader set in the browser.
  rem = measure(document.documentElement)[0] || 16;
  const normal = elements.map(measure);
  elements.forEach((element, at) => {
    if (!outermost.has(element)) return;
    element.setAttribute(scaled, elements.length > longContent ? 'long' : '');
    give(element, (normal[at] as Measures)[0]);
  });
  roots = new Set(contents.map((content) => content.getRootNode() as Document | ShadowRoot));
  for (const root of roots) root.adoptedStyleSheets = [...(root.adoptedStyleSheets ?? []), sheet];
  write(2);
  const doubled = elements.map(measure);
  elements.forEach((element, at) => {
    const [size, line] = normal[at] as Measures;
    const [newSize, newLine] = doubled[at] as Measures;
    const fixedLine = near(newLine, line) ? line : 0;
    if (fixedLine || !near(newSize, size * 2)) give(element, size, fixedLine);
  });
  write(factor);
  for (const content of contents) watcher.observe(content, { childList: true, subtree: true });
}

function give(element: Element, size: number, line = 0): void {
  const name = `${size}/${line}`;
  element.setAttribute(mark, name);
  rules.set(
    name,
    `[${mark}="${name}"]{font-size:calc(${size / rem}rem*var(--_scale))!important;${line ? `line-height:${line / size}!important` : ''}}`,
  );
}

function write(scale: number): void {
  sheet?.replaceSync(`[${scaled}]{--_scale:${scale}}${[...rules.values()].join('')}`);
}

function elementsOf(content: Element): Element[] {
  return [content, ...content.querySelectorAll('*')];
}

function measure(element: Element): Measures {
  const { fontSize, lineHeight } = getComputedStyle(element);
  return [parseFloat(fontSize) || 0, parseFloat(lineHeight) || 0];
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.5;
}
