import type { PDFDocumentProxy } from 'pdfjs-dist';
import { recogniseOutline } from '../../official-document/outline.js';
import type { OutlineNode } from '../opened-document.js';

/** A heading and where it stands. */
export interface PdfHeading extends OutlineNode {
  readonly page: number;
  /** Distance from the bottom of the page, in points; undefined for the top. */
  readonly y: number | undefined;
}

type FileOutline = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>;

/** More bookmarks than anybody reads, made by a program. */
const MOST_HEADINGS = 3000;
const DEEPEST = 6;

/** The outline that the file's author made; empty where there is none. */
export async function fileOutline(file: PDFDocumentProxy): Promise<PdfHeading[]> {
  const headings: PdfHeading[] = [];
  const walk = async (items: FileOutline, level: number): Promise<void> => {
    for (const { title, dest, items: inner } of items ?? []) {
      if (headings.length >= MOST_HEADINGS) return;
      const place = await destination(file, dest);
      const text = title.replace(/\s+/g, ' ').trim();
      if (place && text) headings.push({ id: `pdf-${headings.length + 1}`, text, level, ...place });
      await walk(inner as FileOutline, Math.min(level + 1, DEEPEST));
    }
  };
  await walk(await file.getOutline().catch(() => []), 1);
  return headings;
}

/** Where a link within the file leads (ISO 32000-1, 12.3.2). */
export async function destination(
  file: PDFDocumentProxy,
  dest: string | unknown[] | null,
): Promise<{ page: number; y: number | undefined } | undefined> {
  try {
    const place = typeof dest === 'string' ? await file.getDestination(dest) : dest;
    if (!Array.isArray(place)) return undefined;
    const [target, kind, ...values] = place as [unknown, { name?: string } | undefined, ...unknown[]];
    const index =
      typeof target === 'number' ? target : await file.getPageIndex(target as { num: number; gen: number });
    const y = kind?.name === 'XYZ' ? values[1] : /^FitB?H$/.test(kind?.name ?? '') ? values[0] : undefined;
    const isPage = Number.isInteger(index) && index >= 0 && index < file.numPages;
    return isPage ? { page: index + 1, y: typeof y === 'number' ? y : undefined } : undefined;
  } catch {
    return undefined;
  }
}

/** Headings recognised in the lines of all pages (一、（一）1.（1）, chapters, articles). */
export function recognisedOutline(pages: readonly { text: string; y: number }[][]): PdfHeading[] {
  const lines = pages.flatMap((page, index) => page.map((line) => ({ ...line, page: index + 1 })));
  return recogniseOutline(lines.map(({ text }) => text)).map(({ paragraph, text, level, id }) => {
    const line = lines[paragraph];
    return { id, text, level, page: line?.page ?? 1, y: line && line.y + 16 };
  });
}
