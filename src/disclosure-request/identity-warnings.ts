import type { Application, IdentityKind } from './application.js';
import type { Finding } from './finding.js';
import { isResidentId } from './resident-id.js';

/** The usual shapes of papers other than the resident's card; no standard could be checked for them. */
const usualShapes: Partial<Record<IdentityKind, RegExp>> = {
  'hk-macao-travel-permit': /^[HM]\d{8}(\d{2})?$/,
  'taiwan-travel-permit': /^\d{8}$/,
  'foreign-permanent-resident-id': /^([A-Z]{3}\d{12}|9\d{16}[\dX])$/,
  passport: /^[A-Z0-9]{5,17}$/,
};

/** What the applicant of a checked application may want to look at again; it never refuses. */
export function warningsOf({ applicant }: Application): Finding[] {
  if (applicant.kind !== 'citizen' || isUsualNumber(applicant.identity.kind, applicant.identity.number))
    return [];
  return [{ pointer: '/applicant/identity/number', code: 'unusual-identity-number' }];
}

/** Whether a number, in capitals and without spaces, looks as the numbers of such papers usually do. */
export function isUsualNumber(kind: IdentityKind, number: string): boolean {
  // 港澳台居民居住证: numbered by GB 11643 under the codes 81, 82 and 83.
  if (kind === 'hk-macao-taiwan-residence-permit') return /^8[123]0000/.test(number) && isResidentId(number);
  return usualShapes[kind]?.test(number) ?? true;
}
