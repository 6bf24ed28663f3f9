import { generate } from 'lean-qr';
import { encodeQr } from '../../../dist/elements/qr-share/encode-qr.js';
import { pair, type Bench } from '../measure.ts';

const address = `https://www.linjiang.example/zwgk/2026/${'a1b2c3d4'.repeat(20)}`;

/** Encoding an address of 200 characters, ten times a turn because one is too quick to time. */
export const bench: Bench = async () => {
  const ten = (encode: () => unknown) => () => {
    for (let time = 0; time < 10; time += 1) encode();
  };
  const figures = await pair(
    ten(() => encodeQr(address)),
    ten(() => generate(address)),
    { rounds: 60 },
  );
  return [
    { name: 'QR code of 200 characters', ...figures, peerName: 'lean-qr alone', unit: 'ms', bound: 1.5 },
  ];
};
