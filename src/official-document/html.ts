import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { SILENT_TAGS, type PageElement } from './page.js';

/**
 * The page of an HTML file, or of a piece of one, read as a browser reads it. Stands apart from the other readers so
 * that browsers, which have a parser of their own, never load this one.
 */
export function pageFromHtml(html: string): PageElement {
  const page: PageElement = { tag: 'html', attributes: {}, children: [] };
  const open: [DefaultTreeAdapterTypes.ParentNode, PageElement][] = [
    [parse(html, { sourceCodeLocationInfo: true }), page],
  ];
  for (let pair = open.pop(); pair; pair = open.pop()) {
    const [node, target] = pair;
    for (const child of node.childNodes) {
      if ('value' in child) target.children.push(child.value);
      else if ('tagName' in child && !SILENT_TAGS.has(child.tagName)) {
        const attributes: Record<string, string> = {};
        for (const { name, value } of child.attrs) attributes[name] = value;
        const element: PageElement = { tag: child.tagName, attributes, children: [] };
        const line = child.sourceCodeLocation?.startLine;
        if (line) element.line = line;
        // The <html> element is the page itself, not a child of it.
        if (child.tagName === 'html' && target === page) {
          page.attributes = attributes;
          open.push([child, page]);
        } else {
          target.children.push(element);
          open.push([child, element]);
        }
      }
    }
  }
  return page;
}
