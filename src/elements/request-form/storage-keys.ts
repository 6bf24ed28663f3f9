import { recall } from '../../foundation/storage.js';

/**
 * What may be remembered of a form: a filing without a definite answer, a receipt, what was filled in, and that somebody
 * has left a public terminal without an answer.
 */
export type Kind = 'attempt' | 'receipt' | 'draft' | 'left';

/** Tells the forms of a site, and the endpoints that they go to, apart. */
export const placeOf = (address: string, { id }: Element): string => `${address}#${id}`;

export const keyOf = (kind: Kind, place: string): string => `gov-request-${kind} ${place}`;

/** The first of them that is kept, in the tab or on the device; what it is worth, its own part finds out. */
export const findKept = (place: string): Kind | undefined =>
  (['attempt', 'receipt', 'draft', 'left'] as const).find(
    (kind) => (recall('session', keyOf(kind, place)) ?? recall('local', keyOf(kind, place))) !== null,
  );
