/**
 * JSON in one spelling only (RFC 8785): keys sorted by their UTF-16 units, no white space, numbers and texts as
 * ECMAScript writes them. Two bodies that say the same give the same bytes, whatever order a client wrote them in.
 *
 * @param value what `JSON.parse` can return
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = value as Record<string, unknown>;
  const written = Object.keys(members)
    .filter((key) => members[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(members[key])}`);
  return `{${written.join(',')}}`;
}
