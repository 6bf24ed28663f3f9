import { adoptStyles } from '../adopt-styles.js';
import { OpenError, type OpenDocument } from '../opened-document.js';
import { PdfDocument } from './pdf-document.js';
import { openPdf } from './pdf-engine.js';
import { pdfStyles } from './pdf.styles.js';

/** Opens a PDF; loads pdf.js, which nothing has loaded before. */
export const openDocument: OpenDocument = async (address, options) => {
  const opened = await openPdf(address, options);
  try {
    const first = await opened.file.getPage(1);
    if (options.signal.aborted) throw new OpenError('damaged');
    adoptStyles(options.place, pdfStyles);
    return new PdfDocument(address, opened, first, options);
  } catch {
    opened.close();
    // A file without a page, or whose first page cannot be found.
    throw new OpenError(opened.file.numPages > 0 ? 'damaged' : 'empty');
  }
};
