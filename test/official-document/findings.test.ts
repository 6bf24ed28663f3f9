import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageFromHtml } from '../../src/official-document/html.js';
import {
  findingText,
  pageFromText,
  readOfficialDocument,
  type FindingOptions,
} from '../../src/official-document/index.js';
import { FINDING_WORDS } from '../../src/official-document/findings.messages.js';

const today = '2026-06-01';
const codes = (text: string, options: FindingOptions = {}) =>
  readOfficialDocument(pageFromText(text), { today, ...options }).findings.map(({ code }) => code);

const document = (block: string, date = '2024年3月1日', number = '某政发〔2024〕3号') => `${block}
某某市人民政府关于防汛工作的通知
${number}
各区人民政府：
现将有关工作通知如下，请认真贯彻执行。
某某市人民政府
${date}`;

test('a page in order has nothing to mend', () => {
  const block =
    '索引号：007280420/2024-00012　发布机构：某某市人民政府\n成文日期：2024-03-01　发布日期：2024-03-05\n有效性：有效';
  assert.deepEqual(codes(document(block)), []);
});

test('numbers of a register and terms of validity are right as they are', () => {
  const block = (more: string) =>
    document(`索引号：007280420/2024-00012　发布机构：某某市人民政府\n成文日期：2024-03-01　${more}`);
  for (const more of [
    '统一编号：MMDR-2024-00003',
    '规范性文件编号：MMDR-2024-00003',
    '有效期：长期',
    '有效期：五年',
    '有效期：5年（自施行之日起）',
  ])
    assert.deepEqual(codes(block(more)), [], more);
});

test('an index number with a wrong check character, or the State Council’s code on a county page, is told', () => {
  const block = (index: string) =>
    document(`索引号：${index}　发布机构：某某县人民政府\n成文日期：2024-03-01`);
  assert.deepEqual(codes(block('035210000/2024-00012')), ['index-number-checksum']);
  assert.deepEqual(codes(block('000014349/2024-00012')), ['index-number-default']);
  assert.deepEqual(codes(block('0142768-8/2024-00012')), ['index-number-short']);
  assert.deepEqual(codes(block('007280420/1999-00012')), ['index-number-year']);
  assert.deepEqual(codes(block('007280420/2024-00012'), { publisherCode: '717817552' }), [
    'index-number-publisher',
  ]);
});

test('the State Council itself may use its code', () => {
  assert.deepEqual(codes('索引号：000014349/2024-00012　发文机关：国务院办公厅\n成文日期：2024-03-01'), []);
});

test('a serial under 文件编号 is told and never taken for the document number', () => {
  const page = readOfficialDocument(
    pageFromText(document('文件编号：XXGK-202403-1234　公开方式：主动公开')),
    { today },
  );
  assert.equal(page.metadata.documentNumber, '某政发〔2024〕3号');
  assert.equal(page.metadata.other['文件编号'], 'XXGK-202403-1234');
  assert.deepEqual(
    page.findings.map(({ code, line }) => [code, line]),
    [['serial-as-number', 1]],
  );
});

test('dates that contradict each other or the text are told', () => {
  assert.deepEqual(codes(document('成文日期：2024-03-01　发布日期：2024-02-20')), ['date-order']);
  assert.deepEqual(codes(document('成文日期：2024-03-08　发布日期：2024-03-08')), ['created-is-published']);
  assert.deepEqual(codes(document('成文日期：2024-03-02　发布日期：2024-03-08')), ['date-differs']);
  assert.deepEqual(codes(document('成文日期：2024-03-01　实施日期：2024-01-01')), ['effective-before']);
  assert.deepEqual(codes(document('实施日期：2024-03-01　失效日期：2023-03-01')), ['expired-before']);
  assert.deepEqual(codes(document('发文字号：某政发〔2024〕3号　成文日期：尽快')), ['date-unreadable']);
  assert.deepEqual(codes(document('成文日期：2027-01-01', '2027年1月1日')), ['date-ahead']);
});

