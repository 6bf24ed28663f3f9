import type { DeliveryChannel, DeliveryForm, RequestedInformation } from './application.js';
import type { ConsultedParty, Deadline } from './deadline.js';
import type { Actor, RequestAction } from './life-cycle.js';
import type { ReplyKind } from './reply-kinds.js';
import type { RequestStatus } from './request-statuses.js';

/*
 * What the endpoint answers, field by field as in docs/endpoint.openapi.yaml. Days are `YYYY-MM-DD` in China, moments
 * ISO 8601 with offset.
 */

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

/** Whether the filing with a key arrived. `not-filed` is final: a late copy of it is refused. */
export type RequestOutcome = { outcome: 'filed'; receipt: Receipt } | { outcome: 'not-filed'; receipt: null };

export interface StoredFile {
  id: string;
  name: string;
  /** Media type, by the file's signature. */
  type: string;
  bytes: number;
}

export interface TimelineEntry {
  seq: number;
  /** When it was recorded. */
  at: string;
  /** The day of the step in law. */
  on: string;
  action: RequestAction;
  by: Actor;
  /** The state that the step led to. */
  state: RequestStatus;
  reason?: string;
  document?: StoredFile;
}

export interface Reply {
  kind: ReplyKind;
  /** Row of the annual report. */
  row: string;
  article: string;
  on: string;
  note: string;
  /** The reply itself (答复书) first. */
  files: StoredFile[];
}

export interface ClockStopView {
  reason: ConsultedParty;
  from: string;
  /** The day of the answer; null while none has come. */
  to: string | null;
  /** The 15th working day after `from`; null beyond the calendar. */
  endsBy: string | null;
}

/** What of the application is shown again: personal data masked. */
export interface MaskedApplication {
  applicant: { kind: 'citizen' | 'organization'; name: string; identity: string };
  information: RequestedInformation;
  delivery: { forms: DeliveryForm[]; channels: DeliveryChannel[] };
  attachments: StoredFile[];
}

/** The steps that an applicant may be offered. */
export type ApplicantAction = Extract<RequestAction, 'correct' | 'withdraw' | 'propose-publication'>;

/** A request as its applicant may see it. Submitted, received, registered and due are four different dates. */
export interface RequestStatusView {
  id: string;
  number: string;
  agency: string;
  state: RequestStatus;
  submittedAt: string;
  receivedOn: string | null;
  registeredOn: string | null;
  repliedOn: string | null;
  /** Null while no clock runs: before the receipt is confirmed, during a correction, after the end. */
  deadline: Deadline | null;
  overdue: boolean;
  /** Working days after today up to and including the due date. */
  daysLeft: number | null;
  clockStopped: boolean;
  stops: ClockStopView[];
  extension: { on: string; workingDays: number } | null;
  correction: { requestedOn: string; respondBy: string; correctedOn: string | null; note: string } | null;
  publication: 'proposed' | 'accepted' | 'declined' | null;
  timeline: TimelineEntry[];
  replies: Reply[];
  allowedActions: ApplicantAction[];
  application: MaskedApplication;
  serverTime: string;
  /** For `GET` and `POST /v1/requests/{id}…`; in the answer to a look-up only. Keep it in memory. */
  accessToken?: string;
  accessExpiresAt?: string;
}

/** The request form of a site, `GET /v1/forms/request`. */
export interface FormDefinition {
  id: string;
  version: string;
  /** One, or several to choose from; then `agency` of the application is required. */
  agencies: { code: string; name: string }[];
  /** By the field's name, `applicant.workUnit`; what is not named is asked as the law has it. */
  fields: Record<string, 'off' | 'optional' | 'required'>;
  attachments: { files: number; bytes: number; types: string[] };
  limits: Record<string, number>;
  /** By language. */
  privacyNotice: Record<string, PrivacyNotice>;
  antiAbuse: { honeypotField: string; minimumSeconds: number; proofOfWork: ProofOfWork | null };
}

/** What costs a browser a moment before it files: the kind of task, and the largest number that it may have to try. */
export interface ProofOfWork {
  algorithm: string;
  maxNumber: number;
}

/** One task: the number from 0 to `maxNumber` that, written behind the salt, has the digest `challenge` (hexadecimal). */
export interface Challenge extends ProofOfWork {
  challenge: string;
  salt: string;
  /** Proves that the endpoint made it. */
  signature: string;
  expiresAt: string;
}

/** 个人信息处理告知, 个人信息保护法 arts. 17 and 35. */
export interface PrivacyNotice {
  handler: string;
  contact: string;
  purpose: string;
  kinds: string;
  retention: string;
  rights: string;
}

/** 意见箱 (answered within 5 working days) and 找错 (within 3). */
export type SuggestionKind = 'opinion' | 'mistake';

export interface Suggestion {
  kind: SuggestionKind;
  text: string;
  page?: { address: string; title?: string; quote?: string };
  contact?: { name?: string; phone?: string; email?: string };
  /** The office may publish question and answer, without name. */
  publishAnswer?: boolean;
}

export interface SuggestionReceipt {
  number: string;
  queryCode: string;
  kind: SuggestionKind;
  submittedAt: string;
  deadline: Deadline;
}

export interface SuggestionStatusView {
  number: string;
  kind: SuggestionKind;
  state: 'submitted' | 'answered';
  submittedAt: string;
  deadline: Deadline;
  overdue: boolean;
  daysLeft: number | null;
  text: string;
  page: Suggestion['page'] | null;
  answer: string | null;
  answeredAt: string | null;
  published: boolean;
}

export interface PublishedSuggestion {
  number: string;
  kind: SuggestionKind;
  question: string;
  answer: string;
  answeredAt: string;
  /** Address of the page that it was about. */
  page: string | null;
}
