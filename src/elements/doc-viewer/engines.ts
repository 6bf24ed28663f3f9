import type { OpenDocument } from '../../formats/opened-document.js';

interface Engine {
  openDocument: OpenDocument;
  /** Begins what takes long to load, for an `openDocument` that follows. */
  prepare?(): void;
}

/** The kinds of file that have an engine; a further one is a folder in `src/formats/` and a line here. */
const engines: Record<string, () => Promise<Engine>> = {
  pdf: () => import('../../formats/pdf/open-pdf.js'),
  docx: () => import('../../formats/docx/open-docx.js'),
};

/** The part that opens a kind of file; undefined for kinds without. */
export const engineOf = (kind: string) =>
  Object.prototype.hasOwnProperty.call(engines, kind) ? engines[kind] : undefined;

/** What the name of a file ends with, in small letters. */
export const endingOf = (src: string): string =>
  /\.([a-z0-9]{1,5})$/i.exec(src.split(/[?#]/)[0] ?? '')?.[1]?.toLowerCase() ?? '';
