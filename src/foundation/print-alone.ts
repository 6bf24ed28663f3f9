const mark = 'data-gov-not-printed';

/**
 * Prints one piece of the page without what stands around it; the page is as before when the dialog closes.
 *
 * @returns what restores the page at once, for a piece that leaves it before that
 */
export function printAlone(piece: Element): () => void {
  const marked: Element[] = [];
  for (let node: Element = piece; node !== document.body && node.parentElement; node = node.parentElement) {
    for (const other of node.parentElement.children) {
      if (other === node || other.hasAttribute(mark)) continue;
      other.setAttribute(mark, '');
      marked.push(other);
    }
  }
  const restore = () => {
    window.removeEventListener('afterprint', restore);
    marked.forEach((element) => element.removeAttribute(mark));
  };
  window.addEventListener('afterprint', restore);
  window.print();
  return restore;
}
