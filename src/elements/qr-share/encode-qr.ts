import { correction, generate } from 'lean-qr';

/** A code as a drawing: `size` modules wide without its quiet zone, the dark ones as an SVG path from (0, 0). */
export interface QrDrawing {
  size: number;
  path: string;
}

/** Light modules on each side, so that a reader finds the code (ISO/IEC 18004, 7.3.1: four). */
export const quietZone = 4;

/** A logo's side as a share of the code's: at correction level H, 30 % of the code words may be lost. */
export const logoShare = 0.2;

/**
 * Of 85 modules: finer ones are read neither from a print of 26 mm at 200 dpi nor by an ordinary phone from a screen.
 * Holds an address of about 500 characters, of 280 with a logo.
 */
const largestVersion = 17;

/**
 * Encodes a text as a QR code (GB/T 18284, ISO/IEC 18004), at least at correction level M, because a code on a poster
 * or a phone's dirty screen loses modules; at level H where a logo will cover some.
 *
 * @returns undefined where the text is too long for a code that can be read
 */
export function encodeQr(text: string, withLogo = false): QrDrawing | undefined {
  let code;
  try {
    const minCorrectionLevel = withLogo ? correction.H : correction.M;
    code = generate(text, { minCorrectionLevel, maxVersion: largestVersion });
  } catch {
    return undefined;
  }
  let path = '';
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; x += 1) {
      if (!code.get(x, y)) continue;
      const start = x;
      while (code.get(x + 1, y)) x += 1;
      path += `M${start} ${y}h${x + 1 - start}v1H${start}z`;
    }
  }
  return { size: code.size, path };
}
