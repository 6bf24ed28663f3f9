import type { WrittenPage } from './written-page.js';

/** Blocks whose cells, colons, brackets and line breaks the templates and their scripts left in odd places. */
export const pages: WrittenPage[] = [
  {
    name: 'breadcrumb that names the catalogue above the block',
    kind: 'markup',
    input: `<html><head><meta name="SiteName" content="海丰市人民政府"><meta name="ArticleTitle" content="海丰市人民政府关于印发海丰市农村公路养护管理办法的通知"><meta name="PubDate" content="2023-05-19 11:02"><title>海丰市人民政府关于印发海丰市农村公路养护管理办法的通知_海丰市人民政府门户网站</title></head><body>
<div class="top"><a href="/">首页</a><a href="/zw">政务公开</a></div><div class="crumb">当前位置：<a href="/">首页</a> &gt; <a href="/gkmlpt">政府信息公开目录</a> &gt; <a>规范性文件</a></div>
<div class="classify"><table class="file-info"><tbody><tr><td class="label">索引号:</td><td><span>11441500007244320X/2023-00118</span></td><td class="label">分类:</td><td>城乡建设、环境保护、公路、通知</td></tr>
<tr><td class="label">发布机构:</td><td>海丰市人民政府办公室</td><td class="label">成文日期:</td><td>2023-05-12</td></tr>
<tr><td class="label">名称:</td><td colspan="3">海丰市人民政府关于印发海丰市农村公路养护管理办法的通知</td></tr>
<tr><td class="label">文号:</td><td>海府〔2023〕21号</td><td class="label">发布日期:</td><td>2023-05-19</td></tr>
<tr><td class="label">主题词:</td><td colspan="3"></td></tr></tbody></table></div>
<h1 class="title document-number">海丰市人民政府关于印发海丰市农村公路养护管理办法的通知</h1>
<div class="doc-meta"><span class="date">发布日期：2023-05-19 11:02:33</span> <span class="views">浏览次数：<i id="hits">-</i></span><div class="font">【字体：<a>大</a> <a>中</a> <a>小</a>】</div></div>
<div class="article-content"><p style="text-align:center">海府〔2023〕21号</p><p>各镇人民政府、街道办事处，市直各单位：</p><p style="text-indent:2em">现将《海丰市农村公路养护管理办法》印发给你们，请认真组织实施。执行中遇到的问题，请径向市交通运输局反映。</p><p style="text-align:right">海丰市人民政府</p><p style="text-align:right">2023年5月12日</p><p></p><p style="text-align:center"><strong>海丰市农村公路养护管理办法</strong></p><p style="text-align:center"><strong>第一章  总则</strong></p><p><strong>第一条</strong>　为加强农村公路养护，保障公路完好畅通，制定本办法。</p><p><strong>第二条</strong>　本市行政区域内农村公路的养护适用本办法。</p><p style="text-align:center"><strong>第二章  职责分工</strong></p><p><strong>第三条</strong>　镇人民政府履行下列职责：</p><p>（一）筹集养护资金；</p><p>（二）组织日常巡查。</p></div>
<div class="share">分享到：<a>微信</a><a>微博</a></div><div class="footer"><p>版权所有：海丰市人民政府　粤ICP备0512345号</p></div></body></html>`,
    metadata: {
      title: '海丰市人民政府关于印发海丰市农村公路养护管理办法的通知',
      datePublished: '2023-05-19',
      indexNumber: '11441500007244320X/2023-00118',
      category: '城乡建设、环境保护、公路、通知',
      publisher: '海丰市人民政府办公室',
      dateCreated: '2023-05-12',
      documentNumber: '海府〔2023〕21号',
    },
    other: {},
    empty: ['主题词'],
    structure: {
      title: '海丰市人民政府关于印发海丰市农村公路养护管理办法的通知',
      documentNumber: '海府〔2023〕21号',
      addressee: '各镇人民政府、街道办事处，市直各单位',
      signature: ['海丰市人民政府'],
      date: '2023-05-12',
    },
    headings: ['第一章  总则', '第一条', '第二条', '第二章  职责分工', '第三条'],
  },
  {
    name: 'cells that a script was to fill stay empty, some rows wholly',
    kind: 'markup',
    input: `<table class="tab_xxgk"><tr><td>索引号</td><td><script>document.write(idx)</script></td><td>分类</td><td><span id="fl"></span></td></tr><tr><td>发布机构</td><td><span id="jg">太仓湖市水务局</span></td><td>发文日期</td><td><span id="rq">2017-08-21</span></td></tr><tr><td>文号</td><td>太水〔2017〕66号</td><td>主题词</td><td></td></tr><tr><td>信息名称</td><td colspan="3">关于开展全市水库大坝安全鉴定工作的通知</td></tr><tr><td>内容概述</td><td colspan="3">部署开展水库大坝安全鉴定工作</td></tr><tr><td>时效</td><td colspan="3">有效</td></tr></table><div class="main"><p>各镇（区）水利站：</p><p>根据省水利厅部署，决定开展全市水库大坝安全鉴定工作，现将有关事项通知如下。</p><p>一、鉴定范围</p><p>全市小型以上水库。</p><p>二、时间安排</p><p>2017年9月至11月。</p><p>太仓湖市水务局</p><p>2017年8月21日</p></div>`,
    metadata: {
      publisher: '太仓湖市水务局',
      dateCreated: '2017-08-21',
      documentNumber: '太水〔2017〕66号',
      title: '关于开展全市水库大坝安全鉴定工作的通知',
      validity: '有效',
    },
    other: { 内容概述: '部署开展水库大坝安全鉴定工作' },
    empty: ['索引号', '分类', '主题词'],
    structure: { addressee: '各镇（区）水利站', signature: ['太仓湖市水务局'], date: '2017-08-21' },
    headings: ['一、鉴定范围', '二、时间安排'],
  },
  {
    name: 'label element in a box of its own, value in a box inside it',
    kind: 'markup',
    input: `<div class="row xxgk-box"><div class="col-md-6"><label class="lab">索引号</label><div class="val">H0001-0203-2023-00078</div></div><div class="col-md-6"><label class="lab">主题分类</label><div class="val">卫生、体育/医药管理</div></div><div class="col-md-6"><label class="lab">发布机关</label><div class="val">洛伊市医疗保障局</div></div><div class="col-md-6"><label class="lab">有效性</label><div class="val">有效</div></div><div class="col-md-6"><label class="lab">成文日期</label><div class="val">2023-10-17</div></div><div class="col-md-6"><label class="lab">发布日期</label><div class="val">2023-10-20</div></div><div class="col-md-12"><label class="lab">文号</label><div class="val">洛医保〔2023〕40号</div></div></div><h2 class="title">洛伊市医疗保障局关于调整部分医疗服务价格的通知</h2><div class="article-body"><p>各县（市、区）医疗保障局，市直各医疗机构：</p><p>根据省医疗保障局要求，经研究，决定调整部分医疗服务价格，现将有关事项通知如下：</p><p>一、调整静脉输液等45项医疗服务项目价格（见附件）。</p><p>二、本通知自2023年11月1日起执行。</p><p>附件：调整部分医疗服务项目价格表</p><p>洛伊市医疗保障局</p><p>2023年10月17日</p></div>`,
    metadata: {
      indexNumber: 'H0001-0203-2023-00078',
      category: '卫生、体育/医药管理',
      publisher: '洛伊市医疗保障局',
      validity: '有效',
      dateCreated: '2023-10-17',
      datePublished: '2023-10-20',
      documentNumber: '洛医保〔2023〕40号',
    },
    other: {},
    structure: {
      title: '洛伊市医疗保障局关于调整部分医疗服务价格的通知',
      addressee: '各县（市、区）医疗保障局，市直各医疗机构',
      attachments: ['调整部分医疗服务项目价格表'],
      signature: ['洛伊市医疗保障局'],
      date: '2023-10-17',
    },
    headings: [],
  },
  {
    name: 'three pairs a line, one of them 时效状态',
    kind: 'text',
    input: `索引号： 530100-2021-0078   文号： 昆阳政办〔2021〕30号   主题分类： 市场监管
发文机关： 昆阳市人民政府办公室   成文日期： 2021-07-07   公开日期： 2021-07-12
时效状态： 有效   生效日期： 2021-08-01   失效日期： 2026-07-31
昆阳市人民政府办公室关于印发昆阳市市场主体住所登记管理规定的通知
各县（区）人民政府，市直各委、办、局：
《昆阳市市场主体住所登记管理规定》已经市人民政府同意，现印发给你们，请认真贯彻执行。
昆阳市人民政府办公室
2021年7月7日
`,
    metadata: {
      indexNumber: '530100-2021-0078',
      documentNumber: '昆阳政办〔2021〕30号',
      category: '市场监管',
      issuingAuthority: '昆阳市人民政府办公室',
      dateCreated: '2021-07-07',
      datePublished: '2021-07-12',
      validity: '有效',
      dateEffective: '2021-08-01',
      dateExpired: '2026-07-31',
    },
    other: {},
    structure: {
      title: '昆阳市人民政府办公室关于印发昆阳市市场主体住所登记管理规定的通知',
      addressee: '各县（区）人民政府，市直各委、办、局',
      signature: ['昆阳市人民政府办公室'],
      date: '2021-07-07',
    },
    headings: [],
  },
  {
    name: 'values that a broken template left in',
    kind: 'markup',
    input: `<ul class="zfgk"><li>索引号：undefined</li><li>发布机构：宁河区教育局</li><li>文号：/</li><li>成文日期：0000-00-00</li><li>发布日期：2020-02-30</li><li>主题分类：{{category}}</li><li>公开方式：主动公开</li></ul><h1>宁河区教育局关于中小学寒假放假时间的通知</h1><p>区属各中小学：</p><p>根据市教委安排，现将寒假放假时间通知如下：2020年1月18日至2月16日。</p><p>宁河区教育局</p><p>2020年1月6日</p>`,
    metadata: { publisher: '宁河区教育局', disclosureMethod: '主动公开' },
    other: { 成文日期: '0000-00-00', 发布日期: '2020-02-30' },
    empty: ['索引号', '文号', '主题分类'],
    structure: {
      title: '宁河区教育局关于中小学寒假放假时间的通知',
      addressee: '区属各中小学',
      signature: ['宁河区教育局'],
      date: '2020-01-06',
    },
    headings: [],
  },
  {
    name: 'label over value, a serial under 文件编号',
    kind: 'text',
    input: `索引号：
11360900014900001X/2022-00455
文件编号：
YCFGW-202206-0031
公开方式：
主动公开
公开时限：
常年公开
公开范围：
面向全社会
生成日期：
2022-06-30
责任部门：
宜阳市发展和改革委员会

宜阳市发展和改革委员会关于下达2022年重点项目计划的通知

宜发改重点字〔2022〕18号

各县（市、区）发改委：

现将2022年重点项目计划下达给你们，请认真组织实施。

宜阳市发展和改革委员会
2022年6月30日
`,
    metadata: {
      indexNumber: '11360900014900001X/2022-00455',
      documentNumber: '宜发改重点字〔2022〕18号',
      disclosureMethod: '主动公开',
      disclosureTimeLimit: '常年公开',
      disclosureScope: '面向全社会',
      dateCreated: '2022-06-30',
      responsibleUnit: '宜阳市发展和改革委员会',
    },
    other: { 文件编号: 'YCFGW-202206-0031' },
    structure: {
      title: '宜阳市发展和改革委员会关于下达2022年重点项目计划的通知',
      documentNumber: '宜发改重点字〔2022〕18号',
      addressee: '各县（市、区）发改委',
      signature: ['宜阳市发展和改革委员会'],
      date: '2022-06-30',
    },
    headings: [],
  },
  {
    name: 'the colon in a cell of its own',
    kind: 'markup',
    input: `<table border=0 cellpadding=0><tr><td><b>信息名称</b></td><td>：</td><td>关于加强耕地保护的通知</td></tr><tr><td><b>索引号</b></td><td>：</td><td>AB0102/2019-0023</td></tr><tr><td><b>发布机构</b></td><td>：</td><td>桐柏县自然资源局</td></tr><tr><td><b>发布日期</b></td><td>：</td><td>2019-03-14</td></tr></table><p>各乡镇国土资源所：</p><p>为严格落实耕地保护制度，现就有关事项通知如下：</p><p>一、严禁占用永久基本农田。</p><p>二、加大巡查力度。</p><p>桐柏县自然资源局</p><p>2019年3月12日</p>`,
    metadata: {
      title: '关于加强耕地保护的通知',
      indexNumber: 'AB0102/2019-0023',
      publisher: '桐柏县自然资源局',
      datePublished: '2019-03-14',
    },
    other: {},
    structure: { addressee: '各乡镇国土资源所', signature: ['桐柏县自然资源局'], date: '2019-03-12' },
    headings: [],
  },
  {
    name: 'labels in square brackets with spaces, padded',
    kind: 'markup',
    input: `<div class="zwxl-table"><ul class="clearfix"><li><span class="tt">[ 索引号 ]</span><span class="con">11500107009287654Q/2022-00074</span></li><li><span class="tt">[ 发文字号 ]</span><span class="con">九南府办发〔2022〕33号</span></li><li><span class="tt">[ 主题分类 ]</span><span class="con">综合政务</span></li><li><span class="tt">[ 体裁分类 ]</span><span class="con">通知</span></li><li><span class="tt">[ 发布机构 ]</span><span class="con">九南区人民政府办公室</span></li><li><span class="tt">[ 有 效 性 ]</span><span class="con"></span></li><li><span class="tt">[ 成文日期 ]</span><span class="con">2022-06-28</span></li><li><span class="tt">[ 发布日期 ]</span><span class="con">2022-07-04</span></li></ul></div>
<p class="zwxl-title">九南区人民政府办公室关于做好2022年高温天气用电保障工作的通知</p>
<div class="view"><p>九南府办发〔2022〕33号</p><p>各镇人民政府、各街道办事处，区政府各部门，有关单位：</p><p>为做好今年高温天气用电保障工作，经区政府同意，现将有关事项通知如下。</p><p>一、压实保供责任</p><p>供电单位要落实24小时值班制度，及时处置故障。</p><p>二、引导错峰用电</p><p>（一）工业企业错峰。大型工业企业按照有序用电方案错峰生产。</p><p>（二）公共机构节电。各级机关空调温度不低于26摄氏度。</p><p>三、加强督导检查</p><p>区经济信息委要会同供电单位开展专项检查。</p><p>九南区人民政府办公室</p><p>2022年6月28日</p><p>（此件公开发布）</p></div>`,
    metadata: {
      indexNumber: '11500107009287654Q/2022-00074',
      documentNumber: '九南府办发〔2022〕33号',
      category: '综合政务',
      genre: '通知',
      publisher: '九南区人民政府办公室',
      dateCreated: '2022-06-28',
      datePublished: '2022-07-04',
    },
    other: {},
    empty: ['有效性'],
    structure: {
      title: '九南区人民政府办公室关于做好2022年高温天气用电保障工作的通知',
      documentNumber: '九南府办发〔2022〕33号',
      addressee: '各镇人民政府、各街道办事处，区政府各部门，有关单位',
      signature: ['九南区人民政府办公室'],
      date: '2022-06-28',
      note: '此件公开发布',
    },
    headings: [
      '一、压实保供责任',
      '二、引导错峰用电',
      '（一）工业企业错峰',
      '（二）公共机构节电',
      '三、加强督导检查',
    ],
  },
  {
    name: '备注 without a value closes a line',
    kind: 'text',
    input: `首页 > 政府信息公开 > 公开目录
索引号：0144521-1-2015-0087    公开目录：部门文件
发布机构：河湟市发展和改革委员会    公开形式：网站公开
公开方式：主动公开    公开时限：长期
公开程序：审核后公开    责任部门：价格科
文件编号：河发改价〔2015〕112号    有效日期：
关键词：热力 价格    备注：

关于调整市区居民供热价格的通知

河发改价〔2015〕112号

各供热企业：
    根据《政府制定价格行为规则》，经市政府批准，现将调整市区居民供热价格有关事项通知如下：
    一、居民供热价格由每平方米5.2元调整为每平方米5.8元。
    二、低保户按原价格执行，差额由财政补贴。
    三、本通知自2015年10月15日起执行。

                              河湟市发展和改革委员会
                                 2015年9月22日
`,
    metadata: {
      indexNumber: '0144521-1-2015-0087',
      category: '部门文件',
      publisher: '河湟市发展和改革委员会',
      disclosureMethod: '主动公开',
      disclosureTimeLimit: '长期',
      responsibleUnit: '价格科',
      documentNumber: '河发改价〔2015〕112号',
      keywords: '热力 价格',
    },
    other: { 公开形式: '网站公开', 公开程序: '审核后公开' },
    empty: ['有效日期', '备注'],
    structure: {
      title: '关于调整市区居民供热价格的通知',
      documentNumber: '河发改价〔2015〕112号',
      addressee: '各供热企业',
      signature: ['河湟市发展和改革委员会'],
      date: '2015-09-22',
    },
    headings: [],
  },
  {
    name: 'labels and values apart by tabs, 效用状态',
    kind: 'text',
    input: `信息索引:	SN-0301-2020-077
生成日期:	2020-05-22
名称:	北原县教育局关于做好高三年级复学工作的通知
文号:	北教〔2020〕51号
效用状态:	有效
主题分类:
发布机构:	北原县教育局
字体: [ 大 中 小 ]
浏览次数:

各高级中学:

根据市教育局安排,现就做好高三年级复学有关工作通知如下:

一、做好复学准备。各校要制定复学方案和应急预案。

二、严格校园管理。实行封闭管理,落实晨午检制度。

                          北原县教育局
                          2020年5月22日
`,
    metadata: {
      indexNumber: 'SN-0301-2020-077',
      dateCreated: '2020-05-22',
      title: '北原县教育局关于做好高三年级复学工作的通知',
      documentNumber: '北教〔2020〕51号',
      publisher: '北原县教育局',
      validity: '有效',
    },
    other: {},
    empty: ['主题分类'],
    structure: { addressee: '各高级中学', signature: ['北原县教育局'], date: '2020-05-22' },
    headings: ['一、做好复学准备', '二、严格校园管理'],
  },
  {
    name: 'two organs in one cell, number and addressee below',
    kind: 'markup',
    input: `<div class="policyLibraryOverview_header"><table class="border-table noneBorder pctab"><tbody><tr><td><b>标　　题：</b></td><td colspan="3">关于开展绿色货运配送示范工程的通知</td></tr><tr><td><b>发文机关：</b></td><td>交通厅 公安厅<br>商务厅</td><td><b>发文字号：</b></td><td>江交运发〔2023〕72号</td></tr><tr><td><b>来　　源：</b></td><td>交通厅网站</td><td><b>主题分类：</b></td><td>工业、交通\\其他</td></tr><tr><td><b>公文种类：</b></td><td>通知</td><td><b>成文日期：</b></td><td>2023年06月01日</td></tr></tbody></table></div><div class="pages_content" id="UCAP-CONTENT"><p style="text-align:center">江交运发〔2023〕72号</p><p>各市交通运输局、公安局、商务局：</p><p>为推进绿色货运配送发展，现就开展示范工程有关事项通知如下。</p><p><strong>一、工作目标</strong></p><p>到2025年创建示范城市5个。</p><p style="text-align:right">江陵省交通运输厅　江陵省公安厅<br>江陵省商务厅</p><p style="text-align:right">2023年6月1日</p></div>`,
    metadata: {
      title: '关于开展绿色货运配送示范工程的通知',
      issuingAuthority: '交通厅 公安厅 商务厅',
      documentNumber: '江交运发〔2023〕72号',
      source: '交通厅网站',
      category: '工业、交通\\其他',
      genre: '通知',
      dateCreated: '2023-06-01',
    },
    other: {},
    structure: {
      documentNumber: '江交运发〔2023〕72号',
      addressee: '各市交通运输局、公安局、商务局',
      signature: ['江陵省交通运输厅　江陵省公安厅', '江陵省商务厅'],
      date: '2023-06-01',
    },
    headings: ['一、工作目标'],
  },
  {
    name: 'caption and spanning head over the block',
    kind: 'markup',
    input: `<table class="xxgk"><caption>政府信息公开基本信息</caption><thead><tr><th colspan="4">基本信息</th></tr></thead><tbody><tr><th scope="row">信息名称</th><td colspan="3">关于核发建设用地规划许可证的公示</td></tr><tr><th scope="row">索引号</th><td>G30-2022-110</td><th scope="row">信息来源</th><td>金陵湖区规划资源局</td></tr><tr><th scope="row">生成日期</th><td>2022/4/6</td><th scope="row">有效期</th><td>长期</td></tr></tbody></table><p>根据《城乡规划法》，现将核发情况公示如下，公示期为2022年4月6日至4月15日。</p>`,
    metadata: {
      title: '关于核发建设用地规划许可证的公示',
      indexNumber: 'G30-2022-110',
      source: '金陵湖区规划资源局',
      dateCreated: '2022-04-06',
    },
    other: { 有效期: '长期' },
    headings: [],
  },
  {
    name: 'two labels a list item, 文件名 and 文件号',
    kind: 'markup',
    input: `<ul class="info"><li><label>索引号：</label><span>640502-003-2019-0091</span><label>发布机构：</label><span>沙湖区农牧局</span></li><li><label>公开时限：</label><span>长期公开</span><label>公开方式：</label><span>主动公开</span></li><li><label>文件名：</label><span>关于做好秋季动物防疫工作的通知</span></li><li><label>文件号：</label><span>沙农牧发〔2019〕57号</span><label>生成日期：</label><span>2019-09-05</span></li></ul><div>各乡镇畜牧兽医站：<br>　　为做好秋季动物防疫工作，现通知如下。<br>　　一、时间安排<br>　　9月10日至10月20日。<br>　　二、工作任务<br>　　（一）强制免疫<br>　　做到应免尽免。<br>　　（二）监测流调<br>　　按比例采样。<br>沙湖区农牧局<br>2019年9月5日</div>`,
    metadata: {
      indexNumber: '640502-003-2019-0091',
      publisher: '沙湖区农牧局',
      disclosureTimeLimit: '长期公开',
      disclosureMethod: '主动公开',
      title: '关于做好秋季动物防疫工作的通知',
      documentNumber: '沙农牧发〔2019〕57号',
      dateCreated: '2019-09-05',
    },
    other: {},
    structure: { addressee: '各乡镇畜牧兽医站', signature: ['沙湖区农牧局'], date: '2019-09-05' },
    headings: ['一、时间安排', '二、工作任务', '（一）强制免疫', '（二）监测流调'],
  },
  {
    name: 'block and document on a single line',
    kind: 'text',
    input: `索引号:11610100013351234P/2024-00219 发布日期:2024-05-20 发布机构:未央湖区商务局 公文时效:有效 成文日期:2024-05-17 文号:未商发〔2024〕18号 未央湖区商务局关于开展汽车以旧换新活动的公告 为促进汽车消费,根据上级部署,决定开展汽车以旧换新活动,现将有关事项公告如下: 一、活动时间 2024年5月20日至2024年12月31日。 二、补贴标准 (一)报废旧车购买新能源车的,补贴10000元。 (二)报废旧车购买燃油车的,补贴7000元。 三、申请方式 通过微信小程序提交申请。 未央湖区商务局 2024年5月17日`,
    metadata: {
      indexNumber: '11610100013351234P/2024-00219',
      datePublished: '2024-05-20',
      publisher: '未央湖区商务局',
      validity: '有效',
      dateCreated: '2024-05-17',
      documentNumber: '未商发〔2024〕18号',
    },
    other: {},
    structure: {
      title: '未央湖区商务局关于开展汽车以旧换新活动的公告',
      signature: ['未央湖区商务局'],
      date: '2024-05-17',
    },
    headings: ['一、活动时间', '二、补贴标准', '三、申请方式'],
  },
  {
    name: 'a row of label spans over a row of value spans',
    kind: 'markup',
    input: `<div class="zwgk_xl"><div class="zwgk_xl_t"><span>索引号</span><span>发文机关</span><span>主题分类</span><span>发文字号</span></div><div class="zwgk_xl_v"><span>NX-64-2020-1102</span><span>宁朔市政府</span><span>交通</span><span>宁朔政发〔2020〕27号</span></div></div><h1>宁朔市政府关于调整出租汽车运价的通知</h1><p>各出租汽车企业：</p><p>经听证，决定调整出租汽车运价，自2020年9月1日起执行。</p><p>宁朔市人民政府</p><p>2020年8月24日</p>`,
    metadata: {
      indexNumber: 'NX-64-2020-1102',
      issuingAuthority: '宁朔市政府',
      category: '交通',
      documentNumber: '宁朔政发〔2020〕27号',
    },
    other: {},
    structure: {
      title: '宁朔市政府关于调整出租汽车运价的通知',
      addressee: '各出租汽车企业',
      signature: ['宁朔市人民政府'],
      date: '2020-08-24',
    },
    headings: [],
  },
  {
    name: 'a title broken between two labels',
    kind: 'text',
    input: `索 引 号：CS0112-2021-0073
主题分类：教育
发布机构：长浏湖市教育局
发布日期：2021-08-24
名    称：长浏湖市教育局关于落实义务教育“双减”
工作的实施意见
文    号：长教发〔2021〕30号
各义务教育学校：
为落实“双减”工作，制定本实施意见。
一、总体目标
学生过重作业负担有效减轻。
二、重点举措
（一）压减作业总量
1.健全作业管理机制
2.分类明确作业总量
3.提高作业设计质量
（二）提升课后服务
保证课后服务时间。
长浏湖市教育局
2021年8月23日
`,
    metadata: {
      indexNumber: 'CS0112-2021-0073',
      category: '教育',
      publisher: '长浏湖市教育局',
      datePublished: '2021-08-24',
      documentNumber: '长教发〔2021〕30号',
      title: '长浏湖市教育局关于落实义务教育“双减”工作的实施意见',
    },
    other: {},
    structure: { addressee: '各义务教育学校', signature: ['长浏湖市教育局'], date: '2021-08-23' },
    headings: ['一、总体目标', '二、重点举措', '（一）压减作业总量', '（二）提升课后服务'],
  },
  {
    name: 'bare labels and values, a line each',
    kind: 'text',
    input: `索引号
JM-0017-2021-00334
分类
工业、交通 / 公路
发布机构
佳江县交通运输局
成文日期
2021年9月1日
标题
关于国道某某线封闭施工的公告
文号
无
发布日期
2021年9月3日

关于国道某某线封闭施工的公告

因国道某某线大修工程施工需要，定于2021年9月6日至10月20日封闭交通，请过往车辆绕行。

佳江县交通运输局
2021年9月1日
`,
    metadata: {
      indexNumber: 'JM-0017-2021-00334',
      category: '工业、交通 / 公路',
      publisher: '佳江县交通运输局',
      dateCreated: '2021-09-01',
      title: '关于国道某某线封闭施工的公告',
      datePublished: '2021-09-03',
    },
    other: {},
    empty: ['文号'],
    structure: { title: '关于国道某某线封闭施工的公告', signature: ['佳江县交通运输局'], date: '2021-09-01' },
    headings: [],
  },
  {
    name: '公文类别 is the genre, in paragraphs of label and value',
    kind: 'markup',
    input: `<div class="doc"><div class="doc-top"><p>发布日期：2018-12-14 </p><p>索引号：000000-2018-00077</p><p>公文类别：意见</p><p>发文机构：黔南湖州人民政府</p></div><h1>黔南湖州人民政府关于加快推进现代山地特色高效农业发展的意见</h1><div class="doc-c"><p>黔南湖府发〔2018〕22号</p><p>各县（市）人民政府，州政府各部门、各直属机构：</p><p>为加快推进现代山地特色高效农业发展，结合我州实际，提出如下意见。</p><p>一、发展思路</p><p>坚持产业强州。</p><p>二、优化布局。按照“一县一业”要求，合理布局。</p><p>三、强化支撑。加强科技服务。</p><p>黔南湖州人民政府</p><p>2018年12月10日</p><p>（此件公开发布）</p></div></div>`,
    metadata: {
      datePublished: '2018-12-14',
      indexNumber: '000000-2018-00077',
      genre: '意见',
      issuingAuthority: '黔南湖州人民政府',
    },
    other: {},
    structure: {
      title: '黔南湖州人民政府关于加快推进现代山地特色高效农业发展的意见',
      documentNumber: '黔南湖府发〔2018〕22号',
      addressee: '各县（市）人民政府，州政府各部门、各直属机构',
      signature: ['黔南湖州人民政府'],
      date: '2018-12-10',
      note: '此件公开发布',
    },
    headings: ['一、发展思路', '二、优化布局', '三、强化支撑'],
  },
];
