import { readReceipt } from '../../endpoint/contract.js';

/**
 * The receipt that the application form keeps in this tab until the applicant clears it. Elements do not know each
 * other; what they share is the tab's storage, whose key begins with this and the endpoint's address.
 */
const prefix = 'gov-request-receipt ';

/** Number and code of the last application that was filed in this tab at this endpoint. */
export function keptReceipt(address: string): { number: string; queryCode: string } | undefined {
  try {
    const receipts = Object.keys(window.sessionStorage)
      .filter((key) => key.startsWith(`${prefix}${address}#`))
      .map((key) => JSON.parse(window.sessionStorage.getItem(key) ?? 'null') as { receipt?: unknown } | null)
      .map((kept) => readReceipt(kept?.receipt))
      .filter((receipt) => receipt !== undefined);
    return receipts.sort((a, b) => (a.submittedAt < b.submittedAt ? 1 : -1))[0];
  } catch {
    // Storage is blocked, or holds what somebody else wrote.
    return undefined;
  }
}
