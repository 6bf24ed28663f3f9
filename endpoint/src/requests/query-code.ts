import { randomInt } from 'node:crypto';

const DIGITS = '23456789';
const LETTERS = 'ABCDEFGHJKLMNPRSTUVWXY';
const LENGTH = 12;

/**
 * A query code (查询码): the applicant's secret that, with the number, opens the status of a request. Twelve characters
 * in groups of four, without I, O, Q, Z, 0 and 1, a digit in every third place so that no words arise: 51 bits from the
 * system's random source.
 */
export function newQueryCode(): string {
  const characters = Array.from({ length: LENGTH }, (_, place) =>
    pick(place % 3 === 2 ? DIGITS : DIGITS + LETTERS),
  );
  return (characters.join('').match(/.{4}/g) ?? []).join('-');
}

/** The code as it is compared: people leave out hyphens, type small letters and full-width forms. */
export function normalQueryCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');
}

function pick(alphabet: string): string {
  return alphabet.charAt(randomInt(alphabet.length));
}
