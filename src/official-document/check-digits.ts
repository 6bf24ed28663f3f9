const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];
const CREDIT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CREDIT_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** Whether nine characters are an organisation code with its right check character (GB 11714-1997), without hyphen. */
export function isOrganisationCode(code: string): boolean {
  if (!/^[0-9A-Z]{8}[0-9X]$/.test(code)) return false;
  const sum = ORGANISATION_WEIGHTS.reduce(
    (total, weight, index) => total + weight * parseInt(code[index]!, 36),
    0,
  );
  return code[8] === '0123456789X0'[11 - (sum % 11)];
}

/** Whether eighteen characters are a unified social credit code with its right check character (GB 32100-2015). */
export function isSocialCreditCode(code: string): boolean {
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(code)) return false;
  const sum = CREDIT_WEIGHTS.reduce(
    (total, weight, index) => total + weight * CREDIT_ALPHABET.indexOf(code[index]!),
    0,
  );
  return code[17] === CREDIT_ALPHABET[(31 - (sum % 31)) % 31];
}
