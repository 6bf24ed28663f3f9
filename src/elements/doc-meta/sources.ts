import type { ReactiveElement } from 'lit';
import type { Language } from '../../foundation/language.js';
import { warn } from '../../foundation/warn.js';
import { fieldLabel } from '../../official-document/fields.js';
import { metadataFromTags, metaTags } from '../../official-document/meta-tags.js';
import { readMetadata, type MetadataReading } from '../../official-document/metadata.js';
import { pageFromDom } from '../../official-document/page-from-dom.js';
import { readEnglishBlock } from './english-block.js';
import { rowsOf, writeList } from './own-list.js';
import { isKey, keyOfLabel, wantedFields } from './presets.js';
import { valueOf, type Entry, type Source } from './record.js';

const json = 'script[type="application/json"]';

/** The element as far as it decides what is gathered. */
export interface GatheringHost extends ReactiveElement {
  from: string | undefined;
  for: string | undefined;
  indexNumber: string | undefined;
  preset: string | undefined;
  fields: string | undefined;
  empty: string | undefined;
  validity: string | undefined;
}

/** What the element learns while the sources answer. */
export interface Gathered {
  entries?: readonly Entry[];
  /** What an editor should mend, as the endpoint's record or the JSON inside the element tells it. */
  findings?: readonly unknown[];
  /** What the reader is told; undefined when all is said. */
  status?: { text: string; retryable?: boolean } | undefined;
  asking?: Asking;
}

type Asking = typeof import('./ask-endpoint.js') | undefined;

/** The parts that the element can load. */
export interface SourceParts {
  asking: () => Promise<typeof import('./ask-endpoint.js')>;
  text: () => Promise<typeof import('./document-text.js')>;
}

/**
 * Merges what the sources say, field by field, the most trusted first, and writes what the author's block does not
 * print as the element's own list.
 *
 * @param show shows what is learned so far; false once the element asks for something else
 * @param author the block as the element read it; empty where it could not, then the full reader tries
 */
export async function gather(
  host: GatheringHost,
  author: readonly Entry[],
  language: Language,
  parts: SourceParts,
  show: (state: Gathered) => boolean,
): Promise<void> {
  const asking = host.indexNumber ? await parts.asking() : undefined;
  if (!show(asking ? { asking, status: asking.loading(language) } : {})) return;
  const answer = await asking?.askEndpoint(host, language);
  const body = host.for && document.getElementById(host.for);
  const derived = body ? (await parts.text()).deriveRecord(body) : {};
  if (!show({ status: answer?.failure })) return;
  const block = author.length ? author : readBlock(host, 'markup');
  const record = answer?.record;
  const known = [
    ...stated(host),
    ...block,
    ...fromSelector(host),
    ...fromJson(host),
    ...(record ? fromRecord({ title: record.title, ...record.metadata }, 'endpoint') : []),
  ];
  const entries = merge([...known, ...fromTags(host, known), ...fromRecord(derived, 'text')]);
  const chosen = Boolean(host.fields?.trim() || host.preset);
  const wanted = wantedFields(host.fields, host.preset);
  const rows = rowsOf(entries, wanted, { chosen, empty: host.empty, language });
  const printed = new Set(block.filter((entry) => entry.value).map(nameOf));
  const missing = asksForMore(host) ? rows.filter((row) => !printed.has(nameOf(row))) : [];
  writeList(host, missing, language);
  show({ entries, findings: [...(record?.findings ?? []), ...findingsInJson(host)] });
}

/** A block that the author printed is completed only where something asks for it; an empty element always is. */
function asksForMore(host: GatheringHost): boolean {
  const { from, indexNumber, preset, fields } = host;
  if (from || indexNumber || preset || fields || host.querySelector(json)) return true;
  const own = (node: Node) =>
    node.nodeType === 8 || (node instanceof Element && node.matches('[data-gov-made]'));
  return Array.from(host.childNodes).every((node) => own(node) || !node.textContent?.trim());
}

