import type { ClockStop, ConsultedParty } from './deadline.js';
import { lifeCycle, type Actor, type RequestAction } from './life-cycle.js';
import { replyKinds, type ReplyKind } from './reply-kinds.js';
import type { RequestStatus } from './request-statuses.js';

/** What a step brings along. Days are `YYYY-MM-DD`. */
export interface StepDetails {
  reason?: string;
  /** Ids of stored files: the step's own document, and what is handed over with a reply. */
  document?: string;
  files?: readonly string[];
  replyKind?: ReplyKind;
  respondBy?: string;
  workingDays?: number;
  party?: ConsultedParty;
  outcome?: ConsultationOutcome;
  to?: string;
}

/** 同意公开、不同意公开、逾期未答复: silence of an authority is consent (art. 34), of a third party it is not (art. 32). */
export type ConsultationOutcome = 'agreed' | 'refused' | 'silent';

/** One step as it is recorded. Steps are only ever added; the state of a request is what they tell in their order. */
export interface RequestStep {
  action: RequestAction;
  by: Actor;
  /** The day of the step in law. */
  on: string;
  details: StepDetails;
}

/** What the steps so far have made of a request. Nothing in it depends on today's date. */
export interface RequestFacts {
  state: RequestStatus;
  submittedOn: string;
  /** The day that the clock runs from; after a correction the day on which it arrived. */
  receivedOn: string | null;
  registeredOn: string | null;
  repliedOn: string | null;
  replyKind: ReplyKind | null;
  stops: readonly ClockStop[];
  extension: { on: string; workingDays: number } | null;
  correction: { requestedOn: string; respondBy: string; correctedOn: string | null; note: string } | null;
  publication: 'proposed' | 'accepted' | 'declined' | null;
  /** How often each step was taken. */
  taken: Readonly<Partial<Record<RequestAction, number>>>;
  /** The state to go back to after a correction. */
  stateBefore: RequestStatus | null;
  lastOn: string;
}

/** The facts after one more step, which is taken as allowed: see `refusalOf`. Changes nothing it is given. */
export function afterStep(facts: RequestFacts | undefined, step: RequestStep): RequestFacts {
  const { action, on } = step;
  const before = facts ?? factsBefore(on);
  const { to } = lifeCycle[action];
  const state = to === 'stays' ? before.state : to === 'before' ? (before.stateBefore ?? 'received') : to;
  const taken = { ...before.taken, [action]: (before.taken[action] ?? 0) + 1 };
  return { ...before, ...changesOf(before, step), state, taken, lastOn: on };
}

function changesOf(known: RequestFacts, { action, on, details }: RequestStep): Partial<RequestFacts> {
  switch (action) {
    case 'confirm':
      return { receivedOn: on };
    case 'register':
      return { registeredOn: on };
    case 'request-correction': {
      const { respondBy = on, reason: note = '' } = details;
      const correction = { requestedOn: on, respondBy, correctedOn: null, note };
      return { correction, stateBefore: known.state };
    }
    case 'correct':
      return {
        receivedOn: on,
        correction: known.correction && { ...known.correction, correctedOn: on },
        stateBefore: null,
      };
    case 'consult-third-party':
      return { stops: [...known.stops, { reason: 'third-party', from: on, to: null }] };
    case 'consult-agency':
      return { stops: [...known.stops, { reason: 'agency', from: on, to: null }] };
    case 'end-consultation':
      return {
        stops: known.stops.map((stop) => (isOpen(stop, details.party) ? { ...stop, to: on } : stop)),
      };
    case 'extend':
      return { extension: { on, workingDays: details.workingDays ?? 0 } };
    case 'reply':
      return { repliedOn: on, replyKind: details.replyKind ?? null };
    case 'propose-publication':
      return { publication: 'proposed' };
    case 'accept-publication':
      return { publication: 'accepted' };
    case 'decline-publication':
      return { publication: 'declined' };
    default:
      return {};
  }
}

/** The facts that a history tells; undefined for an empty one. */
export function replay(steps: readonly RequestStep[]): RequestFacts | undefined {
  return steps.reduce<RequestFacts | undefined>(afterStep, undefined);
}

/** Whether this opinion, or without a party any, is still awaited. */
export function isConsulting(facts: RequestFacts, party?: ConsultedParty): boolean {
  return facts.stops.some((stop) => isOpen(stop, party));
}

/** Whether the reply gave something that could be published to all. */
export function gaveInformation({ replyKind }: RequestFacts): boolean {
  return replyKind !== null && replyKinds[replyKind].gives === true;
}

function isOpen({ reason, to }: ClockStop, party: ConsultedParty | undefined): boolean {
  return to === null && (party === undefined || reason === party);
}

function factsBefore(on: string): RequestFacts {
  return {
    state: 'submitted',
    submittedOn: on,
    receivedOn: null,
    registeredOn: null,
    repliedOn: null,
    replyKind: null,
    stops: [],
    extension: null,
    correction: null,
    publication: null,
    taken: {},
    stateBefore: null,
    lastOn: on,
  };
}
