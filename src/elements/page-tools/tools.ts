import { warn } from '../../foundation/warn.js';

/** The tools by their names in the `tools` attribute. */
const known = 'print copy-link citation collapse top speech script close'.split(' ') as Tool[];

export type Tool = 'print' | 'copy-link' | 'citation' | 'collapse' | 'top' | 'speech' | 'script' | 'close';

/** What a row has whose author names no tools. The sheet for the time before the script knows it too. */
const usual = 'print copy-link citation';

/** The tools of a list in its order, each once; an unknown name is told to the site builder and left out. */
export function readTools(list: string | null): Tool[] {
  const named = new Set((list ?? usual).split(/\s+/).filter(Boolean));
  return [...named].filter((name): name is Tool => {
    const right = (known as string[]).includes(name);
    if (!right)
      warn('page-tool-unknown', `<gov-page-tools> knows no tool “${name}”, but: ${known.join(' ')}.`);
    return right;
  });
}

/** The element of an `id` that an attribute names; a wrong one is told to the site builder once the page is read. */
export function named(by: Element, id: string | null): HTMLElement | null {
  const root = by.getRootNode();
  if (!id || !(root instanceof Document || root instanceof ShadowRoot)) return null;
  const found = root.getElementById(id);
  if (!found && document.readyState !== 'loading') {
    warn('page-tools-no-content', `<gov-page-tools> names “${id}”, but the page has no element of this id.`);
  }
  return found;
}

/** The document's content that the tools of a row are for. */
export function contentOf(row: Element & { for: string | null }): HTMLElement {
  return (
    named(row, row.for) ??
    document.querySelector('article') ??
    document.querySelector('main') ??
    document.body
  );
}

const chinese = /^(zh|cmn|yue)([-_]|$)/i;

/** Whether the browser can speak Chinese; lists of voices come late. */
export function hasChineseVoice(): boolean {
  return Boolean(window.speechSynthesis?.getVoices().some(({ lang }) => chinese.test(lang)));
}

/** Whether the browser will let the page close its window: one opened by a script, or one that showed no other page. */
export function mayClose(): boolean {
  return Boolean(window.opener) || history.length <= 1;
}
