import { textLimits } from 'gov-disclosure/disclosure-request';

/*
 * Schemas of the answers. Fastify writes only what they name, so that a field that should stay inside does not leave by
 * accident. The contract in docs/endpoint.openapi.yaml says the same for the outside; a test compares the two.
 */

const text = { type: 'string' } as const;
const yesNo = { type: 'boolean' } as const;
const count = { type: 'integer' } as const;
const textOrNull = { type: ['string', 'null'] } as const;
const texts = { type: 'object', additionalProperties: text } as const;

/** All named properties are required. */
function answer<Properties extends Record<string, unknown>>(properties: Properties) {
  return { type: 'object', required: Object.keys(properties), properties } as const;
}

export const challengeSchema = answer({
  algorithm: text,
  challenge: text,
  salt: text,
  maxNumber: count,
  signature: text,
  expiresAt: text,
});

const antiAbuse = answer({
  honeypotField: text,
  minimumSeconds: count,
  proofOfWork: { ...answer({ algorithm: text, maxNumber: count }), type: ['object', 'null'] },
});

export const healthSchema = answer({ status: text });

export const capabilitiesSchema = answer({
  version: text,
  level: text,
  features: answer({
    documents: yesNo,
    requests: yesNo,
    lookups: yesNo,
    uploads: yesNo,
    suggestions: yesNo,
    calendars: yesNo,
    officers: yesNo,
    malwareScan: yesNo,
  }),
  forms: { type: 'array', items: text },
  calendar: answer({ region: text, from: count, until: count, version: text }),
  antiAbuse,
  agency: text,
  formVersion: text,
  limits: answer({
    requestBytes: count,
    text: answer(Object.fromEntries(Object.keys(textLimits).map((name) => [name, count]))),
    pageSizeDefault: count,
    pageSizeMax: count,
    idempotencyKeyDays: count,
    attachments: count,
    uploadBytes: count,
    suggestionText: count,
  }),
  serverTime: text,
});

export const problemTypeSchema = answer({ code: text, status: count, title: text, retryable: yesNo });

/** The documents are public as a whole, and their inner shape is that of `gov-disclosure/official-document`. */
const summaryProperties = {
  id: text,
  title: text,
  metadata: { type: 'object', properties: { other: texts }, additionalProperties: text },
  page: textOrNull,
  updatedAt: text,
} as const;

export const documentPageSchema = answer({
  items: { type: 'array', items: answer(summaryProperties) },
  next: textOrNull,
});

const version = {
  type: 'object',
  required: ['version', 'date'],
  properties: { version: count, date: text, note: text },
} as const;

export const versionListSchema = answer({ items: { type: 'array', items: version } });

export const documentVersionSchema = {
  type: 'object',
  required: ['version', 'date', 'title', 'metadata', 'body', 'current'],
  properties: {
    ...version.properties,
    title: text,
    metadata: summaryProperties.metadata,
    body: text,
    current: yesNo,
  },
} as const;

const attachment = {
  type: 'object',
  required: ['id', 'name', 'url', 'mediaType', 'size', 'hash'],
  properties: { id: text, name: text, url: text, mediaType: text, size: count, pages: count, hash: text },
} as const;

const relation = {
  type: 'object',
  required: ['kind', 'title'],
  properties: { kind: text, title: text, id: text, page: text, documentNumber: text },
} as const;

export const documentSchema = answer({
  ...summaryProperties,
  structure: { type: 'object', additionalProperties: true },
  body: text,
  responsibilities: { type: 'array', items: {} },
  findings: { type: 'array', items: {} },
  attachments: { type: 'array', items: attachment },
  brokenAttachments: { type: 'array', items: answer({ name: text, problem: text }) },
  relations: { type: 'array', items: relation },
  versions: { type: 'array', items: version },
});

export const receiptSchema = answer({
  number: text,
  queryCode: text,
  status: text,
  submittedAt: text,
  agency: text,
  contentHash: text,
});

export const outcomeSchema = answer({
  outcome: text,
  receipt: { anyOf: [receiptSchema, { type: 'null' }] },
});

export const formSchema = answer({
  id: text,
  version: text,
  agencies: { type: 'array', items: answer({ code: text, name: text }) },
  fields: texts,
  attachments: answer({ files: count, bytes: count, types: { type: 'array', items: text } }),
  limits: { type: 'object', additionalProperties: count },
  privacyNotice: {
    type: 'object',
    additionalProperties: answer({
      handler: text,
      contact: text,
      purpose: text,
      kinds: text,
      retention: text,
      rights: text,
    }),
  },
  antiAbuse,
});
