import { readableText } from './readable-text.js';

/** Code means what its characters say, and an author's `translate="no"` asks for the same. */
const kept = 'code,pre,kbd,samp,[contenteditable],[translate="no"]';

/** Milliseconds of work before the page may answer the reader again. */
const slice = 12;

/** Changes the text nodes of one piece of content, nothing else, and knows the way back. */
export class ScriptChange {
  private readonly originals = new Map<Text, { original: string; converted: string }>();
  private readonly lang: string | null;
  private restored = false;

  constructor(private readonly content: HTMLElement) {
    this.lang = content.getAttribute('lang');
  }

  /**
   * Converts in slices, so that the page stays alive.
   *
   * @param lang the `lang` of the result
   * @param progress called now and then with the share done, 0 to 1
   * @returns false if it was taken back meanwhile
   */
  async convert(
    convert: (text: string) => string,
    lang: string,
    progress: (done: number) => void,
  ): Promise<boolean> {
    const nodes = readableText(this.content, kept).filter((node) => isChinese(node, this.content));
    let pause = performance.now() + slice;
    for (const [index, node] of nodes.entries()) {
      const original = node.data;
      const converted = convert(original);
      if (converted !== original) {
        this.originals.set(node, { original, converted });
        node.data = converted;
      }
      if (performance.now() < pause) continue;
      progress((index + 1) / nodes.length);
      await new Promise((resolve) => setTimeout(resolve));
      if (this.restored) return false;
      pause = performance.now() + slice;
    }
    this.content.setAttribute('lang', lang);
    return true;
  }

  /** Every text as it was. What another script wrote since then is theirs and stays. */
  restore(): void {
    this.restored = true;
    const gone = new Map<string, string>();
    for (const [node, { original, converted }] of this.originals) {
      if (node.data === converted) node.data = original;
      if (!this.content.contains(node)) gone.set(converted, original);
    }
    // Reading aids of the page may have put copies in the place of its nodes.
    for (const node of gone.size ? readableText(this.content, kept) : []) {
      const original = this.originals.has(node) ? undefined : gone.get(node.data);
      if (original !== undefined) node.data = original;
    }
    this.originals.clear();
    if (this.lang === null) this.content.removeAttribute('lang');
    else this.content.setAttribute('lang', this.lang);
  }
}

/** Japanese and Korean are written with some of the same characters. Word marks Chinese as English; that is no sign. */
function isChinese(node: Text, content: HTMLElement): boolean {
  if (!/\p{Script=Han}/u.test(node.data)) return false;
  const owner = node.parentElement?.closest('[lang]');
  return !owner || !content.contains(owner) || !/^(ja|ko)\b/i.test(owner.getAttribute('lang') ?? '');
}