test('publication more than 20 working days after the date is told, by the calendar that is given', () => {
  const late = document('成文日期：2024-03-01　发布日期：2024-04-10');
  assert.deepEqual(codes(late), ['published-late-weekdays']);
  assert.deepEqual(codes(late, { countWorkingDays: () => 21 }), ['published-late']);
  assert.deepEqual(codes(late, { countWorkingDays: () => 20 }), []);
  assert.deepEqual(codes(document('成文日期：2024-03-01　发布日期：2024-03-29')), []);
});

test('empty fields are told, an empty validity as more than a trifle', () => {
  const { findings } = readOfficialDocument(
    pageFromText(document('发布机构：　成文日期：2024-03-01\n有效性：—')),
    { today },
  );
  assert.deepEqual(
    findings.map(({ code, severity }) => [code, severity]),
    [
      ['field-empty', 'info'],
      ['validity-empty', 'warning'],
    ],
  );
});

test('a repealed document without a date, and numbers in a wrong form, are told', () => {
  assert.deepEqual(codes(document('有效性：废止　成文日期：2024-03-01')), ['repealed-without-date']);
  assert.deepEqual(codes(document('发文字号：某政发[2024]3号　成文日期：2024-03-01')), ['number-form']);
});

test('numbers and dates with signs lost are completed where one reading is left, and told', () => {
  const page = readOfficialDocument(pageFromText(document('', '2024年38', '某政办发〔202415')), { today });
  assert.equal(page.structure.documentNumber, '某政办发〔2024〕15号');
  assert.equal(page.structure.date, '2024-03-08');
  assert.deepEqual(page.findings.map(({ code }) => code).sort(), ['date-damaged', 'number-damaged']);
});

test('a damaged date with two readings is left alone', () => {
  assert.equal(readOfficialDocument(pageFromText(document('', '2024年111'))).structure.date, undefined);
});

test('tools of the page inside the text are told with their place', () => {
  const text = document('').replace('某某市人民政府\n', '【打印本页】\n某某市人民政府\n');
  const { findings } = readOfficialDocument(pageFromText(text), { today });
  assert.deepEqual(
    findings.map(({ code, line }) => [code, line]),
    [['furniture-in-text', 6]],
  );
});

test('the tags of a whole page are checked, those of a piece of one are not', () => {
  const body = '<h1>关于防汛的通知</h1><p>各区：</p><p>请做好防汛工作，压实责任。</p>';
  const page = (head: string) =>
    readOfficialDocument(pageFromHtml(`<html><head>${head}</head><body>${body}</body></html>`), { today });
  assert.deepEqual(readOfficialDocument(pageFromHtml(body), { today }).findings, []);
  const right =
    '<meta name="SiteName" content="某某市人民政府"><meta name="SiteDomain" content="www.example.gov.cn"><meta name="SiteIDCode" content="3604000001">' +
    '<meta name="ColumnName" content="通知"><meta name="ColumnType" content="通知公告"><meta name="ArticleTitle" content="关于防汛的通知">' +
    '<meta name="PubDate" content="2024-03-05 09:00"><meta name="ContentSource" content="市水务局">';
  assert.deepEqual(page(right).findings, []);
  const wrong = right
    .replace('www.example.gov.cn', 'http://www.example.gov.cn/')
    .replace('"通知公告"', '"null"')
    .replace('关于防汛的通知', '关于抗旱的通知');
  assert.deepEqual(
    page(wrong)
      .findings.map(({ code }) => code)
      .sort(),
    ['tag-differs', 'tag-form', 'tag-missing'],
  );
});

test('every finding has words in three languages, each with what to do', () => {
  for (const [code, words] of Object.entries(FINDING_WORDS)) {
    for (const language of ['zh-Hans', 'zh-Hant', 'en'] as const) {
      assert.ok(words[language].length > 10, `${code} in ${language}`);
      const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
      assert.deepEqual(
        names(words[language]),
        names(words['zh-Hans']),
        `${code} in ${language} speaks of the same`,
      );
    }
  }
  const finding = { code: 'field-empty', severity: 'info', params: { label: '文号' } } as const;
  assert.match(findingText(finding, 'en'), /“文号” is empty/);
});
