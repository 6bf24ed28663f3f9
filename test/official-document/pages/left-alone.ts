import type { WrittenPage } from './written-page.js';

/** Pages whose words look like metadata and are none: forms, lists, catalogues, guides. */
export const pages: WrittenPage[] = [
  {
    name: 'request form html',
    kind: 'markup',
    input: `<form><table><tr><td>姓名</td><td><input name=a></td><td>工作单位</td><td><input></td></tr><tr><td>证件名称</td><td><select><option>身份证</option></select></td><td>证件号码</td><td><input></td></tr><tr><td>所需信息的名称</td><td colspan=3><input></td></tr><tr><td>文号</td><td><input></td><td>索引号</td><td><input></td></tr><tr><td>信息的指定提供方式</td><td>纸面 电子邮件</td><td>获取信息的方式</td><td>邮寄</td></tr></table></form>`,
    metadata: {},
    other: {},
  },
  {
    name: 'request form text',
    kind: 'text',
    input: `政府信息公开申请表
申请人信息
公民
姓名
工作单位
证件名称
证件号码
联系电话
邮政编码
联系地址
所需信息情况
所需信息的内容描述
所需信息的索引号
所需信息的用途
文号
信息的指定提供方式（可多选）
□纸面 □电子邮件 □光盘
`,
    metadata: {},
    other: {},
  },
  {
    name: 'catalogue html',
    kind: 'markup',
    input: `<table border=1><tr><td rowspan=2>序号</td><td colspan=2>公开事项</td><td rowspan=2>公开内容</td><td rowspan=2>公开依据</td><td rowspan=2>公开时限</td><td rowspan=2>公开主体</td><td rowspan=2>公开方式</td></tr><tr><td>一级事项</td><td>二级事项</td></tr><tr><td>1</td><td>政策文件</td><td>规范性文件</td><td>本部门规范性文件</td><td>政府信息公开条例</td><td>自形成或变更之日起20个工作日内</td><td>县财政局</td><td>主动公开</td></tr></table>`,
    metadata: {},
    other: {},
  },
  {
    name: 'catalogue text',
    kind: 'text',
    input: `序号
公开事项
公开内容
公开依据
公开时限
公开主体
公开渠道和载体
公开对象
公开方式
1
政策文件
本部门规范性文件
《条例》
自信息形成或者变更之日起20个工作日内
县财政局
政府网站
全社会
主动公开
`,
    metadata: {},
    other: {},
  },
  {
    name: 'list text',
    kind: 'text',
    input: `索引号 标题 发文字号 发布日期
000014349/2024-00001 国务院关于某事的通知 国发〔2024〕1号 2024-01-02
000014349/2024-00002 国务院关于另一事的通知 国发〔2024〕2号 2024-01-03
000014349/2024-00003 国务院关于第三事的批复 国函〔2024〕3号 2024-01-04
`,
    metadata: {},
    other: {},
  },
  {
    name: 'news list text',
    kind: 'text',
    input: `政策文件
关于印发甲办法的通知
发文字号：某政发〔2020〕1号 发布日期：2020-01-02
关于印发乙办法的通知
发文字号：某政发〔2020〕2号 发布日期：2020-01-03
关于印发丙办法的通知
发文字号：某政发〔2020〕3号 发布日期：2020-01-04
共 20 页 下一页
`,
    metadata: {},
    other: {},
  },
  {
    name: 'guide text about index numbers',
    kind: 'text',
    input: `某某市政府信息公开指南
为了便于公民、法人和其他组织获取本机关的政府信息，编制本指南。
一、主动公开
（一）公开范围
本机关主动公开下列信息。
（二）公开形式
通过门户网站公开。
（三）编排体系
索引号：由机构代码、年份和流水号组成，是信息的唯一标识。
名称：信息的标题。
生成日期：信息产生的日期，如无则为公开日期。
文号：公文的发文字号。
二、依申请公开
公民可以向本机关申请公开。
`,
    metadata: {},
    other: {},
    structure: { title: '某某市政府信息公开指南' },
    headings: ['一、主动公开', '（一）公开范围', '（二）公开形式', '（三）编排体系', '二、依申请公开'],
  },
  {
    name: 'html list of docs cards',
    kind: 'markup',
    input: `<ul><li><h4><a href="/d1.html">关于印发第1号方案的通知</a></h4><p><span>文号：某政办〔2020〕1号</span><span>发布日期：2020-01-11</span></p></li><li><h4><a href="/d2.html">关于印发第2号方案的通知</a></h4><p><span>文号：某政办〔2020〕2号</span><span>发布日期：2020-02-11</span></p></li><li><h4><a href="/d3.html">关于印发第3号方案的通知</a></h4><p><span>文号：某政办〔2020〕3号</span><span>发布日期：2020-03-11</span></p></li></ul><div class="page">上一页 1 2 下一页</div>`,
    metadata: {},
    other: {},
  },
  {
    name: 'html search form',
    kind: 'markup',
    input: `<form action="/search"><label>标题：</label><input name="t"><label>文号：</label><input name="n"><label>发布日期：</label><input name="d1">至<input name="d2"><label>主题分类：</label><select><option>全部</option><option>财政</option></select><button>搜索</button></form>`,
    metadata: {},
    other: {},
  },
  {
    name: 'th col heads one doc (list of one)',
    kind: 'markup',
    input: `<table><tr><th>索引号</th><th>文件名称</th><th>文号</th><th>发布日期</th></tr><tr><td>015/2020-1</td><td><a href=x>关于某事的通知</a></td><td>某政〔2020〕1号</td><td>2020-01-02</td></tr></table>`,
    metadata: {},
    other: {},
  },
  {
    name: 'select form',
    kind: 'markup',
    input: `<div><span>文号：</span><input type=text><span>索引号：</span><input><span>标题：</span><input><span>发布日期：</span><input> - <input><a>查询</a></div><ul><li><a href=1>关于某事的通知</a><span>2020-01-01</span></li><li><a href=2>关于另一事的通知</a><span>2020-01-02</span></li></ul>`,
    metadata: {},
    other: {},
  },
  {
    name: 'two cards with a number and a date each',
    kind: 'markup',
    input: `<div class="card"><h4><a href="/1">关于规范停车收费的通知</a></h4><p>发文字号：宁发改〔2020〕5号</p><p>成文日期：2020-04-02</p></div><div class="card"><h4><a href="/2">关于调整水价的通知</a></h4><p>发文字号：宁发改〔2020〕8号</p><p>成文日期：2020-05-20</p></div>`,
    metadata: {},
    other: {},
  },
  {
    name: 'facets to narrow a search',
    kind: 'markup',
    input: `<div class="filter"><dl><dt>主题分类：</dt><dd><a>全部</a><a>国务院组织机构</a><a>综合政务</a><a>国民经济管理</a></dd></dl><dl><dt>发文机关：</dt><dd><a>全部</a><a>市政府</a><a>市政府办公室</a></dd></dl><dl><dt>有效性：</dt><dd><a>全部</a><a>有效</a><a>失效</a><a>废止</a></dd></dl><dl><dt>成文日期：</dt><dd><a>全部</a><a>2023</a><a>2022</a></dd></dl></div>`,
    metadata: {},
    other: {},
  },
  {
    name: 'list of a single document',
    kind: 'markup',
    input: `<div class="list"><table class="table"><tr><th>序号</th><th>索引号</th><th>标题</th><th>文号</th><th>成文日期</th><th>发布日期</th></tr><tr><td>1</td><td>000123/2023-01</td><td><a href="a.html">关于印发养老服务条例实施细则的通知</a></td><td>江政发〔2023〕1号</td><td>2023-01-05</td><td>2023-01-09</td></tr></table><div class="page">共1页 1条 <a>首页</a><a>尾页</a></div></div>`,
    metadata: {},
    other: {},
  },
  {
    name: 'guide that explains its fields',
    kind: 'text',
    input: `澜江县政府信息公开指南

一、信息分类
本机关公开的信息分为机构职能、政策法规、规划计划等类。
二、目录编排
目录由以下要素组成：
索引号：指政府信息的唯一编号，由区域代码、部门代码和流水号组成。
信息名称：指政府信息的标题。
内容概述：指对政府信息内容的简要说明。
生成日期：指政府信息形成的日期。
发布机构：指发布该信息的行政机关。
三、获取方式
可以登录澜江县人民政府网站查询。
`,
    metadata: {},
    other: {},
  },
  {
    name: 'search form without its inputs',
    kind: 'markup',
    input: `<div class="search"><table><tr><td>索引号</td><td></td><td>文号</td><td></td></tr><tr><td>名称</td><td></td><td>发布机构</td><td></td></tr><tr><td colspan="4"><a>查询</a> <a>重置</a></td></tr></table></div>`,
    metadata: {},
    other: {},
  },
  {
    name: 'menu of field names',
    kind: 'markup',
    input: `<div class="leftnav"><h3>政府信息公开</h3><ul><li><a href="#">政府信息公开指南</a></li><li><a href="#">政府信息公开制度</a></li><li><a href="#">法定主动公开内容</a><ul><li><a href="#">机构职能</a></li><li><a href="#">主题分类</a></li><li><a href="#">发文字号</a></li><li><a href="#">发布日期</a></li><li><a href="#">有效性</a></li></ul></li><li><a href="#">政府信息公开年报</a></li><li><a href="#">依申请公开</a></li></ul></div>`,
    metadata: {},
    other: {},
  },
];
