import type { Language } from '../../foundation/language.js';

/**
 * What a tool shows under the row. The parts behind the tools hand it over as plain data, so that they need no
 * templates of their own and the element draws them all alike.
 */
export interface Panel {
  /** Name of the panel. */
  label: string;
  /** One line that tells where the tool stands; not read out at each change. */
  note?: string;
  /** Share of the work done, 0 to 1; `null` where it is not known. Absent: nothing is under way. */
  progress?: number | null;
  /** Texts to take away, each with its button. `copy` says whether the browser copied. */
  texts?: { label: string; text: string; copyWord: string; copy: () => Promise<boolean> }[];
  actions?: { label: string; act: () => void }[];
}

/** What the row gives to the part behind a tool. */
export interface ToolHost {
  readonly content: HTMLElement;
  readonly language: Language;
  /** The page's clean address, undefined where there is none that others could open. */
  readonly address: string | undefined;
  /** Shows the tool's panel, or takes it away. */
  show(panel: Panel | undefined): void;
  /** Says a sentence to everyone, also to those who do not see the page. */
  say(sentence: string): void;
  /** Copies a text and says whether that worked. */
  copy(text: string): Promise<boolean>;
  emit(name: string, detail: object): void;
  /** The tool came to its end. */
  ended(): void;
}

/** Begins a tool. What it returns ends the tool and takes away whatever it did to the page. */
export type RunTool = (host: ToolHost) => () => void;
