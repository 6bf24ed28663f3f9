const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/**
 * Whether a text is a unified social credit code by GB 32100: 18 characters of digits and capitals without I, O, S, V
 * and Z, the division's code (places 3 to 8) in digits, and the right check character (ISO 7064 style, modulus 31).
 */
export function isCreditCode(value: string): boolean {
  if (!/^[1-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY]\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(value)) return false;
  const sum = weights.reduce(
    (total, weight, place) => total + weight * alphabet.indexOf(value.charAt(place)),
    0,
  );
  return alphabet.charAt((31 - (sum % 31)) % 31) === value[17];
}
