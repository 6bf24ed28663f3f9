import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageFromHtml } from '../../src/official-document/html.js';
import {
  pageFromText,
  readOfficialDocument,
  recogniseOutline,
  renderBody,
} from '../../src/official-document/index.js';

const html = (text: string) => renderBody(readOfficialDocument(pageFromText(text)).body);
const htmlOfPage = (markup: string) => renderBody(readOfficialDocument(pageFromHtml(markup)).body);

const notice = `关于印发某某要点的通知
各区人民政府：
现将《某某要点》印发给你们，请认真贯彻执行。
某某市人民政府
2024年3月1日
（此件公开发布）
某某要点
一、总体要求
（一）提高认识。各区要高度重视。
二、重点任务
（一）公开预算。按时公开。`;

test('the page’s title stays outside the body; the attached document has its own heading, its sections below', () => {
  const shown = html(notice);
  assert.doesNotMatch(shown, /关于印发某某要点的通知/);
  assert.match(shown, /<h2 class="gov-body-title" id="f1">某某要点<\/h2>\n<h3 id="y1">一、总体要求<\/h3>/);
  assert.match(shown, /<h4 id="y2\.1" class="gov-body-run-in">（一）公开预算。<\/h4>\n<p>按时公开。<\/p>/);
});

test('addressee, signature, date and note are marked by class', () => {
  const shown = html(notice);
  assert.match(shown, /<p class="gov-body-addressee">各区人民政府：<\/p>/);
  assert.match(
    shown,
    /<p class="gov-body-signature">某某市人民政府<\/p>\n<p class="gov-body-date">2024年3月1日<\/p>/,
  );
  assert.match(shown, /<p class="gov-body-note">（此件公开发布）<\/p>/);
});

test('a second outline on the page has ids of its own', () => {
  const paragraphs = ['一、甲', '文。', '二、乙', '文。', '一、丙', '文。', '（一）丁', '文。'];
  assert.deepEqual(
    recogniseOutline(paragraphs).map(({ id }) => id),
    ['y1', 'y2', 'p2-y1', 'p2-y1.1'],
  );
});

test('ids follow the numbering: parts, chapters, articles, decimals', () => {
  const ids = (paragraphs: string[]) => recogniseOutline(paragraphs).map(({ id }) => id);
  assert.deepEqual(ids(['二、工作任务', '（三）公开渠道。加强建设。', '1.门户网站。及时更新。']), [
    'y2',
    'y2.3',
    'y2.3.1',
  ]);
  assert.deepEqual(
    ids(['第一章 总则', '第一条 为规范管理，制定本办法。', '第二章 附则', '第二条 本办法自公布之日起施行。']),
    ['z1', 't1', 'z2', 't2'],
  );
  assert.deepEqual(
    ids(['1 总则', '1.1 编制目的', '为做好工作，制定本预案。', '1.2 编制依据', '依据法律。']),
    ['d1', 'd1.1', 'd1.2'],
  );
});

test('a table keeps its heads, spans and cells', () => {
  const shown = htmlOfPage(
    '<h1>关于公布任务的通知</h1><p>现公布如下任务。</p><p>任务分解表</p><table><tr><td>序号</td><td>重点任务</td><td>责任单位</td></tr>' +
      '<tr><td rowspan="2">1</td><td>公开&lt;预算&gt;</td><td>财政局</td></tr><tr><td>公开决算</td><td>财政局<br>审计局</td></tr></table>',
  );
  assert.match(shown, /<table aria-label="任务分解表">/);
  assert.match(shown, /<th scope="col">序号<\/th>/);
  assert.match(shown, /<td rowspan="2">1<\/td><td>公开&lt;预算&gt;<\/td>/);
  assert.match(shown, /财政局<br>审计局/);
});

test('a table of which only lines are left becomes a list, one item a task', () => {
  const { structure, body } = readOfficialDocument(
    pageFromText(
      '关于印发要点的通知\n各局：\n现印发给你们。\n2024年3月1日\n附表：\n任务分解表\n序号\n重点任务\n责任单位\n完成\n时间\n1\n公开预算\n财政局\n2024年9月\n2\n公开决算\n财政局\n审计局\n2024年12月',
    ),
  );
  assert.deepEqual(structure.tables[0], {
    title: '任务分解表',
    columns: ['序号', '重点任务', '责任单位', '完成时间'],
    items: [
      { number: '1', lines: ['公开预算', '财政局', '2024年9月'] },
      { number: '2', lines: ['公开决算', '财政局', '审计局', '2024年12月'] },
    ],
    tasks: ['公开预算', '公开决算'],
  });
  assert.match(renderBody(body), /<section class="gov-body-flat-table" aria-label="任务分解表">/);
});

test('links lead to pages, mailboxes and files; an address that could run is none', () => {
  const shown = htmlOfPage(
    '<h1>关于公布名单的公告</h1><p>现将名单予以公布，见<a href="/f/1.doc">名单</a>、<a href=" java\tscript:alert(1)">表格</a>、<a href="https://example.cn/?a=1&amp;b=2">说明</a>。</p>',
  );
  assert.match(
    shown,
    /<a href="\/f\/1\.doc">名单<\/a>、表格、<a href="https:\/\/example\.cn\/\?a=1&amp;b=2">说明<\/a>/,
  );
});

test('tools of the page, its path and its foot are no text of the document', () => {
  const shown = html(`您当前的位置：首页 > 政务公开 > 通知
关于防汛的通知
发布时间：2024-03-01　来源：水务局　【字体：大 中 小】
各区：
请做好防汛工作，压实责任。
扫一扫在手机打开当前页
〖打印〗 〖关闭窗口〗
某ICP备00000000号`);
  assert.equal(shown, '<p class="gov-body-addressee">各区：</p>\n<p>请做好防汛工作，压实责任。</p>\n');
});

test('a document printed twice, for desktops and for phones, is read once', () => {
  const copy = `关于防汛工作的通知
各区人民政府：
为切实做好今年的防汛工作，保障人民群众生命财产安全，现将有关事项通知如下。
一、压实工作责任，落实防汛行政首长负责制
各区要认真组织开展隐患排查，及时整改发现的问题，确保万无一失。
二、加强值班值守，严格执行领导带班制度
各区要按照规定及时报告汛情险情，不得迟报、漏报、瞒报。
2024年3月1日`;
  const { structure, body } = readOfficialDocument(pageFromText(`${copy}\n\n${copy}`));
  assert.equal(structure.headings.length, 2);
  assert.equal(body.length, 7);
});

test('a page that holds no document gives neither title nor body', () => {
  for (const text of ['', '首页\n政务公开\n互动交流', '索引号：\n文号：\n标题：']) {
    const { title, body } = readOfficialDocument(pageFromText(text));
    assert.equal(title, undefined);
    assert.deepEqual(body, []);
  }
});

test('headings of the page leave no depth out where the document leaves a level out', () => {
  const shown = html(
    '某市图书馆关于调整开放时间的公告\n\n一、开放时间\n1.平日开放\n九时开放。\n2.周末开放\n十时开放。\n二、借阅规则\n（一）册数\n每人五册。',
  );
  assert.deepEqual(
    [...shown.matchAll(/<h([1-6])/g)].map((match) => Number(match[1])),
    [2, 3, 3, 2, 3],
  );
});
