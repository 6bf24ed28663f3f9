import type { OpenedDocument, TextMatch } from '../../formats/opened-document.js';
import { foldText, type FoldedText } from './fold-text.js';

/** More than any reader goes through; a document where every second character matches stays quick. */
export const mostMatches = 5000;

/** Searches one document; the folded text is kept, so that the next letter of the same search costs little. */
export class TextSearch {
  private readonly pieces: FoldedText[] = [];

  constructor(private readonly document: OpenedDocument) {}

  /**
   * All matches, in the order of the text.
   *
   * @param progress is told now and then how many were found so far
   */
  async find(query: string, signal: AbortSignal, progress: (found: number) => void): Promise<TextMatch[]> {
    const wanted = foldText(query).text;
    const matches: TextMatch[] = [];
    if (!wanted) return matches;
    let piece = 0;
    let lastPause = performance.now();
    for await (const { text } of this.document.texts(signal)) {
      if (signal.aborted) return matches;
      const known = this.pieces[piece];
      const folded = known?.source === text ? known : foldText(text);
      this.pieces[piece] = folded;
      this.findIn(folded, piece, wanted, matches);
      if (matches.length >= mostMatches) break;
      piece += 1;
      if (performance.now() - lastPause > 30) {
        progress(matches.length);
        await new Promise((resolve) => setTimeout(resolve));
        lastPause = performance.now();
      }
    }
    return matches;
  }

  private findIn(folded: FoldedText, piece: number, wanted: string, matches: TextMatch[]): void {
    const { text, starts, ends } = folded;
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
      matches.push({ piece, start: starts[at] ?? 0, end: ends[at + wanted.length - 1] ?? 0 });
      if (matches.length >= mostMatches) return;
    }
  }
}
