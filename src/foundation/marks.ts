/**
 * What the element adds to an author's page: attributes, tokens and nodes. Everything added is taken away whole, and
 * what was there before comes back.
 */
export class Marks {
  private readonly undo: (() => void)[] = [];

  /** Sets or, with null, removes an attribute. */
  set(element: Element, name: string, value: string | null): void {
    const before = element.getAttribute(name);
    if (before === value) return;
    write(element, name, value);
    this.undo.push(() => {
      // What somebody else has written since then is theirs.
      if (element.getAttribute(name) === value) write(element, name, before);
    });
  }

  /** Puts a further id before those of an attribute such as `aria-describedby`. */
  describe(element: Element, id: string): void {
    const name = 'aria-describedby';
    const others = () => (element.getAttribute(name) ?? '').split(/\s+/).filter((one) => one && one !== id);
    element.setAttribute(name, [id, ...others()].join(' '));
    this.undo.push(() => write(element, name, others().join(' ') || null));
  }

  insert(node: ChildNode, parent: Node, before: Node | null): void {
    parent.insertBefore(node, before);
    this.undo.push(() => node.remove());
  }

  /** Anything else that has to be taken back. */
  onClear(undo: () => void): void {
    this.undo.push(undo);
  }

  clear(): void {
    for (const undo of this.undo.splice(0).reverse()) undo();
  }
}

function write(element: Element, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
