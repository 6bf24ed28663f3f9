/** A logo on the code is only shown after an independent reader has read the code with it: this part loads for that. */
import { decodeQR } from 'qr/decode.js';
import { logoShare, type QrDrawing } from './encode-qr.js';
import { drawOnCanvas } from './save-image.js';

/**
 * Whether a phone still reads the code with this logo in its middle. False too where the picture cannot be loaded or
 * not be read back (another origin without permission).
 */
export async function staysReadable(drawing: QrDrawing, text: string, logo: string): Promise<boolean> {
  try {
    const picture = new Image();
    picture.crossOrigin = 'anonymous';
    picture.src = logo;
    await picture.decode();
    const canvas = drawOnCanvas(drawing, 6);
    const pen = canvas?.getContext('2d');
    if (!canvas || !pen) return false;
    const side = drawing.size * logoShare;
    const start = (drawing.size - side) / 2;
    pen.fillStyle = '#fff';
    pen.fillRect(start - 0.5, start - 0.5, side + 1, side + 1);
    pen.drawImage(picture, start, start, side, side);
    return decodeQR(pen.getImageData(0, 0, canvas.width, canvas.height)) === text;
  } catch {
    return false;
  }
}
