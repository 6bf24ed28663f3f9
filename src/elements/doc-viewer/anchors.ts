import type { OutlineItem } from './outline.js';
import { textsOf, type Block } from './read-blocks.js';

/** Marks what this element added to the author's text: an id, or an empty element before a heading in mid-line. */
const mark = 'data-gov-anchor';

/**
 * The places that the outline's links lead to. A heading with a block of its own gets an id, one in mid-line an empty
 * element before it; what has an id keeps it. No word and no node of the author's is changed, and `clear` takes all
 * away again.
 */
export class Anchors {
  private readonly marked: Element[] = [];
  private readonly inserted: { anchor: Element; split: boolean }[] = [];

  /** Gives every heading a place and returns the places in the same order. */
  place(items: readonly OutlineItem[], root: Document | ShadowRoot): Element[] {
    this.clear();
    // From the end, so that what is split off a text lies behind all places still to be found in it.
    const places = [...items].reverse().map((item) => this.placeOne(item, root));
    return places.reverse();
  }

  /** A place for a paragraph that is no heading. */
  add(block: Block, id: string): Element {
    const whole = !block.nodes && !block.element.id;
    const anchor = whole ? block.element : this.insert(block, 0);
    anchor.id = id;
    anchor.setAttribute(mark, '');
    if (whole) this.marked.push(anchor);
    return anchor;
  }

  private placeOne(item: OutlineItem, root: Document | ShadowRoot): Element {
    const { block, start } = item;
    const whole = !start && !block.nodes;
    if (whole && block.element.id) return block.element;
    while (root.getElementById(item.id)) item.id += '-';
    const anchor = whole ? block.element : this.insert(block, start);
    anchor.id = item.id;
    anchor.setAttribute(mark, '');
    if (whole) this.marked.push(anchor);
    return anchor;
  }

  clear(): void {
    for (const element of this.marked.splice(0)) {
      element.removeAttribute('id');
      element.removeAttribute(mark);
    }
    for (const { anchor, split } of this.inserted.splice(0).reverse()) {
      const { previousSibling: before, nextSibling: after } = anchor;
      anchor.remove();
      if (!split || !(before instanceof Text) || !(after instanceof Text)) continue;
      before.appendData(after.data);
      after.remove();
    }
  }

  private insert(block: Block, offset: number): Element {
    const anchor = document.createElement('span');
    let left = offset;
    for (const text of textsOf(block)) {
      if (left < text.length) {
        const split = left > 0;
        (split ? text.splitText(left) : text).before(anchor);
        this.inserted.push({ anchor, split });
        return anchor;
      }
      left -= text.length;
    }
    return block.element;
  }
}
