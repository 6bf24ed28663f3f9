import type { QrDrawing } from './qr-encoder.js';

/** Light modules on each side, so that a reader finds the code (ISO/IEC 18004, 7.3.1: four). */
export const quietZone = 4;

/** The code as a file's content: dark on light whatever the page's theme. */
export function svgFile({ size, path }: QrDrawing): Blob {
  const side = size + 2 * quietZone;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" width="${side * 8}" height="${side * 8}">` +
    `<rect width="100%" height="100%" fill="#fff"/><path transform="translate(${quietZone} ${quietZone})" d="${path}"/></svg>`;
  return new Blob([svg], { type: 'image/svg+xml' });
}

/** The code as a PNG with whole pixels for each module; null where the browser gives no canvas. */
export function pngFile({ size, path }: QrDrawing): Promise<Blob | null> {
  const pixel = 12;
  const side = (size + 2 * quietZone) * pixel;
  const canvas = document.createElement('canvas');
  canvas.width = side;
  canvas.height = side;
  const pen = canvas.getContext('2d');
  if (!pen) return Promise.resolve(null);
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, side, side);
  pen.fillStyle = '#000';
  pen.scale(pixel, pixel);
  pen.translate(quietZone, quietZone);
  pen.fill(new Path2D(path));
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

/** Hands a file to the reader. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download holds the data once it has begun; giving the address back at once would cut it off in older kernels.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
