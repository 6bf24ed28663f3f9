/** A name as its first character; how long it is stays untold. */
export function maskName(name: string): string {
  const [first = ''] = Array.from(name);
  return `${first}**`;
}

/** A number as its first six and last four characters, a short one as its first and last. */
export function maskNumber(number: string): string {
  const characters = Array.from(number);
  const [head, tail] = characters.length >= 15 ? [6, 4] : [1, 1];
  if (characters.length < 4) return '****';
  return `${characters.slice(0, head).join('')}****${characters.slice(-tail).join('')}`;
}
