import { isObject } from './exchange.js';

/*
 * Readers of single values of an answer: each gives what the contract promises, by type and within a size that a page
 * can show, or nothing. An answer may come from another program than the endpoint.
 */

export function textOf(value: unknown, max = 20_000): string {
  return typeof value === 'string' ? value.slice(0, max).trim() : '';
}

/** A day of the calendar, `2026-03-02`. */
export function dayOf(value: unknown): string | null {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? value : null;
}

/** A moment, ISO 8601. */
export function momentOf(value: unknown): string | null {
  return typeof value === 'string' && value.length < 40 && !Number.isNaN(Date.parse(value)) ? value : null;
}

export function countOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

export function oneOf<Value extends string>(value: unknown, known: readonly Value[]): Value | undefined {
  return known.find((one) => one === value);
}

/** The members of a list that can be read, at most as many as a page can show. */
export function listOf<Item>(
  value: unknown,
  read: (item: Record<string, unknown>) => Item | undefined,
  max = 500,
): Item[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, max).flatMap((item: unknown) => {
    const made = isObject(item) ? read(item) : undefined;
    return made === undefined ? [] : [made];
  });
}
