import type { Sentence } from './sentences.js';

/** Name of the highlight; the light styles colour it. */
const highlight = 'gov-page-tools-speech';

/** A voice that neither begins nor fails in this many milliseconds does not work. */
const patience = 8000;

export type SpeechState = 'speaking' | 'paused' | 'finished' | 'failed';

/**
 * Speaks sentences one after the other. Pausing ends the utterance and going on begins the sentence again, because the
 * browsers' own pause stops for good with some voices. Where the browser can highlight without changing the page, the
 * sentence is marked; elsewhere nothing is.
 */
export class Speech {
  private index = 0;
  /** Chromium forgets an utterance that nobody holds, and with it the event of its end. */
  private utterance: SpeechSynthesisUtterance | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param tell called at each change with the number of the sentence, from 1 */
  constructor(
    private readonly sentences: readonly Sentence[],
    private readonly voice: SpeechSynthesisVoice | undefined,
    private readonly tell: (state: SpeechState, sentence: number) => void,
  ) {}

  /** Begins, or goes on after a pause. */
  start(): void {
    // The browser has one voice for all: another page may have left it busy, or held.
    speechSynthesis.cancel();
    speechSynthesis.resume();
    this.speak();
  }

  pause(): void {
    this.silence();
    this.tell('paused', this.index + 1);
  }

  /** Ends without a word. */
  stop(): void {
    this.silence();
    if ('highlights' in CSS) CSS.highlights.delete(highlight);
  }

  private speak(): void {
    const sentence = this.sentences[this.index];
    if (!sentence) return this.end('finished');
    const utterance = new SpeechSynthesisUtterance(sentence.text);
    utterance.lang = this.voice?.lang ?? 'zh-CN';
    try {
      utterance.voice = this.voice ?? null;
    } catch {
      // Reading aids that put voices of their own into the list are served by the language.
    }
    utterance.onstart = () => clearTimeout(this.timer);
    utterance.onend = () => this.next(utterance);
    utterance.onerror = () => this.utterance === utterance && this.end('failed');
    this.utterance = utterance;
    this.show(sentence.range);
    this.tell('speaking', this.index + 1);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.end('failed'), patience);
    speechSynthesis.speak(utterance);
  }

  private next(utterance: SpeechSynthesisUtterance): void {
    // The end of an utterance that was cut off is not the end of the sentence.
    if (this.utterance !== utterance) return;
    this.index += 1;
    this.speak();
  }

  private silence(): void {
    this.utterance = undefined;
    clearTimeout(this.timer);
    speechSynthesis.cancel();
  }

  private end(state: SpeechState): void {
    this.stop();
    this.tell(state, this.index);
  }

  private show(range: Range): void {
    if ('highlights' in CSS) CSS.highlights.set(highlight, new Highlight(range));
    const { top, bottom } = range.getBoundingClientRect();
    const seen = top >= 0 && bottom <= innerHeight;
    // Follows only a reader who follows, not one who scrolled away to read elsewhere.
    const near = bottom > -innerHeight && top < 2 * innerHeight;
    if (near && !seen) window.scrollBy(0, top - innerHeight / 3);
  }
}
