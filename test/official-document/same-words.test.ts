import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageFromHtml } from '../../src/official-document/html.js';
import { pageFromText, readOfficialDocument, type PageElement } from '../../src/official-document/index.js';
import { pages as documents } from './pages/documents.js';
import { pages as portalDocuments } from './pages/portal-documents.js';
import { pages as textBlocks } from './pages/text-blocks.js';

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const lines = (text: string) => text.split('\n').map(escape);

/** The same words in other clothes. */
const clothes: Record<string, (text: string) => PageElement> = {
  'in paragraphs': (text) =>
    pageFromHtml(
      lines(text)
        .map((line) => `<p>${line}</p>`)
        .join(''),
    ),
  'in one block with <br>': (text) => pageFromHtml(`<div>${lines(text).join('<br>')}</div>`),
  'with the line ends of Windows': (text) => pageFromText(text.replace(/\n/g, '\r\n')),
  'with digits in spans, as pasted from Word': (text) =>
    pageFromHtml(
      lines(text)
        .map(
          (line) =>
            `<p class="MsoNormal"><span>${line.replace(/\d+/g, '</span><span lang="EN-US">$&</span><span>')}</span></p>`,
        )
        .join(''),
    ),
  'with brackets and colons of full width': (text) =>
    pageFromText(
      text
        .replace(/\(/g, '（')
        .replace(/\)/g, '）')
        .replace(/(\D):(?!\/\/)/g, '$1：'),
    ),
};

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

/** All that was read, without white space and the width of signs. */
const said = (page: PageElement) => {
  const { metadata, structure } = readOfficialDocument(page);
  const parts = PARTS.map((part) => structure[part]);
  const headings = structure.headings.map(({ text }) => text);
  return JSON.parse(
    JSON.stringify({ metadata, parts, headings }, (_key, value: unknown) =>
      typeof value === 'string'
        ? value.replace(/\s/g, '').replace(/（/g, '(').replace(/）/g, ')').replace(/：/g, ':')
        : value,
    ),
  ) as unknown;
};

for (const [name, wear] of Object.entries(clothes)) {
  test(`the same words ${name} are read the same`, () => {
    for (const page of [...textBlocks, ...documents, ...portalDocuments]) {
      // Pronunciations inside words are cut by Word's spans, and `&lt;` is one more sign.
      if (page.kind === 'markup' || /[(（][a-z\u00e0-\u01dc]/.test(page.input) || /[<&]/.test(page.input))
        continue;
      assert.deepEqual(said(wear(page.input)), said(pageFromText(page.input)), page.name);
    }
  });
}

test('a page that lost all its line breaks keeps its title, number, date and headings', () => {
  const text = `某某市人民政府关于印发某某办法的通知
某政发〔2024〕3号
各区人民政府，市政府各部门：
《某某办法》已经市政府常务会议通过，现印发给你们，请认真贯彻执行。
某某市人民政府
2024年3月1日
某某办法
第一章 总则
第一条 为了规范某某活动，保障公民、法人和其他组织的合法权益，根据有关法律、法规，结合本市实际，制定本办法。
第二条 本市行政区域内的某某活动，适用本办法；法律、法规另有规定的，从其规定。
第二章 附则
第三条 本办法自公布之日起施行，原有规定与本办法不一致的，以本办法为准，市人民政府此前发布的有关文件同时停止执行。
第四条 本办法由市人民政府办公室负责解释，各区可以结合实际制定实施细则，并报市人民政府备案，重要情况应当及时报告。`;
  assert.deepEqual(said(pageFromText(text.replace(/\n/g, ' '))), said(pageFromText(text)));
});
