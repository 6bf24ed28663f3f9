import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageFromHtml } from '../../src/official-document/html.js';
import { pageFromText, readOfficialDocument } from '../../src/official-document/index.js';
import { pages as brokenHeads } from './pages/broken-heads.js';
import { pages as documents } from './pages/documents.js';
import { pages as leftAlone } from './pages/left-alone.js';
import { pages as markupBlocks } from './pages/markup-blocks.js';
import { pages as oddDocuments } from './pages/odd-documents.js';
import { pages as portalBlocks } from './pages/portal-blocks.js';
import { pages as portalDocuments } from './pages/portal-documents.js';
import { pages as portalLabels } from './pages/portal-labels.js';
import { pages as templateBlocks } from './pages/template-blocks.js';
import { pages as textBlocks } from './pages/text-blocks.js';

const PARTS = [
  'title',
  'documentNumber',
  'addressee',
  'attachments',
  'signature',
  'date',
  'note',
  'imprint',
] as const;

/** Padding inside values is the template's. */
const tight = (value: unknown): unknown => {
  if (typeof value === 'string') return value.replace(/\s/g, '');
  if (Array.isArray(value)) return value.map(tight);
  return value;
};
const tightAll = (record: object) =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, tight(value)]));

for (const page of [
  ...textBlocks,
  ...markupBlocks,
  ...documents,
  ...leftAlone,
  ...portalBlocks,
  ...portalLabels,
  ...portalDocuments,
  ...templateBlocks,
  ...oddDocuments,
  ...brokenHeads,
]) {
  test(`reads rightly: ${page.name}`, () => {
    const read = readOfficialDocument(
      page.kind === 'markup' ? pageFromHtml(page.input) : pageFromText(page.input),
    );
    const { other, ...metadata } = read.metadata;
    if (page.metadata) assert.deepEqual(tightAll(metadata), tightAll(page.metadata));
    if (page.other) assert.deepEqual(tightAll(other), tightAll(page.other));
    if (page.empty) assert.deepEqual([...read.reading.empty].sort(), [...page.empty].sort());
    if (page.structure) {
      for (const part of PARTS) {
        const wanted: unknown =
          page.structure[part] ?? (part === 'attachments' || part === 'signature' ? [] : undefined);
        assert.deepEqual(tight(read.structure[part]), tight(wanted), part);
      }
    }
    if (page.headings)
      assert.deepEqual(
        read.structure.headings.map(({ text }) => tight(text)),
        page.headings.map(tight),
      );
  });
}
