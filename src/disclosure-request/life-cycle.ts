/**
 * The states of a request that are stored. Submitted is the moment the endpoint took it; received is the day on which
 * both sides confirmed (article 31, third item), from which alone the time for the reply counts. What follows from
 * dates (due, overdue, clock stopped) is never stored.
 */
export const requestStatuses = [
  'submitted',
  'received',
  'registered',
  'handling',
  'replied',
  'archived',
  'correction_requested',
  'withdrawn',
  'closed_uncorrected',
] as const;
export type RequestStatus = (typeof requestStatuses)[number];

/** What the applicant gets for a submitted request: 回执. */
export interface Receipt {
  /** The number that the agency and the applicant both quote. */
  number: string;
  /** The secret that, with the number, opens the request's status. */
  queryCode: string;
  status: RequestStatus;
  /** The endpoint's clock, ISO 8601 with offset. */
  submittedAt: string;
  /** The agency that the request went to. */
  agency: string;
  /** The hash of the content as the endpoint stored it, with its algorithm before a colon: `sha-256:…`. */
  contentHash: string;
}
