/** An endpoint for the stories: what it answers to a look-up depends on its name, and nothing goes over a network. */
import type { DeadlineStep } from '../src/disclosure-request/deadline.js';

const step = (code: DeadlineStep['code'], from: string, to: string, counted: number, more: object = {}) => ({
  code,
  from,
  to,
  counted,
  text: '',
  ...more,
});

/** Received on 18 September 2026: over the National Day and its make-up working days. */
const deadline = {
  receivedOn: '2026-09-18',
  workingDays: 20,
  dueOn: '2026-10-22',
  calendarUntil: 2026,
  calendarVersion: 'chinese-days 1.5.7',
  steps: [
    step('received', '2026-09-18', '2026-09-18', 0),
    step('weekend', '2026-09-19', '2026-09-19', 0),
    step('make-up', '2026-09-20', '2026-09-20', 1, { name: '国庆节' }),
    step('counted', '2026-09-21', '2026-09-24', 5),
    step('holiday', '2026-09-25', '2026-09-27', 5, { name: '中秋节' }),
    step('counted', '2026-09-28', '2026-09-30', 8),
    step('holiday', '2026-10-01', '2026-10-07', 8, { name: '国庆节' }),
    step('counted', '2026-10-08', '2026-10-09', 10),
    step('make-up', '2026-10-10', '2026-10-10', 11, { name: '国庆节' }),
    step('weekend', '2026-10-11', '2026-10-11', 11),
    step('counted', '2026-10-12', '2026-10-16', 16),
    step('weekend', '2026-10-17', '2026-10-18', 16),
    step('counted', '2026-10-19', '2026-10-22', 20),
    step('due', '2026-10-22', '2026-10-22', 20),
  ],
};

const entry = (seq: number, on: string, action: string, by: string, state: string, more: object = {}) => ({
  seq,
  at: `${on}T10:20:00+08:00`,
  on,
  action,
  by,
  state,
  ...more,
});
const file = (id: string, name: string, bytes: number) => ({ id, name, type: 'application/pdf', bytes });

const begun = [
  entry(1, '2026-09-16', 'submit', 'applicant', 'submitted'),
  entry(2, '2026-09-18', 'confirm', 'officer', 'received', { reason: '已与申请人电话确认。' }),
  entry(3, '2026-09-21', 'register', 'officer', 'registered', { reason: '登记为云依申2026第12号。' }),
  entry(4, '2026-09-22', 'start', 'officer', 'handling', { reason: '转园林科办理。' }),
];

const base = {
  id: '6f1d1a5e-8a52-4c43-9d4e-0b8f5d2f9c11',
  number: 'YXS-2026-00042',
  agency: '云溪市人民政府办公室',
  state: 'handling',
  submittedAt: '2026-09-16T10:20:00+08:00',
  receivedOn: '2026-09-18',
  registeredOn: '2026-09-21',
  repliedOn: null,
  deadline,
  overdue: false,
  daysLeft: 6,
  clockStopped: false,
  stops: [],
  extension: null,
  correction: null,
  publication: null,
  timeline: begun,
  replies: [],
  allowedActions: ['withdraw'],
  application: {
    applicant: { kind: 'citizen', name: '沈**', identity: '110105********002X' },
    information: { title: '云溪公园2025年绿化养护经费支出明细', description: '按月、按项目' },
    delivery: { forms: ['electronic'], channels: ['online'] },
    attachments: [],
  },
  serverTime: '2026-10-14T09:00:00+08:00',
  accessToken: 'story',
};

