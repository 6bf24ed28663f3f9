import { fixture, html } from '@open-wc/testing';
import { html as lit, type TemplateResult } from 'lit';
import 'gov-disclosure/doc-viewer/define';
import { waitUntil } from '../wait-until.js';

export type Viewer = HTMLElementTagNameMap['gov-doc-viewer'];

/** The viewers whose text has been read: the part that reads it comes after the element itself. */
const read = new WeakSet<EventTarget>();
document.addEventListener('gov-outline-updated', ({ target }) => target && read.add(target));

/** A viewer around a text, laid out and ready for its reader. */
export async function around(text: TemplateResult | TemplateResult[], width = 1200): Promise<Viewer> {
  const column = await fixture<HTMLElement>(
    html`<div><gov-doc-viewer><article>${text}</article></gov-doc-viewer></div>`,
  );
  column.style.width = `${width}px`;
  return laidOut(column.querySelector('gov-doc-viewer') as Viewer);
}

export async function laidOut(viewer: Viewer): Promise<Viewer> {
  await waitUntil(() => viewer.shadowRoot?.querySelector('.controls'), 'the controls are there');
  await waitUntil(() => read.has(viewer), 'the text was read');
  await frame();
  await viewer.updateComplete;
  return viewer;
}

/** Two frames: what observers report in one is drawn in the next. */
export function frame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}

export function links(viewer: Viewer): HTMLAnchorElement[] {
  return [...(viewer.shadowRoot as ShadowRoot).querySelectorAll<HTMLAnchorElement>('nav a')];
}

/** The outline as a reader sees it: two spaces a level, then the words. */
export function outlineOf(viewer: Viewer): string[] {
  return links(viewer).map((link) => {
    let depth = 0;
    for (let list = link.closest('ol'); list; list = list.parentElement?.closest('ol') ?? null) depth += 1;
    return '  '.repeat(Math.max(0, depth - 1)) + (link.textContent ?? '').trim();
  });
}

export function link(viewer: Viewer, words: string): HTMLAnchorElement {
  const found = links(viewer).find(({ textContent }) => textContent?.includes(words));
  if (!found) throw new Error(`No link with the words ${words}`);
  return found;
}

/** The heading that the outline shows as the reader's place. */
export function place(viewer: Viewer): string {
  const current = viewer.shadowRoot?.querySelector('[aria-current]');
  return current?.textContent?.trim() ?? '';
}

export function state(viewer: Viewer): string {
  return viewer.shadowRoot?.querySelector('.state [role=status]')?.textContent?.trim() ?? '';
}

export function button(viewer: Viewer, words: string): HTMLButtonElement {
  const buttons = [...(viewer.shadowRoot as ShadowRoot).querySelectorAll('button')];
  const found = buttons.find(({ textContent }) => textContent?.includes(words));
  if (!found) throw new Error(`No button with the words ${words}`);
  return found;
}

/** The next event of a name on the viewer. */
export function next<Detail>(viewer: Viewer, name: string): Promise<Detail> {
  return new Promise((resolve) => {
    viewer.addEventListener(name, (event) => resolve((event as CustomEvent<Detail>).detail), { once: true });
  });
}

/** Puts another value in the place of a browser's own. Returns the way back. */
export function replace(owner: object, name: string, value: unknown): () => void {
  const before = Object.getOwnPropertyDescriptor(owner, name);
  Object.defineProperty(owner, name, { configurable: true, writable: true, value });
  return () => {
    if (before) Object.defineProperty(owner, name, before);
    else delete (owner as Record<string, unknown>)[name];
  };
}

/** Answers every request with this page. Returns the way back. */
export function serve(
  answer: (address: string, init: RequestInit) => Response | Promise<Response>,
): () => void {
  const original = window.fetch.bind(window);
  return replace(window, 'fetch', (address: RequestInfo, init: RequestInit = {}) =>
    String(address).includes('/documents/') ? answer(String(address), init) : original(address, init),
  );
}

export function page(body: string, headers: Record<string, string> = {}, status = 200): Response {
  return new Response(body, { status, headers: { 'content-type': 'text/html; charset=utf-8', ...headers } });
}

const numerals = ['一', '二', '三', '四', '五'];

/** A plan of our own writing with `sections` parts of two items each. */
export function plan(sections: number): TemplateResult[] {
  return numerals.slice(0, sections).map(
    (number) => lit`
      <p>${number}、做好第${number}项便民服务</p>
      <p>（一）公开办理进度。窗口每周公布一次办理情况，方便群众查询。</p>
      <p>${'沿街公厕全天开放，指示牌每季度检查一次。'.repeat(30)}</p>
      <p>（二）听取群众意见。意见箱每日开启，五日内答复。</p>
      <p>${'答复内容同时在社区公告栏张贴。'.repeat(30)}</p>
    `,
  );
}
