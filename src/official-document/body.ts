import type { Paragraph } from './content.js';
import type { Line } from './lines.js';
import { contentsParagraphs, isContentsHead } from './outline-contents.js';
import { outlineMarks } from './outline-marks.js';
import { recogniseOutline, type OutlineEntry } from './outline.js';
import { isImprint } from './structure-parts.js';
import type { Role } from './structure.js';
import { readFlatTable, readTable, type DocumentTable, type FlatTable } from './tables.js';

/** A link in a block's text. */
export interface BlockLink {
  start: number;
  end: number;
  href: string;
}

/** A piece of the document's text, in the order of the page. */
export type BodyBlock =
  | {
      kind: 'text';
      role: TextRole;
      text: string;
      headings: OutlineEntry[];
      links: BlockLink[];
      centred: boolean;
    }
  | { kind: 'title'; text: string; id: string }
  | { kind: 'table'; table: DocumentTable }
  | { kind: 'flatTable'; table: FlatTable };

export type TextRole = Exclude<Role, 'outside' | 'title' | 'attachedTitle'> | 'contents';

export interface Body {
  blocks: BodyBlock[];
  headings: OutlineEntry[];
  tables: (DocumentTable | FlatTable)[];
  tableOfContents: string[];
  /** The texts in which {@link headings} were found, by their `paragraph`. */
  texts: string[];
}

/** The document's text as blocks: the paragraphs by their roles, its tables, its headings. The page's title stands apart. */
export function readBody(paragraphs: Paragraph[], roles: Role[]): Body {
  const inBody = paragraphs.flatMap((paragraph, index) =>
    roles[index] === 'outside' || roles[index] === 'title' ? [] : [{ ...paragraph, role: roles[index]! }],
  );
  const texts = inBody.map(({ text, table, role }) =>
    table || (role !== 'text' && role !== 'attachment') ? '' : text,
  );
  const flat = flatTables(inBody.map(({ text }) => text));
  for (const [start, { end }] of flat) texts.fill('', start, end);
  const headings = recogniseOutline(texts);
  const contents = contentsParagraphs(texts, outlineMarks(texts));
  const byParagraph = new Map<number, OutlineEntry[]>();
  for (const entry of headings) {
    const there = byParagraph.get(entry.paragraph);
    if (there) there.push(entry);
    else byParagraph.set(entry.paragraph, [entry]);
  }

  const body: Body = { blocks: [], headings, tables: [], tableOfContents: [], texts };
  let attached = 0;
  const drawn = new Set<object>();
  for (let index = 0; index < inBody.length; index++) {
    const { text, line, table, role } = inBody[index]!;
    const flatTable = flat.get(index);
    if (flatTable) {
      entitle(flatTable.table, body);
      body.blocks.push({ kind: 'flatTable', table: flatTable.table });
      body.tables.push(flatTable.table);
      index = flatTable.end - 1;
    } else if (table) {
      if (drawn.has(table)) continue;
      drawn.add(table);
      const read = readTable(table);
      if (!read) continue;
      entitle(read, body);
      body.blocks.push({ kind: 'table', table: read });
      body.tables.push(read);
    } else if (role === 'attachedTitle') {
      const last = body.blocks[body.blocks.length - 1];
      // A title broken over lines is one heading.
      if (last?.kind === 'title' && inBody[index - 1]?.role === 'attachedTitle') last.text += `\n${text}`;
      else body.blocks.push({ kind: 'title', text, id: `f${++attached}` });
    } else {
      const inContents = contents.has(index);
      if (inContents && !isContentsHead(text)) body.tableOfContents.push(text);
      body.blocks.push({
        kind: 'text',
        role: inContents ? 'contents' : (role as TextRole),
        text,
        headings: byParagraph.get(index) ?? [],
        links: linksIn(text, line),
        centred: line.align === 'center',
      });
    }
  }
  return body;
}

function flatTables(texts: string[]): Map<number, { table: FlatTable; end: number }> {
  const found = new Map<number, { table: FlatTable; end: number }>();
  for (let index = 0; index < texts.length; index++) {
    const read = readFlatTable(texts, index, isImprint);
    if (!read) continue;
    found.set(index, read);
    index = read.end - 1;
  }
  return found;
}

/** A short line right above a table is its title. */
function entitle(table: DocumentTable | FlatTable, body: Body): void {
  const above = body.blocks[body.blocks.length - 1];
  if (above?.kind === 'title') table.title = above.text.replace(/\n/g, '');
  else if (
    above?.kind === 'text' &&
    above.text.length <= 60 &&
    !/[。；:：]$|^附\s*[件表]/.test(above.text) &&
    !above.headings.length
  ) {
    table.title = above.text;
  }
}

/** Where the links of a line stand in its text; in a piece of a line cut again they are looked for. */
function linksIn(text: string, line: Line): BlockLink[] {
  const found: BlockLink[] = [];
  let from = 0;
  for (const link of line.links) {
    const words = link.text.replace(/\s+/g, ' ').trim();
    for (let skip = text === line.text ? link.after : 0; skip > 0 && from < text.length; from++) {
      if (/\S/.test(text[from]!)) skip--;
    }
    const start = words ? text.indexOf(words, from) : -1;
    if (start < 0) continue;
    from = start + words.length;
    if (link.href) found.push({ start, end: from, href: link.href });
  }
  return found;
}
