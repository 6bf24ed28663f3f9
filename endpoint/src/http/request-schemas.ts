/*
 * Schemas of the answers about requests, suggestions and deadlines: see schemas.ts. Only what is named here leaves.
 */
const text = { type: 'string' } as const;
const yesNo = { type: 'boolean' } as const;
const count = { type: 'integer' } as const;
const textOrNull = { type: ['string', 'null'] } as const;
const countOrNull = { type: ['integer', 'null'] } as const;

type Properties = Record<string, unknown>;

function answer(properties: Properties, optional: Properties = {}) {
  return {
    type: 'object',
    required: Object.keys(properties),
    properties: { ...properties, ...optional },
  } as const;
}

function listOf(items: unknown) {
  return { type: 'array', items } as const;
}

function orNull(schema: object) {
  return { anyOf: [schema, { type: 'null' }] } as const;
}

const namedDay = answer({ date: text, name: text });

export const calendarYearSchema = answer({
  region: text,
  year: count,
  version: text,
  source: text,
  offDays: listOf(namedDay),
  workDays: listOf(namedDay),
});

export const deadlineSchema = answer({
  receivedOn: text,
  workingDays: count,
  dueOn: textOrNull,
  calendarUntil: count,
  calendarVersion: text,
  steps: listOf(
    answer(
      { code: text, from: text, to: text, counted: count, text },
      { name: text, reason: text, workingDays: count },
    ),
  ),
});

const file = answer({ id: text, name: text, type: text, bytes: count });

const information = {
  type: 'object',
  properties: { title: text, documentNumber: text, indexNumber: text, description: text, purpose: text },
} as const;

const statusProperties = {
  id: text,
  number: text,
  agency: text,
  state: text,
  submittedAt: text,
  receivedOn: textOrNull,
  registeredOn: textOrNull,
  repliedOn: textOrNull,
  deadline: orNull(deadlineSchema),
  overdue: yesNo,
  daysLeft: countOrNull,
  clockStopped: yesNo,
  stops: listOf(answer({ reason: text, from: text, to: textOrNull, endsBy: textOrNull })),
  extension: orNull(answer({ on: text, workingDays: count })),
  correction: orNull(answer({ requestedOn: text, respondBy: text, correctedOn: textOrNull, note: text })),
  publication: textOrNull,
  timeline: listOf(
    answer(
      { seq: count, at: text, on: text, action: text, by: text, state: text },
      { reason: text, document: file },
    ),
  ),
  replies: listOf(
    answer({ kind: text, row: text, article: text, on: text, note: text, files: listOf(file) }),
  ),
  allowedActions: listOf(text),
  application: answer({
    applicant: answer({ kind: text, name: text, identity: text }),
    information,
    delivery: answer({ forms: listOf(text), channels: listOf(text) }),
    attachments: listOf(file),
  }),
  serverTime: text,
};

export const requestStatusSchema = answer(statusProperties, { accessToken: text, accessExpiresAt: text });

export const officerRequestSchema = answer({
  status: answer(statusProperties),
  allowedActions: listOf(text),
});

export const officerPageSchema = answer({
  items: listOf(
    answer({
      id: text,
      number: text,
      state: text,
      submittedAt: text,
      receivedOn: textOrNull,
      dueOn: textOrNull,
      overdue: yesNo,
      daysLeft: countOrNull,
      clockStopped: yesNo,
      applicantKind: text,
    }),
  ),
  next: textOrNull,
});

export const suggestionReceiptSchema = answer({
  number: text,
  queryCode: text,
  kind: text,
  submittedAt: text,
  deadline: deadlineSchema,
});

export const suggestionStatusSchema = answer({
  number: text,
  kind: text,
  state: text,
  submittedAt: text,
  deadline: deadlineSchema,
  overdue: yesNo,
  daysLeft: countOrNull,
  text,
  page: orNull(answer({ address: text }, { title: text, quote: text })),
  answer: textOrNull,
  answeredAt: textOrNull,
  published: yesNo,
});

export const suggestionPageSchema = answer({
  items: listOf(
    answer({ number: text, kind: text, question: text, answer: text, answeredAt: text, page: textOrNull }),
  ),
  next: textOrNull,
});
