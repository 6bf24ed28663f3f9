/** A page as the printer gets it: the PDF that Chromium makes of it, drawn again by pdf.js, which knows nothing of it. */
import type { Browser, Page } from 'playwright-core';
import { folder, send, startWebServer } from '../../support/web-server.js';
import { inColour } from './grey.js';

export interface Sheet {
  /** All words of the sheet, without white space. */
  text: string;
  picture: { data: Uint8Array; width: number; height: number };
}

interface PdfJs {
  GlobalWorkerOptions: { workerSrc: string };
  getDocument(source: { data: Uint8Array }): { promise: Promise<Pdf> };
}
interface Pdf {
  numPages: number;
  getPage(number: number): Promise<PdfPage>;
}
interface PdfPage {
  getTextContent(): Promise<{ items: { str?: string }[] }>;
  getViewport(options: { scale: number }): { width: number; height: number };
  render(options: object): { promise: Promise<void> };
}

/**
 * Prints the page on A4 and gives its sheets as a scanner of so many dots an inch sees them.
 *
 * @param scanned the only sheet of which a picture is wanted; the others have an empty one
 */
export async function printed(
  browser: Browser,
  page: Page,
  dpi: number,
  scanned: 'first' | 'last',
): Promise<Sheet[]> {
  const pdf = await page.pdf({ preferCSSPageSize: true, format: 'A4', printBackground: false });
  const server = await startWebServer(folder('/pdfjs/', 'node_modules/pdfjs-dist'), (_request, response) => {
    send(response, 200, 'text/html', '<!doctype html><title>PDF</title><canvas></canvas>');
    return true;
  });
  const viewer = await browser.newPage();
  try {
    await viewer.goto(server.origin);
    const sheets = await viewer.evaluate(
      async ({ base64, scale, last }) => {
        const address = '/pdfjs/build/pdf.mjs';
        const pdfjs = (await import(address)) as PdfJs;
        pdfjs.GlobalWorkerOptions.workerSrc = '/pdfjs/build/pdf.worker.mjs';
        const data = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const document_ = await pdfjs.getDocument({ data }).promise;
        const canvas = document.querySelector('canvas') as HTMLCanvasElement;
        const found: { text: string; grey: string; width: number; height: number }[] = [];
        for (let number = 1; number <= document_.numPages; number += 1) {
          const sheet = await document_.getPage(number);
          const viewport = sheet.getViewport({ scale });
          canvas.width = Math.round(viewport.width);
          canvas.height = Math.round(viewport.height);
          const { width, height } = canvas;
          const wanted = number === (last ? document_.numPages : 1);
          if (wanted) await sheet.render({ canvas, viewport }).promise;
          const { data: dots } = (canvas.getContext('2d') as CanvasRenderingContext2D).getImageData(
            0,
            0,
            width,
            height,
          );
          let grey = '';
          for (let dot = 0; wanted && dot < dots.length; dot += 4)
            grey += String.fromCharCode(dots[dot] ?? 0);
          const { items } = await sheet.getTextContent();
          found.push({ text: items.map(({ str }) => str ?? '').join(''), grey: btoa(grey), width, height });
        }
        return found;
      },
      { base64: pdf.toString('base64'), scale: dpi / 72, last: scanned === 'last' },
    );
    return sheets.map(({ text, grey, width, height }) => ({
      // Some letters come back as the look-alike radicals that fonts share with them.
      text: text.normalize('NFKC').replace(/\s+/g, ''),
      picture: { data: inColour(Buffer.from(grey, 'base64')), width, height },
    }));
  } finally {
    await viewer.close();
    await server.close();
  }
}
