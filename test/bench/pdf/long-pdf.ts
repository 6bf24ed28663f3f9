import { access } from 'node:fs/promises';
import PDFDocument from 'pdfkit';
import { longDocument } from '../long-document.ts';

/** What is drawn last on the first page: where it is seen, the page is there. In a colour that nothing else has. */
export const mark = { red: 200, green: 0, blue: 200 };

/** Debian's fonts-noto-cjk; only the glyphs that are used go into the file. */
const font = ['/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc', 'NotoSerifCJKsc-Regular'] as const;

/** A Chinese document of so many pages with its font in the file, as word processors save it. */
export async function longPdf(pages: number): Promise<Buffer> {
  await access(font[0]).catch(() => {
    throw new Error(`The file is made with ${font[0]}: install fonts-noto-cjk.`);
  });
  const pdf = new PDFDocument({ size: 'A4', margin: 79, bufferPages: true });
  const pieces: Buffer[] = [];
  pdf.on('data', (piece: Buffer) => pieces.push(piece));
  const ended = new Promise((resolve) => pdf.on('end', resolve));
  pdf.font(...font).fontSize(14);
  const paragraphs = longDocument().match(/(?<=<p>)[^<]+/g) ?? [];
  // Eleven lines a paragraph at most, so that none reaches beyond its page into one more.
  for (const paragraph of paragraphs) {
    const isFull = pdf.y > 500;
    if (isFull && pdf.bufferedPageRange().count === pages) break;
    if (isFull) pdf.addPage();
    pdf.text(paragraph, { lineGap: 10 });
  }
  pdf.switchToPage(0);
  pdf.rect(440, 60, 120, 85).fill([mark.red, mark.green, mark.blue]);
  const { count } = pdf.bufferedPageRange();
  if (count !== pages) throw new Error(`${count} pages were made, not ${pages}.`);
  pdf.end();
  await ended;
  return Buffer.concat(pieces);
}
