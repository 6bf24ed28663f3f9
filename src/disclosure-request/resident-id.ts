const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = '10X98765432';

/**
 * Whether a text is a citizen's identity number by GB 11643: 18 characters, a day that exists as the date of birth, and
 * the right check character (ISO 7064 MOD 11-2), X as a capital. The form of 15 digits is no longer in use.
 *
 * The date is not compared with today's: the device's clock may be wrong, and a wrong clock must not refuse anybody.
 */
export function isResidentId(value: string): boolean {
  const parts = /^[1-8]\d{5}((?:18|19|20)\d\d)(\d\d)(\d\d)\d{3}[\dX]$/.exec(value);
  if (!parts || !dayExists(Number(parts[1]), Number(parts[2]), Number(parts[3]))) return false;
  const sum = weights.reduce((total, weight, place) => total + weight * Number(value[place]), 0);
  return checkCharacters[sum % 11] === value[17];
}

function dayExists(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
