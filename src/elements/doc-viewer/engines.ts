import type { OpenDocument } from '../../formats/opened-document.js';

interface Engine {
  load(): Promise<{ openDocument: OpenDocument }>;
  /** Begins what takes long to load, beside the part that uses it. */
  startAhead?(): Promise<void>;
}

/** The kinds of file that have an engine; a further one is a folder in `src/formats/` and a line here. */
const engines: Record<string, Engine> = {
  pdf: {
    load: () => import('../../formats/pdf/open-pdf.js'),
    startAhead: async () => (await import('../../formats/pdf/pdf-start.js')).startAhead(),
  },
  docx: { load: () => import('../../formats/docx/open-docx.js') },
};

/** The engine that opens a kind of file; undefined for kinds without. */
export const engineOf = (kind: string): Engine | undefined =>
  Object.prototype.hasOwnProperty.call(engines, kind) ? engines[kind] : undefined;

/** What the name of a file ends with, in small letters. */
export const endingOf = (src: string): string =>
  /\.([a-z0-9]{1,5})$/i.exec(src.split(/[?#]/)[0] ?? '')?.[1]?.toLowerCase() ?? '';
