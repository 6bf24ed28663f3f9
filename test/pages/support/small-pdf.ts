/** PDF files written by hand: what no tool makes, in a few lines. */
import { brotliCompressSync } from 'node:zlib';

/**
 * A file of the given pages. Each page shows its lines in Helvetica.
 *
 * @param signs what letters of the lines stand for in the text, as in files of Word whose 目 is the radical ⽬
 * @param packed whether the pages are packed with Brotli, a filter that few files have yet
 */
export function smallPdf(
  pages: readonly (readonly string[])[],
  signs: Record<string, string> = {},
  packed = false,
): Buffer {
  const objects: string[] = [];
  const add = (text: string) => objects.push(text);
  const kids = pages.map((_, index) => `${5 + index * 2} 0 R`).join(' ');
  add('<</Type/Catalog/Pages 2 0 R>>');
  add(`<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>`);
  add(
    `<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding${Object.keys(signs).length ? '/ToUnicode 4 0 R' : ''}>>`,
  );
  const hex = (text: string, digits: number) => text.charCodeAt(0).toString(16).padStart(digits, '0');
  const map = Object.entries(signs).map(([letter, sign]) => `<${hex(letter, 2)}> <${hex(sign, 4)}>`);
  add(
    stream(
      `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange ${map.length} beginbfchar ${map.join(' ')} endbfchar endcmap end`,
    ),
  );
  for (const lines of pages) {
    add(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents ${objects.length + 2} 0 R>>`,
    );
    const drawn = lines.map((line, at) => `BT /F 14 Tf 72 ${770 - at * 30} Td (${line}) Tj ET`).join('\n');
    add(
      packed ? stream(brotliCompressSync(drawn).toString('latin1'), '/Filter/BrotliDecode') : stream(drawn),
    );
  }
  let file = '%PDF-1.7\n';
  const places: number[] = [];
  const write = (object: string, index: number) => {
    places[index] = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
  };
  // What is drawn comes last: a reader of parts of the file knows its pages before it has them.
  objects.forEach((object, index) => object.startsWith('<</Length') || write(object, index));
  objects.forEach((object, index) => object.startsWith('<</Length') && write(object, index));
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const end = `trailer<</Root 1 0 R/Size ${objects.length + 1}>>\nstartxref\n${file.length}\n%%EOF`;
  return Buffer.from(`${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${end}`, 'latin1');
}

function stream(text: string, filter = ''): string {
  return `<</Length ${text.length}${filter}>>\nstream\n${text}\nendstream`;
}
