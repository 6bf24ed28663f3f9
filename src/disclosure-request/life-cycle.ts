import type { RequestStatus } from './request-statuses.js';

export type Actor = 'applicant' | 'officer' | 'system';

/** What a step has to bring along. */
export type Requirement =
  | 'reason'
  /** 告知书、答复书、征求意见书 */
  | 'document'
  | 'replyKind'
  /** The day by which the applicant is to correct. */
  | 'respondBy'
  /** Of an extension, 1 to 20. */
  | 'workingDays'
  /** Whose consultation ends: third-party or agency. */
  | 'party'
  /** agreed, refused or silent */
  | 'outcome'
  /** The authority that a request is transferred to. */
  | 'to';

export interface ActionRule {
  by: readonly Actor[];
  from: readonly RequestStatus[];
  /** `stays`: the state is not changed. `before`: back to the state before the notice to correct. */
  to: RequestStatus | 'stays' | 'before';
  requires: readonly Requirement[];
  /** At most once in the life of a request. */
  once?: true;
  /** Article of the Regulation that the step rests on. */
  article: string;
}

const onTheDesk = ['received', 'registered', 'handling'] as const;
const nothingYet = ['submitted', ...onTheDesk] as const;

const table = {
  submit: { by: ['applicant'], from: [], to: 'submitted', requires: [], article: '29' },
  /** Both sides confirm: the day of receipt of an online request. */
  confirm: { by: ['officer'], from: ['submitted'], to: 'received', requires: ['reason'], article: '31' },
  /** 登记 */
  register: { by: ['officer'], from: ['received'], to: 'registered', requires: ['reason'], article: '45' },
  /** 开始办理 */
  start: { by: ['officer'], from: ['registered'], to: 'handling', requires: ['reason'], article: '45' },
  /** 一次性告知补正, within 7 working days of receipt. */
  'request-correction': {
    by: ['officer'],
    from: onTheDesk,
    to: 'correction_requested',
    requires: ['reason', 'document', 'respondBy'],
    once: true,
    article: '30',
  },
  /** 补正: the corrected request counts as received on the day it arrives. */
  correct: {
    by: ['applicant'],
    from: ['correction_requested'],
    to: 'before',
    requires: [],
    article: '30',
  },
  'close-uncorrected': {
    by: ['officer', 'system'],
    from: ['correction_requested'],
    to: 'closed_uncorrected',
    requires: ['reason'],
    article: '30',
  },
  /** 征求第三方意见: the clock stops until the answer, at most 15 working days. */
  'consult-third-party': {
    by: ['officer'],
    from: ['handling'],
    to: 'stays',
    requires: ['reason', 'document'],
    article: '32',
  },
  /** 征求共同制作机关意见: the clock stops until the answer, at most 15 working days; silence is consent. */
  'consult-agency': {
    by: ['officer'],
    from: ['handling'],
    to: 'stays',
    requires: ['reason', 'document'],
    article: '34',
  },
  'end-consultation': {
    by: ['officer'],
    from: ['handling'],
    to: 'stays',
    requires: ['reason', 'party', 'outcome'],
    article: '32, 34',
  },
  /** 延长答复期限, once, before the due date. */
  extend: {
    by: ['officer'],
    from: ['registered', 'handling'],
    to: 'stays',
    requires: ['reason', 'document', 'workingDays'],
    once: true,
    article: '33',
  },
  reply: {
    by: ['officer'],
    from: ['handling'],
    to: 'replied',
    requires: ['reason', 'document', 'replyKind'],
    article: '36',
  },
  archive: {
    by: ['officer'],
    from: ['replied', 'withdrawn', 'closed_uncorrected', 'transferred'],
    to: 'archived',
    requires: ['reason'],
    article: '45',
  },
  transfer: {
    by: ['officer'],
    from: nothingYet,
    to: 'transferred',
    requires: ['reason', 'document', 'to'],
    article: '36-5',
  },
  withdraw: {
    by: ['applicant'],
    from: [...nothingYet, 'correction_requested'],
    to: 'withdrawn',
    requires: [],
    article: '',
  },
  /** 建议纳入主动公开, after a reply that gave something. */
  'propose-publication': {
    by: ['applicant'],
    from: ['replied', 'archived'],
    to: 'stays',
    requires: [],
    once: true,
    article: '44',
  },
  'accept-publication': {
    by: ['officer'],
    from: ['replied', 'archived'],
    to: 'stays',
    requires: ['reason'],
    once: true,
    article: '44',
  },
  'decline-publication': {
    by: ['officer'],
    from: ['replied', 'archived'],
    to: 'stays',
    requires: ['reason'],
    once: true,
    article: '44',
  },
} satisfies Record<string, ActionRule>;

export type RequestAction = keyof typeof table;

/** The life cycle as one table: who may take which step, from where to where, and what it has to bring along. */
export const lifeCycle: Readonly<Record<RequestAction, ActionRule>> = table;

export const requestActions = Object.keys(table) as RequestAction[];

export function isRequestAction(value: unknown): value is RequestAction {
  return typeof value === 'string' && Object.prototype.hasOwnProperty.call(table, value);
}
