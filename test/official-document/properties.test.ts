import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { pageFromHtml } from '../../src/official-document/html.js';
import {
  pageFromText,
  readOfficialDocument,
  recogniseOutline,
  renderBody,
} from '../../src/official-document/index.js';
import type { OfficialDocument, PageElement } from '../../src/official-document/index.js';

/** What disclosure pages are made of, so that chance meets the readers' rules and not only noise. */
const piece = fc.oneof(
  fc.constantFrom(
    ...'索引号|索 引 号：|文号：|文件编号:|发布机构|成文日期：|发布日期：2020-02-30|有效性：|来源：|【字体：大 中 小】|公开方式：主动公开'.split(
      '|',
    ),
    ...'一、|（一）|1.|（1）|第一章 总则|第三条|1.2 |壹、|①|目录|附件：1.|附件2|序号|1|2'.split('|'),
    ...'某某市人民政府|关于印发某某办法的通知|各区人民政府：|某政发〔2020〕3号|某政发〔20203|2020年3月4日|2020年34|二○二○年三月四日'.split(
      '|',
    ),
    ...'（此件公开发布）|抄送：各部门|（由市财政局牵头，市教育局配合）|〔责任单位：市编办〕|加强领导。|要求如下：|—|无|null|__proto__|constructor'.split(
      '|',
    ),
    ...[
      '\n',
      '\n\n',
      ' ',
      '\u3000',
      '\u00a0',
      '\t',
      '|',
      ':',
      '：',
      '。',
      '；',
      '(',
      ')',
      '〔',
      '〕',
      '\u0000',
      '\ud800',
      '<',
      '&',
      '"',
    ],
  ),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);
const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

const tag = fc.constantFrom(
  ...'p div span table tr td th ul li dl dt dd h1 b br a label input td colspan pre nav script'.split(' '),
);
const markup = fc
  .array(
    fc.oneof(
      piece,
      tag.map((name) => `<${name}>`),
      tag.map((name) => `</${name}>`),
    ),
    { maxLength: 80 },
  )
  .map((pieces) => pieces.join(''));

/** Signs that stand for one another or are cut by every reader: not part of what a page says. */
const essence = (value: string) => value.replace(/[\s\u200b-\u200f\u2060\ufeff\u001c-\u001f]/g, '');

function wordsOf(page: PageElement): string {
  return page.children.map((child) => (typeof child === 'string' ? child : wordsOf(child))).join('');
}

/** Whether the characters come in the text in this order. */
function comesFrom(value: string, source: string): boolean {
  let at = 0;
  for (const character of essence(value)) {
    at = source.indexOf(character, at) + character.length;
    if (at < character.length) return false;
  }
  return true;
}

function assertNothingInvented(page: PageElement, document: OfficialDocument): void {
  const source = essence(wordsOf(page));
  const { other, ...metadata } = document.metadata;
  for (const [key, value] of Object.entries(metadata)) {
    if (key.startsWith('date')) continue;
    assert.ok(comesFrom(value, source), `${key}: ${value}`);
  }
  for (const value of Object.values(other)) assert.ok(source.includes(essence(value)), value);
  const { title, addressee, note, imprint, signature, attachments, headings, datePrinted, documentNumber } =
    document.structure;
  for (const value of [
    addressee,
    note,
    imprint,
    datePrinted,
    ...signature,
    ...attachments,
    ...headings.map((h) => h.text),
  ]) {
    if (value !== undefined) assert.ok(source.includes(essence(value)), value);
  }
  if (title !== undefined) assert.ok(comesFrom(title, source), title);
  // What a damaged number has lost is put back: its brackets and its last character, never a digit or a name.
  if (documentNumber !== undefined)
    assert.ok(comesFrom(documentNumber.replace(/[〔〕号]/g, ''), source), documentNumber);
  for (const date of [metadata.dateCreated, metadata.datePublished, document.structure.date]) {
    if (date !== undefined) assert.match(date, /^\d{4}-\d{2}-\d{2}$/);
  }
}

function assertBodyKept(page: PageElement, document: OfficialDocument): void {
  const html = renderBody(document.body);
  assert.doesNotMatch(html, /style=|<script|javascript:/i);
  const shown = html
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
  const said = document.body.map((block) => {
    if (block.kind === 'table')
      return block.table.rows.map((row) => row.map((cell) => cell.text).join('')).join('');
    if (block.kind === 'flatTable')
      return block.table.columns.join('·') + block.table.items.map(({ lines }) => lines.join('')).join('');
    return block.text;
  });
  assert.equal(essence(shown), essence(said.join('')));
  const source = essence(wordsOf(page));
  for (const block of document.body)
    if ('text' in block) assert.ok(comesFrom(block.text, source), block.text);
}

