/** Fields whose values are not to be read over a shoulder, and how much of each may be seen. */
const seen: Readonly<Record<string, [first: number, last: number]>> = {
  'applicant.identity.number': [6, 4],
  'contact.phone': [3, 4],
};

/** A value as others in the room may see it, `110105********002X`; the same text for a field that hides nothing. */
export function masked(name: string, value: string): string {
  const rule = Object.prototype.hasOwnProperty.call(seen, name) ? seen[name] : undefined;
  if (!rule) return value;
  // A short value must not be seen whole for being short.
  const most = Math.floor(value.length * 0.65);
  const last = Math.min(rule[1], most);
  const first = Math.min(rule[0], most - last);
  const hidden = value.length - first - last;
  return value.slice(0, first) + '*'.repeat(hidden) + value.slice(first + hidden);
}
