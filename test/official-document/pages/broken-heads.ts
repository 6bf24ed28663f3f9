import type { WrittenPage } from './written-page.js';

/** Documents whose title stands together with its stamp, or whose title ends on the line below. */
export const pages: WrittenPage[] = [
  {
    name: 'title, labelled date and source together in one short line',
    kind: 'text',
    input: `首页 > 政务公开 > 公示公告
关于2023年市级抗旱设备补贴对象的公示 发布时间：2023-07-12 信息来源：临岭市农业农村局
现将2023年度第一批抗旱设备补贴对象予以公示。
临岭市农业农村局
2023年7月12日
`,
    metadata: { datePublished: '2023-07-12', source: '临岭市农业农村局' },
    structure: {
      title: '关于2023年市级抗旱设备补贴对象的公示',
      signature: ['临岭市农业农村局'],
      date: '2023-07-12',
    },
  },
  {
    name: 'title, bare date and source in spans of one block',
    kind: 'markup',
    input: `<div><span>青陵市水务局关于东渠清淤期间绕行的通告</span> <span>2023-10-08</span> <span>来源：市水务局</span></div>
<div><p>因东渠清淤施工，现将绕行事项通告如下：</p><p>一、请绕行北环路。</p><p>青陵市水务局</p><p>2023年10月8日</p></div>`,
    metadata: { datePublished: '2023-10-08', source: '市水务局' },
    structure: {
      title: '青陵市水务局关于东渠清淤期间绕行的通告',
      signature: ['青陵市水务局'],
      date: '2023-10-08',
    },
    headings: [],
  },
  {
    name: 'the years of a plan on a line of their own below its title',
    kind: 'markup',
    input: `<p>发布时间：2021-05-06 来源：市工信局</p><p align="center">青陵市泵阀产业提升计划</p><p align="center">（2021—2023年）</p>
<p>为推进产业提升，制定本计划。</p><p>一、发展现状</p><p>全市有企业二千余家。</p>`,
    metadata: { datePublished: '2021-05-06', source: '市工信局' },
    structure: { title: '青陵市泵阀产业提升计划（2021—2023年）' },
    headings: ['一、发展现状'],
  },
  {
    name: 'announcement of a ministry whose number is its title, attachments after a semicolon',
    kind: 'markup',
    input: `<div><span>发布时间：2023-12-28</span> <span>来源：农药管理司</span></div><h1>中华人民共和国农业农村部公告 第9742号</h1>
<p>根据有关规定，现将若干登记证予以公告。</p><p>附件：1.登记证目录；2.注销目录</p><p>农业农村部</p><p>2023年12月25日</p><p>（本文有删减）</p>`,
    structure: {
      title: '中华人民共和国农业农村部公告 第9742号',
      documentNumber: '中华人民共和国农业农村部公告 第9742号',
      attachments: ['登记证目录', '注销目录'],
      signature: ['农业农村部'],
      date: '2023-12-25',
      note: '本文有删减',
    },
  },
  {
    name: 'title right before a stamp in brackets',
    kind: 'text',
    input: `青陵市教育局关于寒假安排的通知【发布时间：2023-01-05】【来源：市教育局】
各学校：
现将寒假安排通知如下：
一、放假时间：1月10日。
青陵市教育局
2023年1月5日
`,
    metadata: { datePublished: '2023-01-05', source: '市教育局' },
    structure: {
      title: '青陵市教育局关于寒假安排的通知',
      addressee: '各学校',
      signature: ['青陵市教育局'],
      date: '2023-01-05',
    },
  },
  {
    name: 'years and edition below a title, each on a line',
    kind: 'text',
    input: `青陵县城市更新专项规划
（2021-2035年）
（公示稿）
第一章 总则
第一条 为推进城市更新，制定本规划。
`,
    structure: { title: '青陵县城市更新专项规划（2021-2035年）（公示稿）' },
    headings: ['第一章 总则', '第一条'],
  },
  {
    name: 'number of an announcement in brackets behind its title: the title is not the number',
    kind: 'markup',
    input: `<h1>关于发布行业标准的公告<small>（2023年第12号）</small></h1><p>发布日期：2023-03-01</p><p>现发布标准12项，自发布之日起实施。</p><p>附件：1.目录。2.说明</p>`,
    structure: { title: '关于发布行业标准的公告（2023年第12号）', attachments: ['目录', '说明'] },
  },
  {
    name: 'part of a guide under a numbered heading: the heading is no title',
    kind: 'text',
    input: `二、编排说明
为方便检索，每条信息设置以下栏目：
索引号：由机构代码、年份和流水号组成。
名称：主动公开信息的题目。
发布机构：发布该信息的行政机关。
`,
    metadata: {},
    structure: {},
  },
  {
    name: 'a list whose lines each hold title, date and source is no document',
    kind: 'text',
    input: `关于做好供暖工作的通知 发布日期：2022-11-01 来源：市住建局
关于供热价格调整的通知 发布日期：2022-11-03 来源：市发改委
关于供热投诉受理的公告 发布日期：2022-11-05 来源：市供热办
`,
    metadata: {},
    structure: {},
  },
];
