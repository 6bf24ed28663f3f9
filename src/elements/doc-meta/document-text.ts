import type { Language } from '../../foundation/language.js';
import { fieldLabel } from '../../official-document/fields.js';
import { findingText, knownFindings } from '../../official-document/findings.messages.js';
import type { Finding } from '../../official-document/findings.js';
import { pageFromDom } from '../../official-document/page-from-dom.js';
import type { PageElement } from '../../official-document/page.js';
import { readOfficialDocument } from '../../official-document/read-official-document.js';
import type { MetadataKey } from '../../official-document/vocabulary.js';

/** What an editor should mend, in words, and the field it stands beside. */
export interface Remark {
  field?: MetadataKey;
  severity: Finding['severity'];
  label: string;
  text: string;
}

/** What the text of a document itself shows of its record: derived, not declared by its publisher. */
export function deriveRecord(body: Element): Partial<Record<MetadataKey, string>> {
  const { structure } = readOfficialDocument(pageFromDom(body));
  const { title, documentNumber, date, signature } = structure;
  return {
    ...(title ? { title } : {}),
    ...(documentNumber ? { documentNumber } : {}),
    ...(date ? { dateCreated: date } : {}),
    ...(signature.length ? { issuingAuthority: signature.join('、') } : {}),
  };
}

/**
 * Checks the whole page, its head included.
 *
 * @param given findings that came with the record: said first, and once where the page shows the same
 */
export function inspectPage(given: readonly unknown[], language: Language): Remark[] {
  const page = withoutNotes(pageFromDom(document.documentElement));
  const remarks = new Map<string, Remark>();
  for (const finding of [...knownFindings(given), ...readOfficialDocument(page).findings]) {
    const { field, severity } = finding;
    const text = findingText(finding, language);
    const label = field ? fieldLabel(field, language) : '';
    if (!remarks.has(text)) remarks.set(text, { ...(field && { field }), severity, label, text });
  }
  return [...remarks.values()];
}

/** 未标注 in the element's own list is its word for an empty field, no value. */
function withoutNotes(page: PageElement, own = false): PageElement {
  const made = own || 'data-gov-made' in page.attributes;
  return {
    ...page,
    children: page.children
      .filter((child) => !made || typeof child === 'string' || child.tag !== 'small')
      .map((child) => (typeof child === 'string' ? child : withoutNotes(child, made))),
  };
}
