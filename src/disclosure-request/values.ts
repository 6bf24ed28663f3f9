export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A property that the object itself has; nothing comes from a prototype. */
export function ownValue(value: unknown, key: string): unknown {
  return isObject(value) && Object.prototype.hasOwnProperty.call(value, key) ? value[key] : undefined;
}

/** Writes a value at a path joined by dots. The path is one of this library's own, never a stranger's. */
export function writeValue(object: Record<string, unknown>, path: string, value: unknown): void {
  const [key = '', ...rest] = path.split('.');
  if (rest.length) writeValue((object[key] ??= {}) as Record<string, unknown>, rest.join('.'), value);
  else object[key] = value;
}
