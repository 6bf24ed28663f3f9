/** A part of a document as docx-preview reads it, as far as shapes need to know it. */
export interface DocumentPart {
  type?: string;
  children?: DocumentPart[];
  /** Of a shape that shows a picture: the picture's relationship. */
  imageHref?: { id?: string };
  src?: string;
}

/**
 * Takes the words and pictures out of shapes (VML), before anything is made of them: lines and frames are drawings, which
 * are not let in, but the text of a box is text like any other. Each box becomes a block of its own.
 */
export function unwrapShapes(part: DocumentPart): void {
  for (const child of part.children ?? []) {
    if (child.type === 'vmlPicture') child.children = (child.children ?? []).flatMap(contentOf);
    unwrapShapes(child);
  }
}

function contentOf(part: DocumentPart): DocumentPart[] {
  if (part.type !== 'vmlElement') return [part];
  const { imageHref, children = [] } = part;
  const picture = imageHref?.id ? [{ type: 'image', src: imageHref.id, children: [] }] : [];
  return [...picture, ...children.flatMap(contentOf)];
}

/** Puts the boxes of a paragraph behind it: a paragraph within a paragraph would be read, and found, twice. */
export function liftBoxes(root: ParentNode): void {
  for (const paragraph of root.querySelectorAll('p')) {
    if (paragraph.parentElement?.closest('p')) continue;
    const boxes = [...paragraph.querySelectorAll('div')].filter(
      (box) => box.querySelector('p,table') && !box.parentElement?.closest('div,td'),
    );
    paragraph.after(...boxes);
  }
}
