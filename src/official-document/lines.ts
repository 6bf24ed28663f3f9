import { CELL, INLINE, INPUT, SILENT_TAGS, type PageElement, type PageNode } from './page.js';

/** One line of the page: a paragraph, heading, list item or table row, as a reader sees it. */
export interface Line {
  /** The words, without the marks of {@link CELL} and {@link INLINE}, runs of white space made one space. */
  text: string;
  /** The words with the marks, and with white space as printed. */
  raw: string;
  /** Tag of the block that holds the line: `p`, `h1`, `li`, `td`, `dt`, `tr` for a whole row … */
  tag: string;
  /** That block, and the one around it. */
  block: PageElement;
  parent: PageElement | undefined;
  align: 'center' | 'right' | '';
  /** The whole line is a link. */
  linked: boolean;
  /** Addresses of the links in the line, in order, with their words. */
  links: LineLink[];
  /** Stands in navigation, page foot or side matter. */
  aside: boolean;
  /** A blank line stands before it. */
  gap: boolean;
  /** The table whose row this is; layout tables are walked through and give none. */
  table: PageElement | undefined;
}

/** A link of a line. */
export interface LineLink {
  text: string;
  href: string;
  /** How many characters, white space left out, stand between the link before it (or the start of the line) and this one. */
  after: number;
}

const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main menu nav ol p pre section summary table tbody td tfoot th thead title tr ul'.split(
    ' ',
  ),
);
const ASIDE = new Set(['nav', 'footer', 'aside', 'button']);
const FIELDS = new Set(['input', 'select', 'textarea']);

interface Open {
  node: PageElement;
  next: number;
  block: PageElement;
  parent: PageElement | undefined;
  aside: boolean;
  pre: boolean;
  row: PageElement | undefined;
  table: PageElement | undefined;
}

/** The page cut into lines, in order. One pass, any depth: a page nested ten thousand deep is read like any other. */
export function pageLines(page: PageElement): Line[] {
  const layout = layoutTables(page);
  const lines: Line[] = [];
  const stack: Open[] = [];
  let raw = '';
  let links: Line['links'] = [];
  let link: LineLink | undefined;
  let after = 0;
  let gap = false;
  let plain = false;

  const flush = (at: Open, row?: PageElement, table?: PageElement) => {
    const text = cleanText(raw);
    if (text || raw.includes(INPUT)) {
      const block = row ?? at.block;
      lines.push({
        text,
        raw,
        tag: block.tag,
        block,
        parent: row ? table : at.parent,
        align: alignment(block),
        linked: !plain && (links.length > 0 || !!link),
        links,
        aside: at.aside,
        gap,
        table,
      });
      gap = false;
      links = [];
    } else gap = true;
    raw = '';
    after = 0;
    plain = false;
  };

  const enter = (node: PageElement, from: Open | undefined) => {
    const isBlock = BLOCKS.has(node.tag);
    const open: Open = {
      node,
      next: 0,
      block: isBlock || !from ? node : from.block,
      parent: isBlock ? from?.block : from?.parent,
      aside: (from?.aside ?? false) || ASIDE.has(node.tag),
      pre: (from?.pre ?? false) || node.tag === 'pre',
      row: from?.row,
      table: node.tag === 'table' ? node : from?.table,
    };
    if (open.row) {
      if (node.tag === 'td' || node.tag === 'th') raw += raw ? CELL : '\u200b';
      else raw += isBlock ? '\n' : INLINE;
    } else if (isBlock) {
      if (from && raw) flush(from);
      if (node.tag === 'tr' && open.table && !layout.has(open.table)) open.row = node;
    } else raw += INLINE;
    if (node.tag === 'a') link = { text: '', href: node.attributes['href'] ?? '', after };
    stack.push(open);
  };

  const leave = (open: Open) => {
    stack.pop();
    const around = stack[stack.length - 1];
    if (open.node.tag === 'a' && link) {
      if (link.text.trim()) links.push(link);
      link = undefined;
      after = 0;
    }
    if (open.row === open.node) flush(around ?? open, open.row, open.table);
    else if (open.row) raw += BLOCKS.has(open.node.tag) && !/^t[dh]$/.test(open.node.tag) ? '\n' : INLINE;
    else if (BLOCKS.has(open.node.tag)) {
      if (raw || open.node.tag === 'p') flush(open);
    } else raw += INLINE;
  };

  const readText = (text: string, at: Open) => {
    const shown = at.pre ? text : text.replace(/[ \t\n\r\f]+/g, ' ');
    for (const [index, piece] of (at.pre && !at.row ? shown.split('\n') : [shown]).entries()) {
      if (index) flush(at);
      raw += piece;
      if (link) link.text += piece;
      else {
        const words = piece.replace(/[\s\u200b]/g, '').length;
        after += words;
        plain ||= words > 0;
      }
    }
  };

  enter(page, undefined);
  for (let open = stack[stack.length - 1]; open; open = stack[stack.length - 1]) {
    const child: PageNode | undefined = open.node.children[open.next++];
    if (child === undefined) leave(open);
    else if (typeof child === 'string') readText(child, open);
    else if (child.tag === 'br' || child.tag === 'hr') {
      if (open.row) raw += '\n';
      else flush(open);
    } else if (FIELDS.has(child.tag))
      raw += /^(hidden|submit|button|image|reset)$/i.test(child.attributes['type'] ?? '') ? '' : INPUT;
    else if (!SILENT_TAGS.has(child.tag) && child.tag !== 'head') enter(child, open);
  }
  return lines;
}

