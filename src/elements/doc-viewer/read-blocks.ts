/** A paragraph as a reader sees it: the text between two breaks, wherever the markup puts them. */
export interface Block {
  /** As in the page, white space included: offsets into it are offsets into the nodes' text. */
  text: string;
  /** The block element that holds it. */
  element: Element;
  /** The nodes that make it up; absent where the element is this paragraph and nothing else. */
  nodes?: Node[];
}

/** Elements that begin a paragraph of their own. Lists, tables and their like are known by what stands in them. */
const blockTags = new Set(
  `address article aside blockquote caption center dd div dt figcaption footer h1 h2 h3 h4 h5 h6 header hr legend li
  main nav p pre section summary td th`.split(/\s+/),
);
/** What inline markup may hide: a portal's own tags, `<font>` and `<span>` stand around whole articles. */
const breaking = ['br', ...blockTags].join();
const silentTags = /^(script|style|template|noscript|button|select|textarea)$/;
/** The parser itself keeps other blocks out of these. */
const alwaysLeaf = /^(p|h[1-6])$/;

/**
 * The paragraphs of a piece of content in reading order. Measures nothing, so forces no layout.
 *
 * @param withTables whether the cells of data tables count too; they hold text, but no headings
 */
export function readBlocks(text: Element, withTables = false): Block[] {
  const blocks: Block[] = [];
  readInto(blocks, text, withTables);
  return blocks;
}

function readInto(blocks: Block[], container: Element, withTables: boolean): void {
  if (isLeaf(container)) {
    const text = container.textContent ?? '';
    if (text) blocks.push({ text, element: container });
    return;
  }
  let nodes: Node[] = [];
  const endParagraph = () => {
    const text = nodes.map((node) => node.textContent).join('');
    if (text.trim()) blocks.push({ text, element: container, nodes });
    nodes = [];
  };
  for (let child = container.firstChild; child; child = child.nextSibling) {
    if (child instanceof Element) {
      if (silentTags.test(child.localName)) continue;
      if (child.localName === 'br') endParagraph();
      else if (blockTags.has(child.localName) || child.querySelector(breaking)) {
        endParagraph();
        if (withTables || !isDataTable(child)) readInto(blocks, child, withTables);
      } else nodes.push(child);
    } else if (child.nodeType === Node.TEXT_NODE) nodes.push(child);
  }
  endParagraph();
}

function isLeaf(element: Element): boolean {
  return !element.firstElementChild || (alwaysLeaf.test(element.localName) && !element.querySelector('br'));
}

/**
 * Numbers in a table are rows, not headings. Old pages stand as a whole in one cell of a layout table: there almost all
 * text is in that cell.
 */
function isDataTable(element: Element): boolean {
  if (!(element instanceof HTMLTableElement)) return false;
  const all = textLength(element);
  return ![...element.querySelectorAll('td')].some((cell) => textLength(cell) > 0.8 * all);
}

function textLength(element: Element): number {
  return (element.textContent ?? '').replace(/\s+/g, '').length;
}

/** The text nodes that make up a paragraph. */
export function* textsOf({ element, nodes = [element] }: Block): Generator<Text> {
  for (const node of nodes) {
    if (node instanceof Text) yield node;
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) yield walker.currentNode as Text;
  }
}
