import { parseAsync, renderDocument } from 'docx-preview';
import { fetchBytes } from '../fetch-bytes.js';
import { OpenError, type OpenDocument } from '../opened-document.js';
import { checkArchive } from './check-archive.js';
import { DocxDocument } from './docx-document.js';
import { docxWords } from './docx.messages.js';
import { docxFrameStyles } from './docx.styles.js';
import { writeNumbers, type NumberingPart } from './numbering.js';
import { safeElement, styleTexts } from './safe-element.js';
import { safeSheet } from './safe-styles.js';
import { liftBoxes, unwrapShapes, type DocumentPart } from './shapes.js';

/** What is read of docx-preview's own picture of a document. */
interface ReadDocument {
  documentPart: { body: DocumentPart };
  footnotesPart?: { notes: DocumentPart[] };
  endnotesPart?: { notes: DocumentPart[] };
  numberingPart?: NumberingPart;
  /** A data address; null where the file has no such picture. */
  loadDocumentImage(...asked: unknown[]): Promise<string | null>;
}

/** Packed; a larger one is mostly pictures, and better saved. */
const MOST_BYTES = 40 * 1024 * 1024;

/**
 * Opens a DOCX as a text that fits the column: its words, tables, pictures and looks, without pages. Fields, macros, embedded
 * objects and embedded HTML are left out.
 */
export const openDocument: OpenDocument = async (address, { place, signal, language, progress, changed }) => {
  const bytes = await fetchBytes(address, signal, progress, MOST_BYTES);
  await checkArchive(bytes, signal);
  const options = {
    className: 'docx',
    inWrapper: false,
    breakPages: false,
    ignoreWidth: true,
    ignoreHeight: true,
    ignoreFonts: true,
    renderHeaders: false,
    renderFooters: false,
    renderComments: false,
    renderChanges: false,
    renderAltChunks: false,
    useBase64URL: true,
    experimental: false,
    h: safeElement,
  };
  let nodes: Node[];
  let numbering: NumberingPart | undefined;
  try {
    const read = (await parseAsync(bytes, options)) as ReadDocument;
    numbering = read.numberingPart;
    for (const part of partsOf(read)) unwrapShapes(part);
    guardPictures(read);
    nodes = await renderDocument(read, options);
  } catch {
    throw new OpenError('damaged');
  }
  if (
    !nodes.some((node) => node.textContent?.trim() || (node instanceof Element && node.querySelector('img')))
  ) {
    throw new OpenError('empty');
  }
  const frame = document.createElement('div');
  frame.className = 'gov-docx';
  const root = frame.attachShadow({ mode: 'open' });
  root.append(...nodes);
  liftBoxes(root);
  if (numbering) writeNumbers(root, numbering);
  tellPictures(root, docxWords[language].picture);
  const frameSheet = new CSSStyleSheet();
  frameSheet.replaceSync(docxFrameStyles);
  root.adoptedStyleSheets = [safeSheet(styleTexts(nodes)), frameSheet];
  place.append(frame);
  return new DocxDocument(address, frame, root, changed);
};

function partsOf({ documentPart, footnotesPart, endnotesPart }: ReadDocument): DocumentPart[] {
  return [documentPart.body, ...(footnotesPart?.notes ?? []), ...(endnotesPart?.notes ?? [])];
}

/**
 * Lets in pictures that stand in the file itself and that browsers show. docx-preview gives an element its picture by
 * itself, and of one that is not in the file it makes a request to the page's own site.
 */
function guardPictures(read: ReadDocument): void {
  const load = read.loadDocumentImage.bind(read);
  read.loadDocumentImage = async (...asked) => {
    const address = await load(...asked);
    return /^data:image\/(?:png|jpeg|gif|webp|bmp);base64,/i.test(address ?? '') ? address : '';
  };
}

/** Where there is none (EMF, WMF, a picture elsewhere), that is said. */
function tellPictures(root: ParentNode, words: string): void {
  for (const picture of root.querySelectorAll('img'))
    if (!picture.getAttribute('src')) picture.replaceWith(words);
}
