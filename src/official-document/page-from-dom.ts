import { SILENT_TAGS, type PageElement } from './page.js';

/**
 * The page under a live node of a browser. Scripts, styles, templates and comments are left out; shadow roots are not
 * entered, because controls live there. Nothing is measured, so reading forces no layout.
 */
export function pageFromDom(root: ParentNode): PageElement {
  const page = shell(root);
  const open: [Node, PageElement][] = [[root, page]];
  for (let pair = open.pop(); pair; pair = open.pop()) {
    const [node, target] = pair;
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3) target.children.push(child.nodeValue ?? '');
      else if (child.nodeType === 1 && !SILENT_TAGS.has((child as Element).localName)) {
        const element = shell(child as Element);
        target.children.push(element);
        open.push([child, element]);
      }
    }
  }
  return page;
}

function shell(node: ParentNode): PageElement {
  const element = node.nodeType === 1 ? (node as Element) : undefined;
  const attributes: Record<string, string> = {};
  for (const { name, value } of element ? Array.from(element.attributes) : []) attributes[name] = value;
  return { tag: element ? element.localName : 'body', attributes, children: [] };
}
