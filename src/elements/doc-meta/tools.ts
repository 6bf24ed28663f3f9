import type { html as Html, render as Render, TemplateResult } from 'lit';
import { copyText } from '../../foundation/copy-text.js';
import type { Language } from '../../foundation/language.js';
import { safeUrl } from '../../foundation/safe-url.js';
import { findDate } from '../../official-document/dates.js';
import { adoptSheet } from '../../foundation/adopt-sheet.js';
import type { Remark } from './document-text.js';
import { localDay, metadataOf, pageAddress, pageTitle } from './record-facts.js';
import { valueOf, type Entry } from './record.js';
import { toolsWords } from './tools.messages.js';
import { remarkLightStyles, toolsStyles } from './tools.styles.js';
import { lapseOf } from './validity.js';

/** What the element has loaded already: its tools are a part of their own, which must not bring it twice. */
export interface Templates {
  html: typeof Html;
  render: typeof Render;
}

interface ToolsHost extends Element {
  applyHref: string | undefined;
  successor: string | undefined;
  successorTitle: string | undefined;
  editor: boolean;
  /** Findings that came with the record. */
  findings: readonly unknown[] | undefined;
  requestUpdate(): void;
}

/** What the tools load when first asked for it. */
export interface Parts {
  text: () => Promise<typeof import('./document-text.js')>;
  citations: () => Promise<typeof import('./citations.js')>;
}

/** One row of a panel below the table: a term, what is said of it, and the name of what is there to be copied. */
interface PanelRow {
  term: string;
  text: string;
  copy?: string;
}

type Panel = 'citations' | 'origins' | 'remarks';

/** Lucide (ISC). */
const icons = {
  copy: 'M10 8h10a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H10a2 2 0 0 1-2-2V10a2 2 0 0 1 2-2M4 16c-1.1 0-2-.9-2-2V4c0-1.1.9-2 2-2h10c1.1 0 2 .9 2 2',
  citations: 'M17 6H3M21 12H8M21 18H8M3 12v6',
  origins: 'M12 22a10 10 0 1 1 0-20 10 10 0 0 1 0 20M12 16v-4M12 8h.01',
  remarks: 'M9 11l3 3L22 4M21 12v7a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2h11',
  apply:
    'M15 2H6a2 2 0 0 0-2 2v16a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2V7zM14 2v4a2 2 0 0 0 2 2h4M10 9H8M16 13H8M16 17H8',
};

/** The row of tools below the table, which comes after the first sight into the room kept for it. */
export class Tools {
  /** What an editor should mend on the page; empty until it is inspected. */
  remarks: Remark[] = [];
  private panel: Panel | undefined;
  private message = '';
  private inspected: readonly unknown[] = [];
  private citing: typeof import('./citations.js') | undefined;
  private entries: readonly Entry[] = [];
  private language: Language = 'zh-Hans';

  constructor(
    private readonly host: ToolsHost,
    private readonly html: Templates['html'],
    private readonly parts: Parts,
  ) {
    adoptSheet(host.shadowRoot, toolsStyles);
  }

  row(entries: readonly Entry[], language: Language): TemplateResult {
    this.entries = entries;
    this.language = language;
    const { html, host } = this;
    const caution = cautionOf(entries);
    const toggles: Panel[] = entries.some((entry) => entry.value) ? ['citations', 'origins'] : [];
    if (host.editor) {
      toggles.push('remarks');
      void this.inspect();
    }
    return html`${caution ? html`<p class="caution">${toolsWords[language][caution]}</p>` : ''}
      ${this.copyButton('indexNumber')}${this.copyButton('documentNumber')}
      ${toggles.map((panel) => this.toggle(panel))}${this.applyLink()}
      <p role="status">${this.message}</p>`;
  }

  /** The panel that is open: terms and what is said of them; what is there to be copied has its button beside it. */
  openPanel(): TemplateResult | undefined {
    const { html, entries, language, panel } = this;
    if (!panel || (panel === 'remarks' && !this.host.editor)) return undefined;
    const words = toolsWords[language];
    const rows =
      panel === 'citations'
        ? this.citationRows()
        : panel === 'origins'
          ? origins(entries, language)
          : this.remarkRows();
    return html`<dl class="panel" part="panel">
      ${rows.map(
        ({ term, text, copy }) =>
          html`<dt>${term}</dt>
            <dd>
              <span>${text}</span>
              ${
                copy
                  ? html`<button type="button" aria-label="${words.copy} ${term}" @click=${() => this.copy(copy, text)}>
                      ${words.copy}
                    </button>`
                  : ''
              }
            </dd>`,
      )}
    </dl>`;
  }

  /** Checks the page for its editor, again whenever the record or the language is another. */
  private async inspect(): Promise<void> {
    const { findings = [] } = this.host;
    const inspected = [this.entries, this.language, findings.length];
    if (inspected.every((value, index) => value === this.inspected[index])) return;
    const first = !this.inspected.length;
    this.inspected = inspected;
    try {
      const { inspectPage } = await this.parts.text();
      this.remarks = inspectPage(findings, this.language);
      adoptSheet(this.host.getRootNode(), remarkLightStyles);
      if (first) this.panel = 'remarks';
    } catch {
      this.inspected = [];
      this.message = toolsWords[this.language].notLoaded;
    }
    this.host.requestUpdate();
  }

