/** A picture comes out of a page as one byte a dot, which is quick; what reads codes wants four. */
export function inColour(grey: Buffer): Uint8Array {
  const dots = new Uint8Array(grey.length * 4).fill(255);
  grey.forEach((value, index) => dots.fill(value, index * 4, index * 4 + 3));
  return dots;
}