/** The words of a raw line or cell: no marks, white space made single, none at the ends. */
export function cleanText(raw: string): string {
  return raw
    .replace(/[\u001d\u001f\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[\s\u001e]+/g, ' ')
    .trim();
}

function alignment(block: PageElement): Line['align'] {
  const style = `${block.attributes['align'] ?? ''} ${/text-align:\s*(\w+)/i.exec(block.attributes['style'] ?? '')?.[1] ?? ''}`;
  if (/center/i.test(style) || block.tag === 'center') return 'center';
  return /right/i.test(style) ? 'right' : '';
}

/** Tables that only lay out the page: with a table inside, one cell a row, a heading, or a cell as long as an article. */
function layoutTables(page: PageElement): Set<PageElement> {
  const layout = new Set<PageElement>();
  interface Seen {
    node: PageElement;
    next: number;
    table: PageElement | undefined;
    cell: { length: number } | undefined;
  }
  const widest = new Map<PageElement, number>();
  const stack: Seen[] = [{ node: page, next: 0, table: undefined, cell: undefined }];
  for (let at = stack[stack.length - 1]; at; at = stack[stack.length - 1]) {
    const child: PageNode | undefined = at.node.children[at.next++];
    if (child === undefined) {
      stack.pop();
      if (at.node.tag === 'tr' && at.table) {
        const cells = at.node.children.filter(
          (cell) => typeof cell !== 'string' && /^t[dh]$/.test(cell.tag),
        ).length;
        widest.set(at.table, Math.max(widest.get(at.table) ?? 0, cells));
      }
      if (at.node.tag === 'table' && (widest.get(at.node) ?? 0) < 2) layout.add(at.node);
      continue;
    }
    if (typeof child === 'string') {
      if (at.cell && (at.cell.length += child.length) > 2000 && at.table) layout.add(at.table);
      continue;
    }
    if (at.table && /^(table|h[1-3])$/.test(child.tag)) layout.add(at.table);
    const cell = /^t[dh]$/.test(child.tag) ? { length: 0 } : at.cell;
    stack.push({
      node: child,
      next: 0,
      table: child.tag === 'table' ? child : at.table,
      cell: child.tag === 'table' ? undefined : cell,
    });
  }
  return layout;
}
