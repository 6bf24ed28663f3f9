import { aTimeout, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import 'gov-disclosure/request-form/define';
import { waitUntil } from '../wait-until.js';

export type RequestForm = HTMLElementTagNameMap['gov-request-form'];

export const receipt = {
  number: 'QHS-2026-00001',
  queryCode: 'HK4M-7P2W-9RT5',
  status: 'submitted',
  submittedAt: '2026-03-02T01:30:00.000Z',
  agency: '清和市人民政府办公室',
  contentHash: 'sha256:00ff',
};

export const identityNumber = '11010519491231002X';

/** What was asked of the endpoint. */
export interface Asked {
  address: string;
  key: string;
  headers: Headers;
  body: string;
  credentials: string | undefined;
  /** What the tab's storage held when the first byte could have left. */
  stored: string;
}

type Answer = () => Promise<Response>;

export const json = (status: number, body: unknown, headers: Record<string, string> = {}): Answer => {
  const type = status < 400 ? 'application/json' : 'application/problem+json';
  return () =>
    Promise.resolve(
      new Response(JSON.stringify(body), { status, headers: { 'content-type': type, ...headers } }),
    );
};
export const page = (status: number, headers: Record<string, string> = {}): Answer => {
  const text = '<!doctype html><title>gateway</title>';
  return () =>
    Promise.resolve(new Response(text, { status, headers: { 'content-type': 'text/html', ...headers } }));
};
/** The connection is cut. */
export const cut: Answer = () => Promise.reject(new TypeError('Failed to fetch'));
/** A gateway that will not answer for a long time: the page stops asking for the moment. */
export const busyGateway = page(503, { 'retry-after': '9999' });
export const filed = json(201, receipt);

const realFetch = window.fetch;
let definition: Answer | undefined;
let disclosed: Answer | undefined;
let challenge: Answer | undefined;

/** What the endpoint says of its form. */
export function defining(answer: Answer): void {
  definition = answer;
}

/** What the endpoint has disclosed already. */
export function disclosing(answer: Answer): void {
  disclosed = answer;
}

/** What the endpoint gives as a task against machines. */
export function challenging(answer: Answer): void {
  challenge = answer;
}

/** Stands in for the endpoint: gives the answers one after the other, the last one again and again. */
export function answering(...answers: Answer[]): Asked[] {
  const asked: Asked[] = [];
  window.fetch = (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    if (!address.includes('/v1/')) return realFetch(input, init);
    // Most endpoints have no definition of the form.
    if (address.includes('/forms/')) return (definition ?? json(404, { code: 'not-found' }))();
    if (address.includes('/documents')) return (disclosed ?? json(404, { code: 'not-found' }))();
    if (address.includes('/challenges')) return (challenge ?? json(404, { code: 'not-found' }))();
    const answer = answers[Math.min(asked.length, answers.length - 1)] ?? cut;
    asked.push({
      address,
      headers: new Headers(init?.headers),
      key: new Headers(init?.headers).get('idempotency-key') ?? '',
      body: String(init?.body),
      credentials: init?.credentials,
      stored: JSON.stringify({ ...sessionStorage }),
    });
    const { signal } = init ?? {};
    return new Promise((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
      answer().then(resolve, reject);
    });
  };
  return asked;
}

export const silence: Answer = () => new Promise(() => undefined);

export function tidy(): void {
  window.fetch = realFetch;
  definition = disclosed = challenge = undefined;
  sessionStorage.clear();
  localStorage.clear();
}

export const withEndpoint = html`<gov-request-form endpoint="/v1"></gov-request-form>`;

/** An element whose form is there, and nobody has touched it yet. */
export async function untouched(template: TemplateResult = withEndpoint): Promise<RequestForm> {
  const element = await fixture<RequestForm>(template);
  await waitUntil(() => element.querySelector('form'), 'there is a form');
  return element;
}

/** The applicant goes into the form; from then on it is checked. */
export async function touch(host: Element): Promise<void> {
  const field = host.querySelector('form [name]:not([type="hidden"])');
  field?.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
  await waitUntil(() => host.querySelector('form[novalidate]'), 'the form can be checked');
}

/** An element whose form can be checked, because the applicant has begun. */
export async function ready(template: TemplateResult = withEndpoint): Promise<RequestForm> {
  const element = await untouched(template);
  await touch(element);
  return element;
}

/** The same page loaded anew, and not touched yet: another element, the same tab. */
export async function reloaded(element: RequestForm): Promise<RequestForm> {
  element.remove();
  await aTimeout(0);
  return untouched();
}

export const formOf = (element: Element) => element.querySelector('form') as HTMLFormElement;

export function control<Type extends HTMLElement = HTMLInputElement>(
  element: Element,
  name: string,
  value = '',
): Type {
  const choice = value ? `[value="${value}"]` : '';
  const found = element.querySelector<Type>(`[name="${name}"]${choice}`);
  if (!found) throw new Error(`The form has no field ${name} ${value}`);
  return found;
}

export function type(element: Element, name: string, value: string): void {
  const field = control(element, name);
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** A citizen's application that is in order. */
export function fillIn(element: Element): void {
  type(element, 'applicant.name', '林清和');
  type(element, 'applicant.identity.number', identityNumber);
  type(element, 'contact.phone', '010-55550123');
  type(element, 'information.description', '城东老街2025年的排水改造方案');
  control(element, 'delivery.forms', 'electronic').click();
  control(element, 'delivery.channels', 'pickup').click();
}

export function submit(element: Element): void {
  element.querySelector<HTMLButtonElement>('form button:not([type="button"])')?.click();
}

/** Presses the form's button, looks at the review, and confirms. */
export async function file(element: Element): Promise<void> {
  submit(element);
  await waitUntil(() => reviewOf(element)?.assignedSlot, 'the review is shown');
  button(element, '确认提交').click();
}

/** The words that the element says in its own root, buttons left out. */
export function said(element: Element): string {
  const shadow = element.shadowRoot as ShadowRoot;
  return Array.from(shadow.querySelectorAll('p, h2'))
    .map((node) => node.textContent?.trim())
    .join(' ');
}

export function button(element: Element, label: string): HTMLButtonElement {
  const found = Array.from((element.shadowRoot as ShadowRoot).querySelectorAll('button')).find((one) =>
    one.textContent?.includes(label),
  );
  if (!found) throw new Error(`There is no button ${label}`);
  return found;
}

export const summaryOf = (element: Element) => element.querySelector<HTMLElement>('.gov-error-summary');
export const reviewOf = (element: Element) => element.querySelector<HTMLElement>('.gov-review');
export const receiptOf = (element: Element) =>
  element.querySelector<HTMLElement>('.gov-receipt:not(.gov-review)');

export async function receiptShown(element: Element): Promise<HTMLElement> {
  await waitUntil(() => receiptOf(element)?.assignedSlot, 'the receipt is shown');
  return receiptOf(element) as HTMLElement;
}
