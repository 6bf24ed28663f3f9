/** Digits of full width made ordinary, one for one, so that positions stay true. */
export function plainDigits(text: string): string {
  // Nearly every text has none.
  return /[０-９]/.test(text)
    ? text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    : text;
}
