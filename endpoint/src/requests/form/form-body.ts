/** Name and value of every field, in the order of the form. */
export type FormEntry = [name: string, value: string];

/**
 * Reads the bytes (as Latin-1) of an `application/x-www-form-urlencoded` body (WHATWG URL, 5.1). Pages in GBK post GBK unless their form says
 * otherwise: bytes that are no UTF-8 are read as GB 18030, because a person's name must not turn into question marks.
 */
export function readFormBody(body: string): FormEntry[] {
  const pairs = body
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const [name = '', ...value] = pair.split('=');
      return [percentDecode(name), percentDecode(value.join('='))] as const;
    });
  const decoders = [new TextDecoder('utf-8', { fatal: true }), new TextDecoder('gb18030')];
  for (const decoder of decoders) {
    try {
      return pairs.map(([name, value]) => [decoder.decode(name), decoder.decode(value)]);
    } catch {
      // The next encoding.
    }
  }
  return [];
}

function percentDecode(text: string): Uint8Array {
  const bytes = text
    .replace(/\+/g, ' ')
    .replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1');
}

/** The last value of a field that stands once. */
export function valueOf(entries: readonly FormEntry[], name: string): string | undefined {
  return entries.findLast(([entry]) => entry === name)?.[1];
}
