import { fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import 'gov-disclosure/request-status/define';
import { waitUntil } from '../wait-until.js';

export type RequestStatus = HTMLElementTagNameMap['gov-request-status'];

export const number = 'QHS-2026-00001';
export const queryCode = 'HK4M-7P2W-9RT5';

const step = (code: string, from: string, to: string, counted: number, more: object = {}) => ({
  code,
  from,
  to,
  counted,
  text: '',
  ...more,
});

/** The example of the issue: over the National Day and two make-up working days. */
export const deadline = {
  receivedOn: '2026-09-18',
  workingDays: 20,
  dueOn: '2026-10-22',
  calendarUntil: 2026,
  calendarVersion: 'chinese-days 1.5.7',
  steps: [
    step('received', '2026-09-18', '2026-09-18', 0),
    step('weekend', '2026-09-19', '2026-09-19', 0),
    step('make-up', '2026-09-20', '2026-09-20', 1, { name: '国庆节' }),
    step('counted', '2026-09-21', '2026-10-22', 20),
    step('due', '2026-10-22', '2026-10-22', 20),
  ],
};

export const letter = { id: 'd1', name: '答复书.pdf', type: 'application/pdf', bytes: 126_400 };

export const handling = {
  id: '6f1d1a5e-8a52-4c43-9d4e-0b8f5d2f9c11',
  number,
  agency: '清和市人民政府办公室',
  state: 'handling',
  submittedAt: '2026-09-16T02:20:00.000Z',
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
  timeline: [
    {
      seq: 1,
      at: '2026-09-16T02:20:00.000Z',
      on: '2026-09-16',
      action: 'submit',
      by: 'applicant',
      state: 'submitted',
    },
    {
      seq: 2,
      at: '2026-09-18T02:20:00.000Z',
      on: '2026-09-18',
      action: 'confirm',
      by: 'officer',
      state: 'received',
      reason: '已电话确认。',
    },
  ],
  replies: [],
  allowedActions: ['withdraw'],
  application: {
    applicant: { kind: 'citizen', name: '林**', identity: '110105********002X' },
    information: { title: '城东老街排水改造方案' },
    delivery: { forms: ['electronic'], channels: ['online'] },
    attachments: [],
  },
  serverTime: '2026-10-14T01:00:00.000Z',
  accessToken: 'token-of-the-look-up',
};

export const asksCorrection = {
  ...handling,
  state: 'correction_requested',
  deadline: null,
  daysLeft: null,
  correction: {
    requestedOn: '2026-09-22',
    respondBy: '2026-10-16',
    correctedOn: null,
    note: '请写明年份。',
  },
  allowedActions: ['correct', 'withdraw'],
};

/** What was asked of the endpoint. */
export interface Asked {
  path: string;
  key: string;
  token: string;
  body: string;
  credentials: string | undefined;
  stored: string;
}

type Answer = () => Promise<Response>;

export const json =
  (status: number, body: unknown, headers: Record<string, string> = {}): Answer =>
  () => {
    const type = status < 400 ? 'application/json' : 'application/problem+json';
    const all = { 'content-type': type, ...headers };
    return Promise.resolve(new Response(JSON.stringify(body), { status, headers: all }));
  };
export const gateway: Answer = () =>
  Promise.resolve(
    new Response('<!doctype html><title>502</title>', {
      status: 502,
      headers: { 'content-type': 'text/html', 'retry-after': '9999' },
    }),
  );
export const notFound = json(404, { code: 'not-found' });

const realFetch = window.fetch;

/** Stands in for the endpoint: for each path its answers one after the other, the last one again and again. */
export function answering(answers: Record<string, Answer[]>): Asked[] {
  const asked: Asked[] = [];
  window.fetch = (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    const path = address.split('/v1/')[1];
    if (path === undefined) return realFetch(input, init);
    const before = asked.filter((one) => one.path === path).length;
    const own = answers[path] ?? [];
    const headers = new Headers(init?.headers);
    asked.push({
      path,
      key: headers.get('idempotency-key') ?? '',
      token: headers.get('authorization') ?? '',
      body: typeof init?.body === 'string' ? init.body : '',
      credentials: init?.credentials,
      stored: JSON.stringify({ ...sessionStorage }),
    });
    const answer = own[Math.min(before, own.length - 1)] ?? notFound;
    return new Promise((resolve, reject) => {
      init?.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
      answer().then(resolve, reject);
    });
  };
  return asked;
}

export function tidy(): void {
  window.fetch = realFetch;
  sessionStorage.clear();
}

export const withEndpoint = html`<gov-request-status endpoint="/v1"></gov-request-status>`;

/** An element whose form is there. */
export async function ready(template: TemplateResult = withEndpoint): Promise<RequestStatus> {
  const element = await fixture<RequestStatus>(template);
  await waitUntil(() => element.querySelector('form')?.noValidate, 'the form is there');
  return element;
}

export function field(root: ParentNode, name: string): HTMLInputElement {
  const found = root.querySelector<HTMLInputElement>(`[name="${name}"]`);
  if (!found) throw new Error(`There is no field ${name}`);
  return found;
}

export function submit(form: Element | null | undefined): void {
  form?.querySelector<HTMLButtonElement>('button:not([type="button"])')?.click();
}

export function lookUp(element: Element): void {
  field(element, 'number').value = number;
  field(element, 'queryCode').value = queryCode;
  submit(element.querySelector('form'));
}

export async function opened(element: Element): Promise<HTMLElement> {
  await waitUntil(() => element.querySelector('.gov-progress'), 'the request is shown');
  return element.querySelector('.gov-progress') as HTMLElement;
}

export const summaryOf = (element: Element) => element.querySelector<HTMLElement>('.gov-error-summary');
export const panelOf = (element: Element) => element.querySelector<HTMLElement>('.gov-unconfirmed');

export async function complaint(element: Element): Promise<string> {
  await waitUntil(() => summaryOf(element), 'the error is told');
  return summaryOf(element)?.textContent ?? '';
}

export function button(element: Element, label: string): HTMLButtonElement {
  const found = [...(element.shadowRoot as ShadowRoot).querySelectorAll('button')].find((one) =>
    one.textContent?.includes(label),
  );
  if (!found) throw new Error(`There is no button ${label}`);
  return found;
}

export const newsOf = (element: Element) =>
  element.shadowRoot?.querySelector('[role="status"]')?.textContent ?? '';
