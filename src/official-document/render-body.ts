import type { BlockLink, BodyBlock } from './body.js';
import type { OutlineEntry } from './outline.js';
import type { DocumentTable, FlatTable } from './tables.js';

/**
 * The blocks as HTML: headings `h2`…`h6` with the ids of the outline, paragraphs, real tables, lists; classes
 * `gov-body-…`, no style attributes, every text escaped, no link but to http, https, mailto or the same site. The words
 * and their order are those of the page.
 */
export function renderBody(blocks: BodyBlock[]): string {
  let nesting = new Nesting(1);
  let html = '';
  for (const block of blocks) {
    if (block.kind === 'title') {
      // What an attached document holds lies one level under its title.
      nesting = new Nesting(2);
      html += `<h2 class="gov-body-title" id="${block.id}">${lines(block.text)}</h2>\n`;
    } else if (block.kind === 'table') html += table(block.table);
    else if (block.kind === 'flatTable') html += flatTable(block.table);
    else html += paragraph(block, nesting);
  }
  return html;
}

function paragraph(block: Extract<BodyBlock, { kind: 'text' }>, nesting: Nesting): string {
  const { role, text, headings, links } = block;
  const name = role === 'text' ? '' : ` class="gov-body-${role}"`;
  if (!headings.length) {
    const centred = role === 'text' && block.centred ? ' class="gov-body-centred"' : name;
    return `<p${centred}>${inline(text, 0, text.length, links)}</p>\n`;
  }
  let html = '';
  let at = 0;
  for (const [index, heading] of headings.entries()) {
    const stop = headings[index + 1]?.start ?? text.length;
    html += rest(text, at, heading.start, links);
    // The stop and any bracket that closes behind the heading belong to its line.
    const end = heading.end + /^[。：:]?/.exec(text.slice(heading.end, stop))![0].length;
    const alone = !text.slice(end, stop).trim();
    const depth = nesting.depthOf(heading.level);
    html += headingElement(heading, inline(text, heading.start, end, links), depth, alone);
    html += rest(text, end, stop, links);
    at = stop;
  }
  return html;
}

/**
 * A heading stands one step under the nearest one above it in level: documents leave levels out (一、 then 1.; a chapter,
 * then articles), headings of a page must not (WCAG 2.2, 1.3.1).
 */
class Nesting {
  private readonly open: number[] = [];

  constructor(private readonly top: number) {}

  /** 2 to 6: the number in `h2`…`h6`. */
  depthOf(level: number): number {
    while ((this.open[this.open.length - 1] ?? 0) >= level) this.open.pop();
    this.open.push(level);
    return Math.min(this.top + this.open.length, 6);
  }
}

/** A heading whose text goes on in the same paragraph is marked, so that a style may run it in. */
function headingElement(heading: OutlineEntry, words: string, depth: number, alone: boolean): string {
  const tag = `h${depth}`;
  return `<${tag} id="${escape(heading.id)}"${alone ? '' : ' class="gov-body-run-in"'}>${words.trim()}</${tag}>\n`;
}

function rest(text: string, start: number, end: number, links: BlockLink[]): string {
  return text.slice(start, end).trim() ? `<p>${inline(text, start, end, links).trim()}</p>\n` : '';
}

function table({ title, rows, headRows }: DocumentTable): string {
  const row = (cells: DocumentTable['rows'][number], inHead: boolean) =>
    `<tr>${cells
      .map((cell) => {
        const tag = inHead || cell.head ? 'th' : 'td';
        const scope =
          tag === 'th' ? ` scope="${inHead ? (cell.colspan > 1 ? 'colgroup' : 'col') : 'row'}"` : '';
        const spans =
          (cell.rowspan > 1 ? ` rowspan="${cell.rowspan}"` : '') +
          (cell.colspan > 1 ? ` colspan="${cell.colspan}"` : '');
        return `<${tag}${scope}${spans}>${lines(cell.text)}</${tag}>`;
      })
      .join('')}</tr>\n`;
  const head = rows.slice(0, headRows).map((cells) => row(cells, true));
  const body = rows.slice(headRows).map((cells) => row(cells, false));
  const label = title ? ` aria-label="${escape(title)}"` : '';
  return (
    `<div class="gov-body-table"><table${label}>\n` +
    (head.length ? `<thead>\n${head.join('')}</thead>\n` : '') +
    `<tbody>\n${body.join('')}</tbody>\n</table></div>\n`
  );
}

/** A table without its cells: a list, one item a task, its lines in order under the names of the columns. */
function flatTable({ title, columns, items }: FlatTable): string {
  const label = title ? ` aria-label="${escape(title)}"` : '';
  const list = items.map(
    ({ number, lines: texts }) =>
      `<li value="${escape(String(Number(number) || 1))}">\n${texts
        .map((text, index) => `<p${index ? '' : ' class="gov-body-task"'}>${escape(text)}</p>\n`)
        .join('')}</li>\n`,
  );
  return (
    `<section class="gov-body-flat-table"${label}>\n<p class="gov-body-columns">${columns.map(escape).join(' · ')}</p>\n` +
    `<ol>\n${list.join('')}</ol>\n</section>\n`
  );
}

function inline(text: string, start: number, end: number, links: BlockLink[]): string {
  let html = '';
  let at = start;
  for (const link of links) {
    const address = safeAddress(link.href);
    if (link.start < at || link.end > end || !address) continue;
    html += `${escape(text.slice(at, link.start))}<a href="${escape(address)}">${escape(text.slice(link.start, link.end))}</a>`;
    at = link.end;
  }
  return html + escape(text.slice(at, end));
}

/** An address that leads to a page or a mailbox; anything that could run is none. */
function safeAddress(href: string): string | undefined {
  // Browsers drop control characters and spaces before they look at the scheme.
  const address = href.replace(/[\u0000-\u0020\u007f]/g, '');
  const scheme = /^([^/?#:]*):/.exec(address)?.[1];
  return address && (scheme === undefined || /^(?:https?|mailto)$/i.test(scheme)) ? address : undefined;
}

function lines(text: string): string {
  return escape(text).replace(/\n/g, '<br>');
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
