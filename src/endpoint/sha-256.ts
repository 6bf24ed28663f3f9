/** SHA-256 (FIPS 180-4) for plain-HTTP pages, which have no `crypto.subtle`; a digest for counting, not for secrets. */

const primes: number[] = [];
for (let candidate = 2; primes.length < 64; candidate += 1)
  if (primes.every((prime) => candidate % prime)) primes.push(candidate);

/** The first 32 bits of the fraction. */
const fraction = (value: number) => Math.floor((value - Math.floor(value)) * 2 ** 32) | 0;
const constants = primes.map((prime) => fraction(Math.cbrt(prime)));
const start = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
const words = new Int32Array(64);

/** @returns 64 hexadecimal digits @param text ASCII */
export function sha256(text: string): string {
  const length = text.length;
  const blocks = new Int32Array((((length + 8) >> 6) + 1) << 4);
  for (let at = 0; at < length; at += 1) blocks[at >> 2]! |= text.charCodeAt(at) << (24 - (at & 3) * 8);
  blocks[length >> 2]! |= 0x80 << (24 - (length & 3) * 8);
  blocks[blocks.length - 1] = length * 8;
  const state = Int32Array.from(start);
  for (let block = 0; block < blocks.length; block += 16) mix(state, blocks, block);
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

function mix(state: Int32Array, blocks: Int32Array, block: number): void {
  for (let at = 0; at < 64; at += 1) {
    if (at < 16) words[at] = blocks[block + at]!;
    else {
      const early = words[at - 15]!;
      const late = words[at - 2]!;
      const first = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
      const second = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
      words[at] = (words[at - 16]! + first + words[at - 7]! + second) | 0;
    }
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, ...number[]] & Record<number, number>;
  for (let at = 0; at < 64; at += 1) {
    const chosen = (e! & f!) ^ (~e! & g!);
    const one = (h! + (turn(e!, 6) ^ turn(e!, 11) ^ turn(e!, 25)) + chosen + constants[at]! + words[at]!) | 0;
    const most = (a & b!) ^ (a & c!) ^ (b! & c!);
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + most) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d! + one) | 0, c, b, a, (one + two) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, place) => (state[place] = (state[place]! + word!) | 0));
}

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}
