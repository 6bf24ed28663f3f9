/** The panels beneath the outline. A part of its own: it loads where the text or the endpoint has something for them. */
import type { Language } from '../../foundation/language.js';
import { fileLinks, fillLinkedFiles } from './files-panel.js';
import { Panels } from './panels.js';
import { panelWords } from './panels.messages.js';
import type { Paragraph } from './paragraphs.js';
import { showRecordPanels, type KnownDocument } from './record-panels.js';
import { fillUnits, readUnits } from './units-panel.js';

export interface ShownText {
  text: Element;
  paragraphs: readonly Paragraph[];
  /** Takes the reader to a place of the text. */
  go(place: Element): void;
}

const made = new WeakMap<HTMLElement, Panels>();

/** Fills a place with the panels of what is shown, or fills it anew. */
export function showPanels(
  place: HTMLElement,
  language: Language,
  shown: ShownText | undefined,
  known: KnownDocument | undefined,
): void {
  const panels = made.get(place) ?? new Panels(place);
  made.set(place, panels);
  panels.clear();
  if (known) showRecordPanels(panels, known, language);
  if (!shown) return;
  const words = panelWords[language];
  const units = readUnits(shown.text, shown.paragraphs);
  if (units.size) {
    panels.set('units', words.units(units.size), (body) => fillUnits(body, units, language, shown.go));
  }
  // The endpoint knows more of a document's files than its text does.
  const links = known ? [] : fileLinks(shown.text);
  if (links.length) {
    panels.set('files', words.files(links.length), (body) => fillLinkedFiles(body, links, language));
  }
}
