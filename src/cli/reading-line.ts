import type { OfficialDocument } from '../official-document/index.js';

/** One document as a line of JSON, in the shape that `gov-disclosure read` promises. */
export function readingLine(
  file: string,
  { metadata, reading, structure, responsibilities, findings }: OfficialDocument,
): string {
  const { headings, tables, signature, attachments, tableOfContents, attachedTitles, ...parts } = structure;
  return `${JSON.stringify({
    file,
    metadata,
    empty: reading.empty,
    structure: {
      ...parts,
      headings: headings.map(({ level, kind, text, id }) => ({ level, kind, text, id })),
      attachments,
      signature,
      tableOfContents,
      attachedTitles,
      tables: tables.map((table) => ({
        ...(table.title !== undefined && { title: table.title }),
        columns: table.columns,
        bodyRows: 'rows' in table ? table.rows.length - table.headRows : table.items.length,
        tasks: table.tasks,
      })),
    },
    responsibilities,
    findings,
  })}\n`;
}