  /** The document cited in each style, and its permanent address, ready to be copied. */
  private citationRows(): PanelRow[] {
    const words = toolsWords[this.language];
    const address = pageAddress();
    const page = {
      title: pageTitle(),
      accessed: localDay(new Date()),
      ...(address ? { address } : {}),
    };
    const rows: PanelRow[] = (this.citing?.citations(metadataOf(this.entries), page) ?? []).map(
      ([style, text]) => ({ term: words.style[style], text, copy: style }),
    );
    return address ? [...rows, { term: words.address, text: address, copy: 'address' }] : rows;
  }

  private remarkRows(): PanelRow[] {
    const words = toolsWords[this.language];
    if (!this.remarks.length) return [{ term: words.remarks, text: words.nothingToMend }];
    return this.remarks.map(({ severity, label, text }) => ({
      term: [words.severity[severity], label].filter(Boolean).join(' · '),
      text,
    }));
  }

  /** Leads from a document that lapsed to the one in force. */
  successor(language: Language): TemplateResult | undefined {
    const { html, host } = this;
    const title = host.successorTitle || host.successor;
    if (!title) return undefined;
    const href = safeUrl(host.successor ?? '');
    const link = host.successor && href ? html`<a href=${href}>${title}</a>` : title;
    return html`<p>${toolsWords[language].successor}${link}</p>`;
  }

  private copyButton(field: 'indexNumber' | 'documentNumber'): TemplateResult | '' {
    const text = valueOf(this.entries, field);
    const word = toolsWords[this.language][field];
    return text
      ? this
          .html`<button type="button" @click=${() => this.copy(field, text)}>${this.icon('copy')}${word}</button>`
      : '';
  }

  private toggle(panel: Panel): TemplateResult {
    const open = async () => {
      const opened = this.panel === panel ? undefined : panel;
      this.message = '';
      try {
        if (opened === 'citations') this.citing ??= await this.parts.citations();
        this.panel = opened;
      } catch {
        this.message = toolsWords[this.language].notLoaded;
      }
      this.host.requestUpdate();
    };
    const expanded = this.panel === panel ? 'true' : 'false';
    const word = toolsWords[this.language][panel];
    return this
      .html`<button type="button" aria-expanded=${expanded} @click=${open}>${this.icon(panel)}${word}</button>`;
  }

  /** The link into the request form, which finds what is asked for in the parameters of its address. */
  private applyLink(): TemplateResult | '' {
    const address = this.host.applyHref ? safeUrl(this.host.applyHref) : undefined;
    if (!address) return '';
    const url = new URL(address);
    for (const key of ['title', 'documentNumber', 'indexNumber'] as const) {
      const value = valueOf(this.entries, key);
      if (value) url.searchParams.set(key, value);
    }
    return this
      .html`<a class="tool" href=${url.href}>${this.icon('apply')}${toolsWords[this.language].apply}</a>`;
  }

  private icon(name: keyof typeof icons): TemplateResult {
    return this
      .html`<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true">
      <path d=${icons[name]} />
    </svg>`;
  }

  private async copy(field: string, text: string): Promise<void> {
    const words = toolsWords[this.language];
    const button = this.host.shadowRoot?.activeElement;
    const copied = await copyText(text);
    // Copying without the clipboard API goes through a field of its own, which takes the focus away.
    if (button instanceof HTMLElement) button.focus({ preventScroll: true });
    this.message = (copied ? words.copied : words.notCopied) + text;
    this.host.requestUpdate();
    if (!copied) return;
    const event = new CustomEvent('gov-doc-meta-copied', { detail: { field, text }, bubbles: true });
    this.host.dispatchEvent(event);
  }
}

/** What a reader has to mind though the document stands: parts of it are changed, or its stated term is over. */
function cautionOf(entries: readonly Entry[]): 'partly' | 'past' | undefined {
  const validity = entries.find((entry) => entry.key === 'validity');
  if (lapseOf(validity?.label, validity?.value)) return undefined;
  if (/部分|[条條]款|修[改订訂正]/.test(validity?.value ?? '')) return 'partly';
  const expiry = findDate(valueOf(entries, 'dateExpired') ?? '')?.date;
  return expiry && expiry < localDay(new Date()) ? 'past' : undefined;
}

/** Where the values came from: the sources in words, the most trusted first, with the fields that each gave. */
function origins(entries: readonly Entry[], language: Language): PanelRow[] {
  const words = toolsWords[language];
  const given = new Map<string, string[]>();
  for (const { label, value, source } of entries) {
    const name = words.source[source];
    if (value) given.set(name, [...(given.get(name) ?? []), label]);
  }
  return Array.from(given, ([term, labels]) => ({ term, text: labels.join(words.comma) }));
}
