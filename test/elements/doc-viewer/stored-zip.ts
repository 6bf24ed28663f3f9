/** A ZIP archive whose files are only stored, as the makers of tests can write it in any browser. */
export function storedZip(files: Record<string, string>): Uint8Array {
  const encoder = new TextEncoder();
  const local: number[] = [];
  const central: number[] = [];
  for (const [name, text] of Object.entries(files)) {
    const path = [...encoder.encode(name)];
    const bytes = [...encoder.encode(text)];
    // Version, UTF-8 names, stored, no time; no checksum: nobody asks for it.
    const facts = [20, 0, 0, 8, 0, 0, 0, 0, 0, 0, ...four(0), ...four(bytes.length), ...four(bytes.length)];
    const lengths = [...two(path.length), 0, 0];
    central.push(...four(0x02014b50), 20, 0, ...facts, ...lengths, ...Array<number>(10).fill(0));
    central.push(...four(local.length), ...path);
    local.push(...four(0x04034b50), ...facts, ...lengths, ...path);
    for (const byte of bytes) local.push(byte);
  }
  const count = two(Object.keys(files).length);
  const end = [...four(0x06054b50), 0, 0, 0, 0, ...count, ...count, ...four(central.length)];
  return Uint8Array.from([...local, ...central, ...end, ...four(local.length), 0, 0]);
}

const two = (value: number): number[] => [value & 255, (value >> 8) & 255];
const four = (value: number): number[] => [...two(value & 0xffff), ...two(value >>> 16)];
