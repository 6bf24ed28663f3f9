/**
 * Makes the files that the stories of `<gov-doc-viewer>` open: a PDF that asks for its password, one of which a page is
 * broken, and one that is only a picture. They are committed; run this by hand when a text changes:
 * `npx tsx scripts/make-story-files.ts`.
 */
import { writeFile } from 'node:fs/promises';
import PDFDocument from 'pdfkit';

/** Debian's fonts-noto-cjk (SIL Open Font License); only the glyphs that are used go into the file. */
const font = ['/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc', 'NotoSerifCJKsc-Regular'] as const;

/** Without headings: the links of an outline lead to pages of the file, which have no ids that a check could find. */
const pages = [
  ['临江市公园平面图说明', '入口', '南门设在滨江路，无障碍通道在门的右侧。', '北门早六时至晚九时开放。'],
  ['沿线设施', '每二百米设一处带扶手的座椅。', '卫生间三处，均有无障碍厕位。'],
  ['咨询', '咨询处在南门内，法定节假日照常。'],
];

function pdf(
  fill: (file: PDFKit.PDFDocument) => void,
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Buffer> {
  const file = new PDFDocument({
    size: 'A4',
    lang: 'zh-CN',
    autoFirstPage: false,
    info: { Title: '临江市公园平面图说明', CreationDate: new Date('2026-03-02') },
    pdfVersion: '1.7',
    ...options,
  });
  const pieces: Buffer[] = [];
  file.on('data', (piece: Buffer) => pieces.push(piece));
  fill(file);
  file.end();
  return new Promise((resolve) => file.on('end', () => resolve(Buffer.concat(pieces))));
}

function write(file: PDFKit.PDFDocument): void {
  for (const lines of pages) {
    file.addPage();
    for (const line of lines)
      file
        .font(...font)
        .fontSize(14)
        .text(line, { lineGap: 10 });
  }
}

/** In place of its second page the file has a list of pages that names a word. */
function withoutSecondPage(whole: Buffer): Buffer {
  const text = whole.toString('latin1');
  const page = [...text.matchAll(/<<\n\/Type \/Page\n[^]*?\n>>/g)][1]?.[0];
  if (!page) throw new Error('The file has no second page.');
  const list = '<</Type/Pages/Count 1/Kids[(two)]>>';
  return Buffer.from(text.replace(page, list.padEnd(page.length)), 'latin1');
}

await writeFile('stories/files/locked.pdf', await pdf(write, { userPassword: '2026' }));
await writeFile('stories/files/torn.pdf', withoutSecondPage(await pdf(write)));
await writeFile(
  'stories/files/scanned.pdf',
  await pdf((file) => void file.addPage().rect(72, 72, 300, 400).fill('#d8d4c8')),
);
