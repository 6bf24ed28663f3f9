import { isReplyKind } from '../disclosure-request/reply-kinds.js';
import { isRequestAction } from '../disclosure-request/life-cycle.js';
import { requestStatuses } from '../disclosure-request/request-statuses.js';
import type {
  ClockStopView,
  Reply,
  RequestStatusView,
  StoredFile,
  TimelineEntry,
} from '../disclosure-request/views.js';
import { isObject } from './exchange.js';
import { readDeadline } from './read-deadline.js';
import { countOf, dayOf, listOf, momentOf, oneOf, textOf } from './read-values.js';

/** What of the status is shown; the application itself is masked by the endpoint and shown no further than this. */
export type RequestProgress = Omit<RequestStatusView, 'application' | 'serverTime'> & {
  information: { title: string; documentNumber: string; indexNumber: string; description: string };
};

/** The answer to a look-up, or undefined where it is no status: then nothing is shown rather than half of it. */
export function readRequestStatus(body: unknown): RequestProgress | undefined {
  if (!isObject(body)) return undefined;
  const id = textOf(body['id'], 100);
  const number = textOf(body['number'], 100);
  const submittedAt = momentOf(body['submittedAt']);
  const state = oneOf(body['state'], requestStatuses);
  if (!id || !number || !submittedAt || !state) return undefined;
  const token = textOf(body['accessToken'], 4000);
  const deadline = readDeadline(body['deadline']) ?? null;
  return {
    id,
    number,
    agency: textOf(body['agency'], 1000),
    state,
    submittedAt,
    receivedOn: dayOf(body['receivedOn']),
    registeredOn: dayOf(body['registeredOn']),
    repliedOn: dayOf(body['repliedOn']),
    deadline,
    overdue: body['overdue'] === true,
    daysLeft: countOf(body['daysLeft']),
    clockStopped: body['clockStopped'] === true,
    stops: listOf(body['stops'], readStop),
    extension: readExtension(body['extension']),
    correction: readCorrection(body['correction']),
    publication: oneOf(body['publication'], ['proposed', 'accepted', 'declined'] as const) ?? null,
    timeline: listOf(body['timeline'], readEntry),
    replies: listOf(body['replies'], readReply),
    allowedActions: (['correct', 'withdraw', 'propose-publication'] as const).filter((action) =>
      (Array.isArray(body['allowedActions']) ? body['allowedActions'] : []).includes(action),
    ),
    information: readInformation(body['application']),
    ...(token ? { accessToken: token } : {}),
  };
}

function readStop(stop: Record<string, unknown>): ClockStopView | undefined {
  const reason = oneOf(stop['reason'], ['third-party', 'agency'] as const);
  const from = dayOf(stop['from']);
  return reason && from ? { reason, from, to: dayOf(stop['to']), endsBy: dayOf(stop['endsBy']) } : undefined;
}

function readExtension(value: unknown): RequestProgress['extension'] {
  if (!isObject(value)) return null;
  const on = dayOf(value['on']);
  const workingDays = countOf(value['workingDays']);
  return on && workingDays !== null ? { on, workingDays } : null;
}

function readCorrection(value: unknown): RequestProgress['correction'] {
  if (!isObject(value)) return null;
  const requestedOn = dayOf(value['requestedOn']);
  const respondBy = dayOf(value['respondBy']);
  if (!requestedOn || !respondBy) return null;
  return { requestedOn, respondBy, correctedOn: dayOf(value['correctedOn']), note: textOf(value['note']) };
}

function readEntry(entry: Record<string, unknown>): TimelineEntry | undefined {
  const at = momentOf(entry['at']);
  const on = dayOf(entry['on']);
  const { action } = entry;
  const by = oneOf(entry['by'], ['applicant', 'officer', 'system'] as const);
  const state = oneOf(entry['state'], requestStatuses);
  if (!at || !on || !isRequestAction(action) || !by || !state) return undefined;
  const reason = textOf(entry['reason']);
  const document = isObject(entry['document']) ? readFile(entry['document']) : undefined;
  return {
    seq: countOf(entry['seq']) ?? 0,
    at,
    on,
    action,
    by,
    state,
    ...(reason ? { reason } : {}),
    ...(document ? { document } : {}),
  };
}

function readReply(reply: Record<string, unknown>): Reply | undefined {
  const { kind } = reply;
  const on = dayOf(reply['on']);
  if (!isReplyKind(kind) || !on) return undefined;
  return {
    kind,
    row: textOf(reply['row'], 10),
    article: textOf(reply['article'], 20),
    on,
    note: textOf(reply['note']),
    files: listOf(reply['files'], readFile, 50),
  };
}

function readFile(file: Record<string, unknown>): StoredFile | undefined {
  const id = textOf(file['id'], 100);
  const name = textOf(file['name'], 255);
  return id && name
    ? { id, name, type: textOf(file['type'], 100), bytes: countOf(file['bytes']) ?? 0 }
    : undefined;
}

/** What was asked for: shown again, and the beginning of a correction. */
function readInformation(application: unknown): RequestProgress['information'] {
  const inner = isObject(application) ? application['information'] : undefined;
  const value = isObject(inner) ? inner : {};
  return {
    title: textOf(value['title']),
    documentNumber: textOf(value['documentNumber']),
    indexNumber: textOf(value['indexNumber']),
    description: textOf(value['description']),
  };
}
