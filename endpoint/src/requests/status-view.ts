import {
  allowedActions,
  derivedFacts,
  endOfStop,
  lifeCycle,
  replay,
  replyKinds,
  stepText,
  type ApplicantAction,
  type Clock,
  type Deadline,
  type Reply,
  type RequestStatusView,
  type StoredFile,
  type TimelineEntry,
} from 'gov-disclosure/disclosure-request';
import { beijingTime } from '../beijing-time.js';
import { maskName, maskNumber } from './masking.js';
import type { StoredRequest } from './request-store.js';

const APPLICANT_STEPS = ['correct', 'withdraw', 'propose-publication'] as const;

/** A request as its applicant, and masked alike an officer, may see it. @param files those that belong to it */
export function statusView(
  { row, application, agency, steps, facts }: StoredRequest,
  files: ReadonlyMap<string, StoredFile>,
  clock: Clock,
): RequestStatusView {
  const derived = derivedFacts(facts, clock);
  const correction = steps.find(({ action }) => action === 'correct')?.details.correction;
  const attachments = [...(application.attachments ?? []), ...(correction?.attachments ?? [])];
  const { applicant, delivery } = application;
  return {
    id: row.id,
    number: row.number,
    agency: agency.name,
    state: facts.state,
    submittedAt: beijingTime(row.submitted_at),
    receivedOn: facts.receivedOn,
    registeredOn: facts.registeredOn,
    repliedOn: facts.repliedOn,
    deadline: derived.deadline && withTexts(derived.deadline),
    overdue: derived.overdue,
    daysLeft: derived.daysLeft,
    clockStopped: derived.clockStopped,
    stops: facts.stops.map((stop) => ({
      ...stop,
      endsBy: endOfStop({ ...stop, to: null }, clock.calendar),
    })),
    extension: facts.extension,
    correction: facts.correction,
    publication: facts.publication,
    timeline: timeline(steps, files),
    replies: replies(steps, files),
    allowedActions: allowedActions(facts, 'applicant', clock).filter((action): action is ApplicantAction =>
      APPLICANT_STEPS.includes(action as ApplicantAction),
    ),
    application: {
      applicant: {
        kind: applicant.kind,
        name: maskName(applicant.name),
        identity: maskNumber(applicant.kind === 'citizen' ? applicant.identity.number : applicant.creditCode),
      },
      information: correction?.information ?? application.information,
      delivery: { forms: delivery.forms, channels: delivery.channels },
      attachments: filesOf(attachments, files),
    },
    serverTime: beijingTime(new Date()),
  };
}

/** The deadline with a sentence for each of its steps. */
export function withTexts(deadline: Deadline): Deadline {
  return { ...deadline, steps: deadline.steps.map((step) => ({ ...step, text: stepText(step) })) };
}

function timeline(steps: StoredRequest['steps'], files: ReadonlyMap<string, StoredFile>): TimelineEntry[] {
  return steps.map(({ seq, at, on, action, by, details }, place) => {
    const state = replay(steps.slice(0, place + 1))?.state ?? 'submitted';
    const [document] = filesOf(details.document ? [details.document] : [], files);
    return {
      seq,
      at: beijingTime(at),
      on,
      action,
      by,
      state,
      ...(details.reason ? { reason: details.reason } : {}),
      ...(document ? { document } : {}),
    };
  });
}

function replies(steps: StoredRequest['steps'], files: ReadonlyMap<string, StoredFile>): Reply[] {
  return steps.flatMap(({ action, on, details }): Reply[] => {
    const { replyKind, reason = '', document, files: handedOver = [] } = details;
    if (lifeCycle[action].to !== 'replied' || !replyKind) return [];
    const { row, article } = replyKinds[replyKind];
    const ids = [...(document ? [document] : []), ...handedOver];
    return [{ kind: replyKind, row, article, on, note: reason, files: filesOf(ids, files) }];
  });
}

function filesOf(uploadIds: readonly string[], files: ReadonlyMap<string, StoredFile>): StoredFile[] {
  return uploadIds.flatMap((id) => files.get(id) ?? []);
}