const views: Record<string, object> = {
  handling: base,
  submitted: {
    ...base,
    state: 'submitted',
    receivedOn: null,
    registeredOn: null,
    deadline: null,
    daysLeft: null,
    timeline: begun.slice(0, 1),
  },
  correction: {
    ...base,
    state: 'correction_requested',
    registeredOn: null,
    deadline: null,
    daysLeft: null,
    correction: {
      requestedOn: '2026-09-22',
      respondBy: '2026-10-16',
      correctedOn: null,
      note: '请说明需要哪些项目的支出，以及起止月份。',
    },
    timeline: [
      ...begun.slice(0, 2),
      entry(3, '2026-09-22', 'request-correction', 'officer', 'correction_requested', {
        reason: '内容不明确。',
        document: file('a1', '补正告知书.pdf', 84_200),
      }),
    ],
    allowedActions: ['correct', 'withdraw'],
  },
  stopped: {
    ...base,
    clockStopped: true,
    daysLeft: null,
    stops: [{ reason: 'third-party', from: '2026-09-24', to: null, endsBy: '2026-10-19' }],
    extension: { on: '2026-09-23', workingDays: 10 },
    deadline: { ...deadline, dueOn: null, calendarUntil: 2026 },
    timeline: [
      ...begun,
      entry(5, '2026-09-23', 'extend', 'officer', 'handling', {
        reason: '需要查阅的账目较多。',
        document: file('a2', '延长答复期限告知书.pdf', 79_000),
      }),
      entry(6, '2026-09-24', 'consult-third-party', 'officer', 'handling', {
        reason: '支出明细涉及养护公司的报价。',
        document: file('a3', '征求意见书.pdf', 81_000),
      }),
    ],
  },
  overdue: { ...base, overdue: true, daysLeft: 0 },
  replied: {
    ...base,
    state: 'replied',
    repliedOn: '2026-10-13',
    daysLeft: null,
    replies: [
      {
        kind: 'partial',
        row: '2',
        article: '37',
        on: '2026-10-13',
        note: '养护公司的报价属于商业秘密，已作区分处理。',
        files: [
          file('b1', '政府信息公开申请答复书.pdf', 126_400),
          file('b2', '2025年绿化养护经费支出明细.xlsx', 2_310_000),
        ],
      },
    ],
    timeline: [
      ...begun,
      entry(5, '2026-10-13', 'reply', 'officer', 'replied', {
        reason: '部分公开。',
        document: file('b1', '政府信息公开申请答复书.pdf', 126_400),
      }),
    ],
    allowedActions: ['propose-publication'],
  },
};

const json = (status: number, body: object, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': status < 400 ? 'application/json' : 'application/problem+json', ...headers },
  });
const gateway = () =>
  new Response('<!doctype html><title>502</title>', { status: 502, headers: { 'retry-after': '9999' } });

function answer(name: string, path: string): Response | Promise<Response> {
  const lookUp = path === 'request-lookups';
  if (name === 'silent') return new Promise(() => undefined);
  if (name === 'wrong') return json(404, { code: 'not-found' });
  if (name === 'busy') return json(429, { code: 'rate-limited' }, { 'retry-after': '600' });
  if (name === 'broken') return gateway();
  // The look-up is answered, but what is sent afterwards may or may not have arrived.
  if (name === 'unclear') return lookUp ? json(200, views['correction'] ?? {}) : gateway();
  return json(200, views[name] ?? {});
}

const fetchOfPage = window.fetch.bind(window);
window.fetch = (input, init) => {
  const address = input instanceof Request ? input.url : String(input);
  const [, name, path] = /\/story-status\/(\w+)\/v1\/(.*)$/.exec(address) ?? [];
  if (!name || path === undefined) return fetchOfPage(input, init);
  return new Promise((resolve, reject) => {
    init?.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
    void Promise.resolve(answer(name, path)).then(resolve);
  });
};

export const statusEndpoints = [
  'handling',
  'submitted',
  'correction',
  'stopped',
  'overdue',
  'replied',
  'unclear',
  'wrong',
  'busy',
  'broken',
  'silent',
] as const;
export type StatusEndpoint = (typeof statusEndpoints)[number];
export const statusEndpoint = (name: StatusEndpoint) => `/story-status/${name}/v1`;
