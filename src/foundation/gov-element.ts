import { LitElement } from 'lit';
import {
  nearestLanguage,
  stopWatchingLanguage,
  watchLanguage,
  type Language,
  type Words,
} from './language.js';
import { version } from './version.js';

/**
 * The thin base of every element: the language of its words, typed events, and nothing else. Whatever only some
 * elements need is a function beside it in this folder.
 */
export abstract class GovElement extends LitElement {
  /** The element's own tag name. */
  static readonly tag: string;
  static readonly version: string = version;

  /** The language in force, from the nearest `lang` attribute. */
  protected language: Language = 'zh-Hans';

  override connectedCallback(): void {
    this.languageMayHaveChanged();
    super.connectedCallback();
    watchLanguage(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    stopWatchingLanguage(this);
  }

  /** @internal Called when a `lang` changes somewhere in the page. */
  languageMayHaveChanged(): void {
    const found = nearestLanguage(this);
    if (found === this.language) return;
    this.language = found;
    this.requestUpdate();
  }

  /** The element's words in the language in force. */
  protected inWords<Source>(words: Words<Source>): Source {
    return words[this.language];
  }

  /**
   * Sends an event that bubbles through the page; not composed, because these elements live in the page itself.
   *
   * @returns false if a listener called `preventDefault` on a cancelable event
   */
  protected emit<Detail extends object>(name: string, detail: Detail, cancelable = false): boolean {
    return this.dispatchEvent(new CustomEvent<Detail>(name, { detail, bubbles: true, cancelable }));
  }
}
