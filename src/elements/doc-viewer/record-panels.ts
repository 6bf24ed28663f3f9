import type { DocumentRecord } from '../../endpoint/contract.js';
import type { Relation, Version } from '../../endpoint/document-parts.js';
import type { Language } from '../../foundation/language.js';
import { newElement } from '../../foundation/new-element.js';
import { safeUrl } from '../../foundation/safe-url.js';
import { fillAttachments } from './files-panel.js';
import { panelWords } from './panels.messages.js';
import type { Panels } from './panels.js';
import { button } from './part-elements.js';

/** A document as the endpoint knows it, and the way to its versions. */
export interface KnownDocument {
  record: DocumentRecord;
  /** What relative addresses in the record are meant for. */
  base: string;
  /** The text of a version, clean. */
  textOf(version: number): Promise<ParentNode>;
}

/** What the endpoint's record gives for the panels: attachments, related documents, versions. */
export function showRecordPanels(panels: Panels, known: KnownDocument, language: Language): void {
  const words = panelWords[language];
  const { attachments, brokenAttachments, relations, versions } = known.record;
  const files = attachments.length + brokenAttachments.length;
  if (files) {
    panels.set('files', words.files(files), (body) =>
      fillAttachments(body, attachments, brokenAttachments, known.base, language),
    );
  }
  if (relations.length) {
    panels.set('related', words.related(relations.length), (body) =>
      fillRelations(body, relations, known.base, language),
    );
  }
  if (versions.length > 1) {
    panels.set('versions', words.versions(versions.length), (body) => fillVersions(body, known, language));
  }
}

function fillRelations(body: HTMLElement, relations: Relation[], base: string, language: Language): void {
  const words = panelWords[language];
  const list = newElement('dl');
  let last = '';
  for (const { kind, title, page, documentNumber } of [...relations].sort((a, b) =>
    a.kind < b.kind ? -1 : 1,
  )) {
    const name = words.relations[kind];
    if (name !== last) list.append(newElement('dt', {}, name));
    last = name;
    const address = page ? safeUrl(page, base) : undefined;
    const number = documentNumber ? newElement('span', { class: 'aside' }, ` ${documentNumber}`) : '';
    list.append(newElement('dd', {}, address ? newElement('a', { href: address }, title) : title, number));
  }
  body.append(list);
}

function fillVersions(body: HTMLElement, known: KnownDocument, language: Language): void {
  const words = panelWords[language];
  const [present, ...older] = known.record.versions;
  const name = ({ version, date }: Version) => words.version(version, date);
  const list = newElement('ul');
  for (const version of [present, ...older]) {
    if (!version) continue;
    const row = newElement('li', {}, name(version));
    if (version.note) row.append(newElement('p', { class: 'aside' }, version.note));
    if (version === present) row.append(newElement('p', { class: 'aside' }, words.current));
    else {
      const opener = button(words.compare, () => {
        void import('./compare-versions.js').then(({ showComparison }) =>
          showComparison({
            root: body.getRootNode() as ShadowRoot,
            language,
            names: [name(version), present ? name(present) : ''],
            texts: () => Promise.all([known.textOf(version.version), known.textOf(present?.version ?? 0)]),
            opener,
          }),
        );
      });
      row.append(opener);
    }
    list.append(row);
  }
  body.append(list);
}
