import type { Metadata } from 'gov-disclosure/official-document';
import type { DisclosedDocument } from './documents.js';

/**
 * The details to show of a document: what the page's own block says, and where it is silent the parts of the text that
 * say the same by form (GB/T 9704-2012): number, date and signature.
 */
export function recordOf({ metadata, structure }: DisclosedDocument): Metadata {
  const { documentNumber, date, signature = [] } = structure;
  const issuingAuthority = metadata.publisher === undefined ? signature.join('、') : '';
  return {
    ...(documentNumber === undefined ? {} : { documentNumber }),
    ...(date === undefined ? {} : { dateCreated: date }),
    ...(issuingAuthority === '' ? {} : { issuingAuthority }),
    ...metadata,
  };
}
