/**
 * Makes the files that two documents of the sample portal carry: a PDF, with its font embedded in part and its headings as
 * bookmarks, and a DOCX, both from the documents' own texts. They are committed; run this by hand when a text
 * changes: `npx tsx scripts/make-sample-files.ts`.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { AlignmentType, Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import PDFDocument from 'pdfkit';
import { readOfficialDocument, type BodyBlock } from '../src/official-document/index.js';
import { pageFromHtml } from '../src/official-document/html.js';

const folder = 'docs/portal/documents';

async function read(name: string): Promise<{ title: string; body: BodyBlock[] }> {
  const { title = '', body } = readOfficialDocument(
    pageFromHtml(await readFile(`${folder}/${name}.html`, 'utf8')),
  );
  return { title, body };
}

/** A4 with the margins of official paper (GB/T 9704-2012, 5.2): 37 mm above, 28 mm at the left; in points. */
const margins = { top: 105, bottom: 99, left: 79, right: 74 };
/** Debian's fonts-noto-cjk (SIL Open Font License); only the glyphs that are used go into the file. */
const font = ['/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc', 'NotoSerifCJKsc-Regular'] as const;

async function writePdf(name: string): Promise<void> {
  const { title, body } = await read(name);
  const pdf = new PDFDocument({
    size: 'A4',
    margins,
    lang: 'zh-CN',
    info: { Title: title, Author: '澄溪市人民政府办公室', CreationDate: new Date('2026-03-02') },
    pdfVersion: '1.7',
  });
  const done = new Promise<Buffer>((resolve) => {
    const pieces: Buffer[] = [];
    pdf.on('data', (piece: Buffer) => pieces.push(piece));
    pdf.on('end', () => resolve(Buffer.concat(pieces)));
  });
  pdf.font(...font);
  pdf.fontSize(18).text(title, { align: 'center', lineGap: 8 }).moveDown();
  // The outline of the file: titles on top, the headings below them.
  const open: { level: number; outline: PDFKit.PDFOutline }[] = [];
  for (const block of body) {
    if (block.kind === 'title') {
      pdf.addPage();
      open.splice(0, Infinity, { level: 0, outline: pdf.outline.addItem(block.text) });
      pdf.fontSize(17).text(block.text, { align: 'center', lineGap: 8 }).moveDown();
    } else if (block.kind === 'text') {
      for (const heading of block.headings) {
        while ((open[open.length - 1]?.level ?? -1) >= heading.level) open.pop();
        const parent = open[open.length - 1]?.outline ?? pdf.outline;
        open.push({ level: heading.level, outline: parent.addItem(heading.text) });
      }
      const align = { signature: 'right', date: 'right' }[block.role as string] ?? 'left';
      const indent = align === 'left' ? 24 : 0;
      pdf.fontSize(12).text(block.text, { align: align as 'left', indent, lineGap: 8, paragraphGap: 4 });
    } else if (block.kind === 'table') {
      pdf.fontSize(9).table({
        columnStyles: [34, 66, 168, 114, '*'],
        data: block.table.rows.map((row) =>
          row.map((cell) => ({ text: cell.text, rowSpan: cell.rowspan, colSpan: cell.colspan })),
        ),
      });
      pdf.moveDown();
    }
  }
  pdf.end();
  await writeFile(`${folder}/${name}.pdf`, await done);
}

async function writeDocx(name: string): Promise<void> {
  const { title, body } = await read(name);
  const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3];
  const centred = { alignment: AlignmentType.CENTER };
  const paragraphs = body.flatMap((block) => {
    if (block.kind === 'title') {
      return [
        new Paragraph({ text: block.text, heading: HeadingLevel.TITLE, ...centred, pageBreakBefore: true }),
      ];
    }
    if (block.kind !== 'text') return [];
    const [heading] = block.headings;
    const alone = heading && heading.end >= block.text.length - 1;
    const level = alone ? levels[Math.min(heading.level, 3) - 1] : undefined;
    return [
      new Paragraph({
        children: [new TextRun(block.text)],
        ...(level ? { heading: level } : { indent: { firstLine: 640 } }),
      }),
    ];
  });
  const document = new Document({
    title,
    creator: '澄溪市人民政府办公室',
    styles: {
      default: { document: { run: { font: '仿宋', size: 32 }, paragraph: { spacing: { line: 560 } } } },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 2098, left: 1588, right: 1474, bottom: 1984 },
          },
        },
        children: [new Paragraph({ text: title, heading: HeadingLevel.TITLE, ...centred }), ...paragraphs],
      },
    ],
  });
  await writeFile(`${folder}/${name}.docx`, await Packer.toBuffer(document));
}

await writePdf('river-health-tasks-2026');
await writeDocx('elder-friendly-services-2025');
