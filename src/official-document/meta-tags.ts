import { readDate } from './dates.js';
import type { MetadataKey } from './fields.js';
import type { PageElement, PageNode } from './page.js';

/** The `<meta>` tags of a page by lower-case name; the first with a content wins. */
export function metaTags(page: PageElement): Record<string, string> {
  const tags: Record<string, string> = Object.create(null) as Record<string, string>;
  const stack: PageNode[] = [page];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === 'string') continue;
    const name = node.tag === 'meta' ? node.attributes['name']?.trim().toLowerCase() : undefined;
    const content = name ? (node.attributes['content'] ?? '').trim() : '';
    if (name && (!(name in tags) || (!tags[name] && content))) tags[name] = content;
    for (let index = node.children.length - 1; index >= 0; index--) {
      const child = node.children[index]!;
      // Tags stand in the head; old templates put some at the top of the body.
      if (typeof child !== 'string' && /^(html|head|body|meta)$/.test(child.tag)) stack.push(child);
    }
  }
  return tags;
}

/** What the tags of 《政府网站发展指引》(国办发〔2017〕47号) say about the document. */
export function metadataFromTags(tags: Record<string, string>): Partial<Record<MetadataKey, string>> {
  const metadata: Partial<Record<MetadataKey, string>> = {};
  const said = (name: string) => {
    const value = tags[name];
    return value && !/^(?:null|undefined|无|-+)$/i.test(value) ? value : undefined;
  };
  const title = said('articletitle');
  const date = readDate(said('pubdate') ?? '');
  const source = said('contentsource');
  if (title) metadata.title = title;
  if (date) metadata.datePublished = date;
  if (source) metadata.source = source;
  // Column pages carry Keywords too: only beside a title do they speak of a document.
  const keywords = title ? said('keywords') : undefined;
  if (keywords) metadata.keywords = keywords;
  return metadata;
}
