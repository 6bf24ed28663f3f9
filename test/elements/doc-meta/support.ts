import { fixture } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import 'gov-disclosure/doc-meta/define';
import { waitUntil } from '../wait-until.js';

export type DocMeta = HTMLElementTagNameMap['gov-doc-meta'];

export interface Read {
  metadata: Record<string, string>;
  sources: Record<string, string>;
}

/** Waits longer than usual: parts load on a machine that may be busy. */
export const eventually = (condition: () => unknown, message?: string): Promise<void> =>
  waitUntil(() => Boolean(condition()), message);

/** Puts the template into the page and waits until the element knows its record. */
export async function known(template: TemplateResult): Promise<{ element: DocMeta; read: Read }> {
  const reads: Read[] = [];
  const listen = (event: Event) => reads.push((event as CustomEvent<Read>).detail);
  document.addEventListener('gov-doc-meta-read', listen);
  const root = await fixture<HTMLElement>(template);
  const element = (root.matches('gov-doc-meta') ? root : root.querySelector('gov-doc-meta')) as DocMeta;
  await eventually(() => reads.length > 0 && shadow(element).querySelector('button'), 'no record came');
  document.removeEventListener('gov-doc-meta-read', listen);
  return { element, read: reads[reads.length - 1] as Read };
}

export function shadow(element: Element): ShadowRoot {
  return element.shadowRoot as ShadowRoot;
}

/** What the element says in words of its own, without the page's. */
export function said(element: Element): string {
  return (shadow(element).textContent ?? '').replace(/\s+/g, ' ').trim();
}

export function button(element: Element, name: string): HTMLButtonElement {
  const found = Array.from(shadow(element).querySelectorAll('button')).find((one) =>
    one.textContent?.includes(name),
  );
  if (!found) throw new Error(`no button ${name} in: ${said(element)}`);
  return found;
}

/** The words that the sheet puts after an element; browsers differ in whether `attr()` is told resolved. */
export function wordsAfter(element: Element): string {
  const { content } = getComputedStyle(element, '::after');
  return content.replace(/attr\(([\w-]+)\)/g, (_, name: string) => element.getAttribute(name) ?? '');
}

/** Replaces the network for one test; returns what was asked for. */
export function answerWith(answer: (address: string, init: RequestInit) => Promise<Response>): {
  asked: string[];
  signals: (AbortSignal | null | undefined)[];
  restore: () => void;
} {
  const real = window.fetch;
  const asked: string[] = [];
  const signals: (AbortSignal | null | undefined)[] = [];
  window.fetch = (input, init = {}) => {
    asked.push(String(input));
    signals.push(init.signal);
    return answer(String(input), init);
  };
  return { asked, signals, restore: () => (window.fetch = real) };
}

export function json(body: unknown, status = 200): Response {
  const type = status < 400 ? 'application/json' : 'application/problem+json';
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': type } });
}

/** A document as the endpoint answers it. */
export const record = {
  id: 'd1',
  title: '澄溪市水务局关于汛期取水口巡查的通知',
  page: '/documents/d1',
  updatedAt: '2026-05-08T08:00:00+08:00',
  body: '<p>为做好汛期取水口巡查工作，现通知如下。</p>',
  metadata: {
    indexNumber: 'G00021/2026-00007',
    title: '澄溪市水务局关于汛期取水口巡查的通知',
    documentNumber: '澄水办〔2026〕7号',
    publisher: '澄溪市水务局',
    dateCreated: '2026-05-06',
    datePublished: '2026-05-08',
    other: { 组配分类: '部门文件' },
  },
};