for (const [kind, input, toPage] of [
  ['text', text, pageFromText],
  ['markup', markup, pageFromHtml],
] as const) {
  test(`no ${kind} makes the reader throw, invent a value, or lose a word of the body`, () => {
    fc.assert(
      fc.property(input, (source) => {
        const page = toPage(source);
        const document = readOfficialDocument(page, { today: '2026-01-01' });
        assertNothingInvented(page, document);
        assertBodyKept(page, document);
      }),
      { numRuns: 1500 },
    );
  });
}

test('the headings of an outline lie in their paragraphs, in order, each with an id of its own', () => {
  fc.assert(
    fc.property(text, (source) => {
      const paragraphs = source.split('\n');
      const outline = recogniseOutline(paragraphs);
      let last = [-1, -1];
      for (const { paragraph, start, end, text: words } of outline) {
        assert.equal(paragraphs[paragraph]!.slice(start, end).trim(), words);
        assert.ok(paragraph > last[0]! || (paragraph === last[0] && start >= last[1]!), 'out of order');
        last = [paragraph, end];
      }
      assert.equal(new Set(outline.map(({ id }) => id)).size, outline.length);
    }),
    { numRuns: 1500 },
  );
});

/** What could make a rule look again and again at the same text: one thing, repeated. */
const REPEATED = [
  ...[
    '(',
    '（',
    '〔',
    '[',
    ')',
    '))((',
    '《',
    '》',
    '「',
    ':',
    '：',
    '|',
    '、',
    '，',
    '，，，，',
    '。',
    '；',
    '>',
  ],
  ...[
    ' ',
    '\u3000',
    '\u00a0',
    '\t',
    '\n',
    '\u001e',
    'a',
    'A1-',
    '1.',
    '1.1',
    '1.1.1 ',
    '20200101',
    '2020 ',
    '2020年',
  ],
  ...[
    '一',
    '十',
    '一二三四五六七八九十',
    '一、',
    '一、\n',
    '（一）',
    '（一）加强。',
    '①',
    '第',
    '第 ',
    '第一条 ',
    '第一章\n',
  ],
  ...[
    '索引号：',
    '索引号',
    '索引号 ',
    '索引号：\n',
    '索引号：1 ',
    '文号',
    '号',
    '来源：',
    '来源：a 日期：2020-01-01\n',
  ],
  ...['附', '附件\n', '附件：', '附件：1.', '目录\n', '目录\n第一章 总则\n', '序号\n', '序号\n1\n', '1\n'],
  ...[
    '某某局',
    '某某局 ',
    '某某局\n',
    '各单位：\n',
    '各单位、',
    '关于印发《',
    '的通知',
    '的通知\n',
    '令第',
    '公告 ',
    '年第',
  ],
  ...['〔2020〕', '某〔2020〕1号\n', '2020年1月1日\n', '民国', '发(fā)', '(发', '上一篇', '> 首页 '],
  ...[
    '（由',
    '（由甲牵头，乙配合）',
    '责任单位：',
    '（牵头单位：',
    '牵头，',
    '〔责任单位：某局〕。',
    '做好工作。',
  ],
];
const REPEATED_MARKUP = [
  ...[
    '<div>',
    '<span>',
    '<b>索引号：</b>',
    '<a href=x>一</a>',
    '一、<br>',
    '<li>索引号：1',
    '<dt>索引号<dd>',
    '<h1>关于某事的通知</h1>',
  ],
  ...[
    '<table><tr><td>',
    '<table><tr><td>索引号<td>1',
    '<table><tr><td rowspan=999 colspan=999>一',
    '<meta name=PubDate content=x>',
  ],
];

test('what is one thing repeated takes time as its length, never as the square of it', () => {
  const length = 40_000;
  for (const [parts, toPage] of [
    [REPEATED, pageFromText],
    [REPEATED_MARKUP, pageFromHtml],
  ] as const)
    for (const part of parts) {
      const page = toPage(part.repeat(Math.ceil(length / part.length)));
      const begun = process.cpuUsage().user;
      readOfficialDocument(page);
      const seconds = (process.cpuUsage().user - begun) / 1e6;
      // The slowest takes 0.2 s on a slow machine; the square of the length would take many seconds.
      assert.ok(seconds < 2, `${JSON.stringify(part)} took ${seconds.toFixed(1)} s`);
    }
});

test('half a megabyte of headings and labels, and a page nested fifty thousand deep, are read', () => {
  readOfficialDocument(pageFromText('索引号：\n一、加强领导。各单位要落实责任。（一）'.repeat(15_000)));
  readOfficialDocument(pageFromHtml('<div>'.repeat(50_000)));
});