function nameOf({ key, label }: Entry): string {
  return key === 'other' ? `: ${label}` : key;
}

/** The first with a value wins; a label without one is kept only where no source fills it. */
function merge(entries: Entry[]): Entry[] {
  const merged = new Map<string, Entry>();
  for (const entry of entries) {
    const name = nameOf(entry);
    const before = merged.get(name);
    if (!before || (!before.value && entry.value)) merged.set(name, entry);
  }
  return [...merged.values()];
}

function stated({ validity }: GatheringHost): Entry[] {
  return validity
    ? [{ key: 'validity', label: fieldLabel('validity'), value: validity, source: 'markup' }]
    : [];
}

/** The page's tags speak of the page's own document: they complete nothing that says of another. */
function fromTags(host: GatheringHost, known: readonly Entry[]): Entry[] {
  const tags = metadataFromTags(metaTags(pageFromDom(document.head)));
  const bare = (title = '') => title.replace(/[\s《》]/g, '');
  const title = valueOf(known, 'title');
  const another = title ? tags.title && bare(tags.title) !== bare(title) : host.indexNumber;
  return another ? [] : fromRecord(tags, 'tag');
}

function fromSelector({ from }: GatheringHost): Entry[] {
  if (!from) return [];
  let block: Element | null = null;
  try {
    block = document.querySelector(from);
  } catch {
    // Told below with the blocks that are not there.
  }
  if (!block) warn('nothing-selected', `<gov-doc-meta from="${from}"> finds nothing on the page.`);
  return block ? readBlock(block, 'selector') : [];
}

function fromJson(host: Element): Entry[] {
  const content = jsonOf(host);
  // A line that `npx gov-disclosure read` printed holds the record as its `metadata`.
  const { metadata } = content ?? {};
  if (content) return fromRecord(typeof metadata === 'object' && metadata ? metadata : content, 'json');
  if (host.querySelector(json))
    warn('bad-json', '<gov-doc-meta>: the JSON inside must be one object of fields and their values.');
  return [];
}

/** `npx gov-disclosure read` and `check --format json` print findings, and a template may hand them on. */
function findingsInJson(host: Element): unknown[] {
  const { findings } = jsonOf(host) ?? {};
  return Array.isArray(findings) ? findings : [];
}

function jsonOf(host: Element): Record<string, unknown> | undefined {
  try {
    const content: unknown = JSON.parse(host.querySelector(json)?.textContent ?? '');
    if (typeof content === 'object' && content !== null && !Array.isArray(content))
      return content as Record<string, unknown>;
  } catch {
    // Like JSON that is no object.
  }
  return undefined;
}

function readBlock(block: Element, source: Source): Entry[] {
  const english = readEnglishBlock(block, source);
  if (english.some((entry) => entry.value)) return english;
  const page = pageFromDom(block);
  // The element's own list is no source of itself.
  page.children = page.children.filter(
    (node) => typeof node === 'string' || !('data-gov-made' in node.attributes),
  );
  const { metadata, empty, labels }: MetadataReading = readMetadata(page);
  const printed = new Map(Object.entries(labels).map(([label, key]) => [key, label]));
  const read = fromRecord(metadata, source).map((entry) => ({
    ...entry,
    label: printed.get(entry.key) ?? entry.label,
  }));
  return [...read, ...empty.map((label) => ({ key: keyOfLabel(label), label, value: '', source }))];
}

/** Fields by canonical key or by label; what is no text is not shown. */
function fromRecord(record: object, source: Source): Entry[] {
  return Object.entries(record).flatMap(([name, value]: [string, unknown]): Entry[] => {
    if (name === 'other' && typeof value === 'object' && value !== null)
      return fromRecord(value, source).map((entry) => ({ ...entry, key: 'other' }));
    if (typeof value !== 'string') return [];
    const key = isKey(name) ? name : keyOfLabel(name);
    return [
      { key, label: key === 'other' || !isKey(name) ? name : fieldLabel(key), value: value.trim(), source },
    ];
  });
}
