import { parseAsync, renderDocument } from 'docx-preview';
import { fetchBytes } from '../fetch-bytes.js';
import { OpenError, type OpenDocument } from '../opened-document.js';
import { checkArchive } from './check-archive.js';
import { DocxDocument } from './docx-document.js';
import { safeElement, safeStyles, styleTexts } from './safe-element.js';
import { docxFrameStyles } from './docx.styles.js';

/** Packed; a larger one is mostly pictures, and better saved. */
const MOST_BYTES = 40 * 1024 * 1024;

/**
 * Opens a DOCX as a text that fits the column: its words, tables, pictures and looks, without pages. Fields, macros, embedded
 * objects and embedded HTML are left out.
 */
export const openDocument: OpenDocument = async (address, { place, signal, progress, changed }) => {
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
  try {
    nodes = await renderDocument(await parseAsync(bytes, options), options);
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
  // The frame's rules come last: no file takes them back.
  root.adoptedStyleSheets = [safeStyles(styleTexts(nodes)), docxFrameStyles].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  place.append(frame);
  return new DocxDocument(address, frame, root, changed);
};
