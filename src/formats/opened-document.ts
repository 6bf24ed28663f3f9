/**
 * The seam between the viewer's shell and whatever it shows. The shell (toolbar, outline, find bar, keys, progress,
 * announcements) knows a document by {@link OpenedDocument} alone: an article of the page, a PDF, a DOCX, and any kind
 * that comes later. Whatever a kind does not have (pages, zoom, rotation) it leaves out, and the shell shows no tool
 * for it.
 */
export interface OpenedDocument {
  /** Short name of the kind for the `kind` of events and classes: `html`, `pdf`, `docx`. */
  readonly kind: string;
  /** Titles and headings in reading order, the shell nests them by level; empty where none is known. May grow: then `changed`. */
  readonly outline: readonly OutlineNode[];
  /** Whether the headings were recognised by the page (目录由网页生成) rather than written by the document's author. */
  readonly outlineRecognised: boolean;
  /** The heading above the place where the reader is; undefined before the first. A new one is told by `changed`. */
  readonly current: OutlineNode | undefined;
  /** What the reader has to know of this document, in the reader's language: 「这份文件是扫描件，没有文字」. */
  readonly notice?: string | undefined;
  /** Pages, zoom and rotation, where the kind has them. */
  readonly pages?: PagedView | undefined;
  /** How tables of records stand in a narrow column; undefined where the reader has no choice of it. */
  readonly tablesAs?: 'cards' | 'tables' | undefined;
  /** The address of the file that was opened, to be saved; an article of the page has none. */
  readonly file?: string | undefined;

  /** Scrolls to a heading and moves the focus there, so that keyboard and screen reader go on from it. */
  goTo(node: OutlineNode): void;
  /**
   * The text in reading order, piece by piece: a page of a PDF, a paragraph of an article. Draws nothing. A match never
   * reaches across two pieces. The shell folds 简/繁, width and white space for comparing, so the text is given as it is
   * (a PDF's after NFKC); offsets of {@link TextMatch} are into it, in UTF-16 units.
   *
   * @param signal given when the reader closes the find bar or searches for something else
   */
  texts(signal: AbortSignal): AsyncIterable<TextPiece>;
  /** Marks matches, where they are or as soon as they are drawn; a new call replaces the marks of the one before. */
  markMatches(matches: readonly TextMatch[]): void;
  /** Takes the reader to one of the marked matches and shows it as the current one; opens what hides it. */
  showMatch(match: TextMatch): Promise<void>;
  /** Takes every mark away; nothing of them is left in the text. */
  clearMatches(): void;
  /** Shows such tables the other way; for kinds that have `tablesAs`. */
  turnTables?(): void;
  /** Opens the browser's printing of the whole document. Left out: the shell prints the page. */
  print?(): Promise<void> | void;
  /** Ends all work under way and takes away what was added or drawn. Nothing is called afterwards. */
  close(): void;
}

/** A heading of the outline. */
export interface OutlineNode {
  /** Unique in the document; names the place in an address (`#y2.3`). */
  readonly id: string;
  /** Number and words as printed, on one line. */
  readonly text: string;
  /** Depth from 1; 0 for the title of a document within it (a notice and the plan attached to it are two). */
  readonly level: number;
  /** Page number from 1, where the kind has pages. */
  readonly page?: number | undefined;
  /** Whether another document of the page begins here whose title is not printed. */
  readonly beginsDocument?: boolean | undefined;
  /** `article` (第三条): so short that several stand on one line of the outline. */
  readonly kind?: string | undefined;
}

/** A stretch of text in which matches are looked for. */
export interface TextPiece {
  readonly text: string;
  /** Page number from 1, where the kind has pages. */
  readonly page?: number | undefined;
}

/** `text.slice(start, end)` of the piece that {@link OpenedDocument.texts} gave as number `piece`, from 0. */
export interface TextMatch {
  readonly piece: number;
  readonly start: number;
  readonly end: number;
}

/** How the pages of a document are shown. Every change, by the shell or by scrolling, is told by `changed`. */
export interface PagedView {
  readonly count: number;
  /** The page that the reader sees, from 1. */
  readonly current: number;
  goToPage(page: number): void;
  /** A factor (1 is the size on paper) or the fit that follows the window. */
  readonly zoom: number | Fit;
  /** The factor that is in force, also for a fit. */
  readonly scale: number;
  setZoom(zoom: number | Fit): void;
  /** Clockwise; left out by kinds whose pages cannot be turned. */
  readonly rotation?: 0 | 90 | 180 | 270;
  rotate?(): void;
}

export type Fit = 'width' | 'page';

/** What a format gets to work with. It keeps to `place`: nothing else of the page is touched. */
export interface OpenOptions {
  /** An empty element of the page's light DOM, as wide as the column: the document is drawn into it. */
  place: HTMLElement;
  /** Given when the reader cancels or another document is wanted. */
  signal: AbortSignal;
  /** For the words that the format itself puts into the page. */
  language: 'zh-Hans' | 'zh-Hant' | 'en';
  /** Bytes that have come; `total` is 0 where the server does not say. */
  progress(received: number, total: number): void;
  /** The outline, the current place, the page, the zoom or the notice is another; the shell reads them anew. */
  changed(): void;
  /** Asks the reader for the password of an encrypted document; undefined when the reader gives up. */
  askPassword(wrong: boolean): Promise<string | undefined>;
}

/** Why a document cannot be shown; the shell has a sentence for each, and always the download. */
export type OpenProblem =
  /** This browser is too old for the engine. */
  | 'browser-too-old'
  | 'damaged'
  | 'empty'
  /** Encrypted, and no password was given. */
  | 'locked'
  /** The engine itself did not load. */
  | 'engine'
  /** No engine for this kind of file: `.doc`, `.wps` and the like. */
  | 'unknown-kind'
  /** Unpacked, it is larger than a page can hold: a zip bomb, or a book of pictures. */
  | 'too-large';

export class OpenError extends Error {
  constructor(readonly problem: OpenProblem) {
    super(problem);
    this.name = 'OpenError';
  }
}

/** Whether an engine threw it: by its name, because each part that loads by itself has a class of its own. */
export function isOpenError(error: unknown): error is OpenError {
  return error instanceof Error && error.name === 'OpenError' && 'problem' in error;
}

/**
 * What each format's module exports as `openDocument`.
 *
 * @param address of the file, already through `safeUrl`
 * @throws OpenError; the loader's own error for the network; anything after the signal was given, then to be ignored
 */
export type OpenDocument = (address: string, options: OpenOptions) => Promise<OpenedDocument>;
