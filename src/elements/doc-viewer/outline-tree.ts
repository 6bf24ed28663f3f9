import type { OutlineNode } from '../../formats/opened-document.js';

/** A heading with those below it. */
export interface Branch {
  node: OutlineNode;
  children: Branch[];
}

/** One document of several: a notice and the plan attached to it are two. */
export interface OutlinePart {
  /** Absent where no title is printed, and for the document that the page itself is. */
  title?: OutlineNode;
  tree: Branch[];
}

/** The outline as it is shown: each document's headings with those below them. */
export function outlineParts(outline: readonly OutlineNode[]): OutlinePart[] {
  const parts: OutlinePart[] = [{ tree: [] }];
  let path: Branch[] = [];
  for (const node of outline) {
    if (!node.level || node.beginsDocument) {
      parts.push({ tree: [] });
      path = [];
    }
    const part = parts[parts.length - 1] as OutlinePart;
    if (!node.level) {
      part.title = node;
      continue;
    }
    while ((path[path.length - 1]?.node.level ?? 0) >= node.level) path.pop();
    const branch = { node, children: [] };
    (path[path.length - 1]?.children ?? part.tree).push(branch);
    path.push(branch);
  }
  return parts.filter(({ title, tree }) => title || tree.length);
}
