import { html, nothing, type TemplateResult } from 'lit';
import type { OpenedDocument, OutlineNode } from '../../formats/opened-document.js';
import type { DocViewerWords } from './doc-viewer.messages.js';
import { icons, outlineLists } from './outline.view.js';

/** What the rail beside the text, or the bar above it, needs to know of the viewer. */
export interface ControlsView {
  words: DocViewerWords;
  /** The outline stands beside the text, and does not open from a bar. */
  beside: boolean;
  shown: OpenedDocument | undefined;
  outline: readonly OutlineNode[];
  current: OutlineNode | undefined;
  /** What the last press has brought about. */
  message: string;
  /** What other parts fill. */
  places: Readonly<Record<'pageTools' | 'finder' | 'panels', HTMLElement>>;
  find(): void;
  print(): void;
  copyLink(): void;
  turnTables(): void;
  go(event: MouseEvent, node: OutlineNode): void;
  drawerToggled(event: Event): void;
}

export function controlsView(view: ControlsView): TemplateResult {
  const { words, beside, shown, message, places } = view;
  const { pageTools, finder, panels } = places;
  const hasOutline = view.outline.length + panels.childElementCount > 0 || !!shown?.tablesAs;
  const outline = hasOutline ? outlineView(view) : beside ? nothing : outlineAwaited(words);
  const tools = html`<div class="tools">
    <button @click=${view.find}>${icons.find}<span>${words.find}</span></button>
    <button @click=${view.print}>${icons.print}<span>${words.print}</span></button>
    <button @click=${view.copyLink}>${icons.link}<span>${words.copy}</span></button>
  </div>`;
  // In the rail the tools come first: they stay where they are while the outline of a page still arriving grows.
  return html`<div class="controls" part="controls">
    ${beside ? [tools, pageTools, finder, outline] : [outline, tools, pageTools, finder]}
    ${shown?.notice ? html`<p class="note" role="status">${shown.notice}</p>` : nothing}
    <p class="message" role="status">${message}</p>
  </div>`;
}

function outlineView(view: ControlsView): TemplateResult {
  const { words, beside, shown, outline, current, places } = view;
  return html`<details class="outline" ?open=${beside} @toggle=${view.drawerToggled}>
    <summary>
      <span class="name">${words.outline}</span>
      ${beside ? nothing : html`<span class="here">${current?.text}</span>`} ${icons.open}
    </summary>
    <div class="drawer">
      ${shown?.tablesAs ? tablesView(view, shown.tablesAs) : nothing}
      ${outline.length ? outlineNav(view) : nothing}${places.panels}
    </div>
  </details>`;
}

/** As wide as 目录 will be, so that the tools beside it stay as they are when it comes. */
function outlineAwaited(words: DocViewerWords): TemplateResult {
  return html`<details class="outline awaited">
    <summary><span class="name">${words.outline}</span>${icons.open}</summary>
  </details>`;
}

/** In the drawer, so that no tool moves when it turns out that there is a choice. */
function tablesView({ words, turnTables }: ControlsView, as: 'cards' | 'tables'): TemplateResult {
  return html`<button class="turn" @click=${turnTables}>${as === 'cards' ? words.asTables : words.asCards}</button>`;
}

function outlineNav({ words, shown, outline, current, go }: ControlsView): TemplateResult {
  return html`<nav aria-label=${words.outline}>
    ${outlineLists({ outline, words, current, go })}
    ${shown?.outlineRecognised ? html`<p class="note">${words.note}</p>` : nothing}
  </nav>`;
}
