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
  'correction_requested',
  'replied',
  'archived',
  'withdrawn',
  /** 逾期不补正，视为放弃申请 (art. 30) */
  'closed_uncorrected',
  /** 转办 */
  'transferred',
] as const;
export type RequestStatus = (typeof requestStatuses)[number];
