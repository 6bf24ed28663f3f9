import { fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import 'gov-disclosure/page-tools/define';
import { waitUntil } from '../wait-until.js';

export type PageTools = HTMLElementTagNameMap['gov-page-tools'];

/** A row for a document, with all that the tests need of it. */
export interface Row {
  element: PageTools;
  content: HTMLElement;
  shadow: ShadowRoot;
  button(tool: string): HTMLButtonElement;
  /** What the row says, and with it to screen readers. */
  said(): string;
  panel(tool: string): HTMLElement | null;
}

/** A short document of our own. */
export const park = html`
  <h1>临江市人民政府办公室关于做好汛期公园开放管理工作的通知</h1>
  <p>各区人民政府，市政府各部门：</p>
  <p>汛期将至，为方便市民休憩，现就公园开放管理有关事项通知如下。暴雨时暂停开放！</p>
`;

/** The row stands before its document, as in most pages. */
export async function rowFor(
  tools: string,
  text: TemplateResult = park,
  attributes: Record<string, string> = {},
): Promise<Row> {
  const holder = await fixture<HTMLElement>(
    html`<div>
      <gov-page-tools for="document" tools=${tools} address="https://www.linjiang.example/1.html"></gov-page-tools>
      <div id="document">${text}</div>
    </div>`,
  );
  const element = holder.querySelector('gov-page-tools') as PageTools;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return rowOf(element, holder.querySelector('#document') as HTMLElement);
}

export async function rowOf(element: PageTools, content: HTMLElement): Promise<Row> {
  await element.updateComplete;
  const shadow = element.shadowRoot as ShadowRoot;
  // The work behind the row loads when the page has come to rest; then the first row prints the page's address.
  if (document.querySelector('gov-page-tools') === element) {
    const ready = () => shadow.querySelector('.printed')?.textContent;
    await waitUntil(ready, 'the tools are ready');
  }
  return {
    element,
    content,
    shadow,
    button: (tool) => shadow.getElementById(tool) as HTMLButtonElement,
    said: () => shadow.querySelector('[role=status]')?.textContent ?? '',
    panel: (tool) => shadow.getElementById(`panel-${tool}`),
  };
}

/** The words of a row's buttons as a reader sees them. */
export function labels({ shadow }: Row): string[] {
  return [...shadow.querySelectorAll('.row > button')].map((button) => button.textContent?.trim() ?? '');
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

/** The events of a name that reach the page, as they come. */
export function heard<Detail>(name: string): Detail[] {
  const details: Detail[] = [];
  document.addEventListener(name, (event) => details.push((event as CustomEvent<Detail>).detail));
  return details;
}
