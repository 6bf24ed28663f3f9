import { readBody, type Body, type BodyBlock } from './body.js';
import { documentParagraphs, type Paragraph } from './content.js';
import { checkDocument, type Finding, type FindingOptions } from './findings.js';
import { pageLines, type Line } from './lines.js';
import { withLostBreaks } from './lost-breaks.js';
import { metaTags } from './meta-tags.js';
import { readMetadataOfLines, type Metadata, type MetadataReading } from './metadata.js';
import type { PageElement } from './page.js';
import { readResponsibilities, type Responsibility } from './responsibilities.js';
import { readStructure, type DocumentStructure, type ReadStructure } from './structure.js';

/** All that a page tells of its document. */
export interface OfficialDocument {
  /** The title to show: as the text prints it, else as a label or `<meta>` tag gives it. None: the page is no document. */
  title?: string;
  metadata: Metadata;
  /** How the metadata was read: what was empty, what each label was taken for, what was printed, and where. */
  reading: Omit<MetadataReading, 'metadata'>;
  structure: DocumentStructure;
  responsibilities: Responsibility[];
  /** What an editor should mend. */
  findings: Finding[];
  body: BodyBlock[];
}

/** Reads a page: its metadata block, the parts and headings of its text, who has to do what, what should be mended. */
export function readOfficialDocument(page: PageElement, options: FindingOptions = {}): OfficialDocument {
  const lines = withLostBreaks(pageLines(page));
  const { reading, used } = readMetadataOfLines(page, lines);
  const { metadata, ...rest } = reading;
  const tags = metaTags(page);
  const named = [metadata.title, tags['articletitle']].filter((title): title is string => !!title);
  const { paragraphs, furniture } = documentParagraphs(lines, used);
  const read = readStructure(paragraphs, { named });
  const body = readBody(paragraphs, read.roles);
  const isDocument = !reading.list && holdsDocument(paragraphs, read.structure, body);
  const { structure, damaged } = isDocument ? read : readStructure([], { named: [] });
  const { blocks, headings, tables, tableOfContents, texts } = isDocument ? body : readBody([], []);
  const document: OfficialDocument = {
    metadata: settleDocumentNumber(reading, structure.documentNumber),
    reading: rest,
    structure: { ...structure, headings, tables, tableOfContents },
    responsibilities: readResponsibilities(texts, headings),
    findings: checkDocument(
      {
        reading,
        structure,
        damaged,
        tags: Object.keys(tags).length ? tags : undefined,
        furniture: furniture.map(at),
        texts: paragraphs.map(at),
      },
      options,
    ),
    body: blocks,
  };
  const title = structure.title ?? (reading.list ? undefined : named[0]);
  if (title) document.title = title;
  return document;
}

function at({ text, line }: { text: string; line: Line }): { text: string; line?: number } {
  return line.block.line === undefined ? { text } : { text, line: line.block.line };
}

/** A page of links and labels holds none: a document says something, shows a table, or carries a file. */
function holdsDocument(
  paragraphs: Paragraph[],
  { date, attachments }: ReadStructure['structure'],
  body: Body,
): boolean {
  if (date !== undefined || attachments.length || body.tables.length || body.headings.length) return true;
  return paragraphs.some(({ text, line }) => !line.linked && /[。；]/.test(text));
}

/** Where 文件编号 held a serial of the CMS, the number that the text itself prints is the document's. */
function settleDocumentNumber({ metadata, labels }: MetadataReading, printed: string | undefined): Metadata {
  const serial = Object.keys(metadata.other).some((label) => labels[label] === 'documentNumber');
  if (!serial || metadata.documentNumber !== undefined || printed === undefined) return metadata;
  return { ...metadata, documentNumber: printed };
}
