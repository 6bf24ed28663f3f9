/** Behind 引用: reads the page's metadata and writes the citations. Loads when first needed. */
import { cite, citedDocument } from '../../official-document/citation.js';
import { readMetadata } from '../../official-document/metadata.js';
import { pageFromDom } from '../../official-document/page-from-dom.js';
import { citationWords } from './cite-page.messages.js';
import type { ToolHost } from './panel.js';

/** Shows the citations of the page's document in the order in which readers here need them. */
export function citePage(host: ToolHost): () => void {
  const words = citationWords[host.language];
  const { content, address } = host;
  const page = pageFromDom(content.ownerDocument.documentElement);
  const document = citedDocument(readMetadata(page).metadata, {
    title: printedTitle(content),
    accessed: today(),
    ...(address ? { address } : {}),
  });
  host.show({
    label: words.label,
    note: words.note,
    texts: (['official', 'reference', 'plain'] as const).map((style) => {
      const text = cite(document, style);
      return {
        label: words[style],
        text,
        copyWord: words.copy,
        copy: async () => {
          const copied = await host.copy(text);
          if (copied) host.emit('gov-citation-copied', { style, text });
          return copied;
        },
      };
    }),
    actions: [{ label: words.close, act: () => host.ended() }],
  });
  return () => host.ended();
}

/**
 * The title as the page shows it. A portal's `<h1>` is often the name of the site, but the page's `<title>` names the
 * document too: of the headings found there, the longest is the document's.
 */
function printedTitle(content: HTMLElement): string {
  const page = content.ownerDocument;
  const shown = (root: ParentNode, selector: string) =>
    [...root.querySelectorAll(selector)]
      .filter((heading) => heading.getClientRects().length > 0)
      .map((heading) => heading.textContent?.trim() ?? '')
      .filter(Boolean);
  const named = shown(page, 'h1,h2,h3').filter((text) => page.title.includes(text));
  named.sort((a, b) => b.length - a.length);
  return [...shown(content, 'h1'), ...named, ...shown(page, 'h1'), ...shown(content, 'h2')][0] ?? page.title;
}

/** The reader's own day, as `YYYY-MM-DD`. */
function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
