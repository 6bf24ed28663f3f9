/** What a page is to the reader: a tree of elements and text, wherever it came from (a browser, an HTML file, plain text). */
export type PageNode = PageElement | string;

export interface PageElement {
  /** Lower-case tag name, for instance `td`. */
  tag: string;
  attributes: Record<string, string>;
  children: PageNode[];
  /** Line of the source in which it begins, from 1, where that is known. */
  line?: number;
}

/** Elements whose content is never text of the page. */
export const SILENT_TAGS = new Set(
  'script style template noscript svg math canvas iframe object embed audio video map datalist'.split(' '),
);

/** Between two cells of a table row. */
export const CELL = '\u001e';
/** Where an inline element begins or ends: a label and its value often meet there. */
export const INLINE = '\u001f';
/** A field to fill in: what stands beside it is a form, not a fact. */
export const INPUT = '\u001d';

/** A page of plain text: a `body` with one `<p>` a line, blank lines included, because a gap tells something. */
export function pageFromText(text: string): PageElement {
  // Unlike in markup, a wide gap says something here: one cell ends, another begins.
  const gapped = text.replace(/^\uFEFF/, '').replace(/\t| {2,}/g, '\u2003\u2003');
  const lines = gapped.split(/\r\n|[\n\r\u2028\u2029\f]/);
  return {
    tag: 'body',
    attributes: {},
    children: lines.map((text, index) => ({
      tag: 'p',
      attributes: {},
      children: text ? [text] : [],
      line: index + 1,
    })),
  };
}
