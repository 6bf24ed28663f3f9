import { quietZone, type QrDrawing } from './encode-qr.js';

/** The code as a file's content: dark on light whatever the page's theme. */
function svgFile({ size, path }: QrDrawing): Blob {
  const side = size + 2 * quietZone;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" width="${side * 8}" height="${side * 8}">` +
    `<rect width="100%" height="100%" fill="#fff"/><path transform="translate(${quietZone} ${quietZone})" d="${path}"/></svg>`;
  return new Blob([svg], { type: 'image/svg+xml' });
}

/** The code as pixels, whole ones for each module; null where the browser gives no canvas. */
export function drawOnCanvas({ size, path }: QrDrawing, pixel = 12): HTMLCanvasElement | null {
  const canvas = document.createElement('canvas');
  canvas.width = (size + 2 * quietZone) * pixel;
  canvas.height = canvas.width;
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = '#000';
  pen.scale(pixel, pixel);
  pen.translate(quietZone, quietZone);
  pen.fill(new Path2D(path));
  return canvas;
}

/** The code as a PNG file; null where the browser gives no canvas. */
function pngFile(drawing: QrDrawing): Promise<Blob | null> {
  const canvas = drawOnCanvas(drawing);
  return canvas ? new Promise((resolve) => canvas.toBlob(resolve, 'image/png')) : Promise.resolve(null);
}

/** The file given last. It is let go with the next one: any earlier would cut a download off in older kernels. */
let given = '';

/** Hands the code to the reader as a file. @returns false where the browser cannot make one */
export async function saveCode(drawing: QrDrawing, format: 'png' | 'svg', name: string): Promise<boolean> {
  const file = format === 'svg' ? svgFile(drawing) : await pngFile(drawing);
  if (!file) return false;
  URL.revokeObjectURL(given);
  given = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = given;
  link.download = `${name}.${format}`;
  link.click();
  return true;
}
