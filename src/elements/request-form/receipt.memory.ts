import type { Application, Receipt } from '../../disclosure-request/index.js';
import { readReceipt } from '../../endpoint/contract.js';
import { forget, recall, remember } from '../../foundation/storage.js';
import { keyOf } from './storage-keys.js';

/** A receipt as it is shown, and kept in the tab so that it survives a reload: nothing of the applicant is in it. */
export interface KeptReceipt {
  receipt: Receipt;
  /** What was asked for, so that several receipts can be told apart. */
  about: string;
}

/** @param keeps whether the tab may remember it; a public terminal must not */
export function rememberReceipt(
  place: string,
  receipt: Receipt,
  { information }: Application,
  keeps: boolean,
): KeptReceipt {
  const { title, documentNumber, description } = information;
  const kept = { receipt, about: [title, documentNumber].filter(Boolean).join(' ') || (description ?? '') };
  if (keeps) remember('session', keyOf('receipt', place), JSON.stringify(kept));
  return kept;
}

export function recallReceipt(place: string): KeptReceipt | undefined {
  try {
    const stored = JSON.parse(
      recall('session', keyOf('receipt', place)) ?? 'null',
    ) as Partial<KeptReceipt> | null;
    const receipt = readReceipt(stored?.receipt);
    return receipt && { receipt, about: typeof stored?.about === 'string' ? stored.about : '' };
  } catch {
    return undefined;
  }
}

export function forgetReceipt(place: string): void {
  forget('session', keyOf('receipt', place));
}
