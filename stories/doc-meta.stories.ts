import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../src/elements/doc-meta/define.js';
import type { GovDocMeta } from '../src/elements/doc-meta/gov-doc-meta.js';

interface Args {
  columns: string;
  empty: string;
  applyHref: string;
  block: TemplateResult;
}

const dl = html`<dl>
  <dt>索引号</dt>
  <dd>G00021/2026-00031</dd>
  <dt>主题分类</dt>
  <dd>城乡建设、环境保护 / 水务</dd>
  <dt>发文机关</dt>
  <dd>澄溪市水务局</dd>
  <dt>成文日期</dt>
  <dd>2026年2月9日</dd>
  <dt>名称</dt>
  <dd>澄溪市水务局关于印发《澄溪市居民水表检定办法》的通知</dd>
  <dt>发文字号</dt>
  <dd>澄水发〔2026〕9号</dd>
  <dt>发布日期</dt>
  <dd>2026年2月12日</dd>
  <dt>有效性</dt>
  <dd></dd>
</dl>`;

/** A template of 2008: cells for looks, padding inside the labels, no heads. */
const oldTable = html`<table width="900" border="0" cellspacing="1" cellpadding="3">
  <tbody>
    <tr>
      <td width="90">索&nbsp;引&nbsp;号：</td>
      <td width="360">G00007/2017-00419</td>
      <td width="90">主题分类：</td>
      <td>综合政务\\政务公开</td>
    </tr>
    <tr>
      <td>发布机构：</td>
      <td>河阳县人民政府办公室</td>
      <td>生成日期：</td>
      <td>2017-06-02</td>
    </tr>
    <tr>
      <td>标　　题：</td>
      <td colspan="3">河阳县人民政府办公室关于做好村务公开栏更新工作的通知</td>
    </tr>
    <tr>
      <td>文　　号：</td>
      <td>河府办发〔2017〕31号</td>
      <td>主 题 词：</td>
      <td></td>
    </tr>
  </tbody>
</table>`;

const list = html`<ul>
  <li>索引号：K00021/2026-04277</li>
  <li>发文机构：澄溪市人民政府</li>
  <li>发文字号：澄政规〔2026〕4号</li>
  <li>主题分类：科技</li>
  <li>成文日期：2026年02月13日</li>
  <li>发布日期：2026年02月14日</li>
  <li>有效性：</li>
</ul>`;

const traditional = html`<dl>
  <dt>索引號</dt>
  <dd>G00033/2025-00007</dd>
  <dt>名稱</dt>
  <dd>澄溪市圖書館關於調整開放時間的公告</dd>
  <dt>發布機構</dt>
  <dd>澄溪市圖書館</dd>
  <dt>發布日期</dt>
  <dd>2025年9月1日</dd>
</dl>`;

const data = (validity: string) =>
  html`<script type="application/json">
    ${JSON.stringify({
      title: '澄溪市停车信息公开暂行办法',
      indexNumber: 'G00001/2019-00031',
      documentNumber: '澄政发〔2019〕12号',
      issuingAuthority: '澄溪市人民政府',
      主题分类: '交通',
      dateCreated: '2019-03-04',
      datePublished: '2019-03-11',
      validity,
    })}
  </script>`;

const record = {
  id: 'd1',
  title: '澄溪市水务局关于汛期取水口巡查的通知',
  page: null,
  updatedAt: '2026-05-08T08:00:00+08:00',
  body: '<p>为做好汛期取水口巡查工作，现通知如下。</p>',
  metadata: {
    indexNumber: 'G00021/2026-00007',
    title: '澄溪市水务局关于汛期取水口巡查的通知',
    documentNumber: '澄水办〔2026〕7号',
    publisher: '澄溪市水务局',
    dateCreated: '2026-05-06',
    datePublished: '2026-05-08',
    disclosureMethod: '主动公开',
    other: { 组配分类: '部门文件' },
  },
};

const network = window.fetch;

/** The endpoint's answer, without an endpoint. */
const answering =
  (answer: () => Promise<Response>): NonNullable<Story['render']> =>
  () => {
    window.fetch = (input, init) => (String(input).includes('/v1/') ? answer() : network(input, init));
    return html`<gov-doc-meta endpoint="/v1" index-number="G00021/2026-00007"></gov-doc-meta>`;
  };

const reply = async (body: unknown, status = 200): Promise<Response> =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': status < 400 ? 'application/json' : 'application/problem+json' },
  });

/** Presses a tool once it is there, so that the story shows what a reader sees then. */
const press =
  (name: string): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    const element = canvasElement.querySelector('gov-doc-meta') as GovDocMeta;
    for (let tries = 0; tries < 100; tries += 1) {
      const buttons = Array.from(element.shadowRoot?.querySelectorAll('button') ?? []);
      const tool = buttons.find((button) => button.textContent?.includes(name));
      if (tool) return tool.click();
      await new Promise((done) => setTimeout(done, 30));
    }
  };

const meta: Meta<Args> = {
  title: '组件/文档元数据',
  component: 'gov-doc-meta',
  args: { columns: 'two', empty: '', applyHref: '', block: dl },
  argTypes: {
    columns: { control: 'inline-radio', options: ['one', 'two', 'three'] },
    empty: { control: 'inline-radio', options: ['', 'mark', 'hide'] },
    block: { table: { disable: true } },
  },
  render: ({ columns, empty, applyHref, block }) =>
    html`<gov-doc-meta columns=${columns} empty=${empty} apply-href=${applyHref}>${block}</gov-doc-meta>
      <p>正文从这里开始。</p>`,
};
export default meta;

type Story = StoryObj<Args>;

export const 默认: Story = {};
export const 旧模板的表格: Story = { args: { block: oldTable } };
export const 列表: Story = { args: { block: list } };
export const 一行一项: Story = { args: { columns: 'one' } };
export const 不显示空项: Story = { args: { empty: 'hide' } };
export const 依申请公开入口: Story = { args: { applyHref: '/request' } };
export const 引用格式: Story = { play: press('引用格式') };
export const 数据出处: Story = { play: press('数据出处') };
export const 复制之后: Story = { play: press('复制文号') };

export const 已废止: Story = {
  render: () =>
    html`<gov-doc-meta
      preset="state-council"
      validity="repealed"
      successor="/documents/88"
      successor-title="澄溪市停车信息公开办法"
      >${data('废止')}</gov-doc-meta
    >`,
};
export const 已失效: Story = {
  render: () => html`<gov-doc-meta validity="expired" preset="beijing">${data('失效')}</gov-doc-meta>`,
};
export const 部分废止: Story = {
  render: () => html`<gov-doc-meta preset="guangdong">${data('部分废止')}</gov-doc-meta>`,
};
export const 未标注有效性: Story = {
  render: () => html`<gov-doc-meta preset="jiangxi" empty="mark">${data('')}</gov-doc-meta>`,
};
export const 一行三项: Story = {
  render: () => html`<gov-doc-meta columns="three">${data('有效')}</gov-doc-meta>`,
};
export const 自选字段: Story = {
  render: () =>
    html`<gov-doc-meta fields="发文字号、名称、发文机关、实施日期" empty="mark">${data('有效')}</gov-doc-meta>`,
};

export const 来自数据接口: Story = { render: answering(() => reply(record)) };
export const 正在读取: Story = { render: answering(() => new Promise(() => undefined)) };
export const 没有这份文件: Story = {
  render: answering(() => reply({ status: 404, code: 'not-found', retryable: false }, 404)),
};
export const 接口出错: Story = {
  render: answering(() => reply({ status: 403, code: 'refused', retryable: false }, 403)),
};

export const 由正文推定: Story = {
  render: () =>
    html`<gov-doc-meta for="notice" fields="索引号 名称 发文字号 成文日期">
        <script type="application/json">
          { "索引号": "G00021/2026-00031" }
        </script>
      </gov-doc-meta>
      <article id="notice">
        <h2>澄溪市水务局关于开展水表检定的通知</h2>
        <p>澄水发〔2026〕9号</p>
        <p>各供水单位：</p>
        <p>为保证计量准确，现就水表检定有关事项通知如下。</p>
        <p>一、检定范围。全市居民用水的水表。</p>
        <p>二、检定时间。每年三月至五月。</p>
        <p>澄溪市水务局</p>
        <p>2026年2月9日</p>
      </article>`,
};
export const 编辑检查: Story = {
  render: () =>
    html`<gov-doc-meta editor>
      <dl>
        <dt>索引号</dt>
        <dd>000014349/2026-00007</dd>
        <dt>发布机构</dt>
        <dd>澄溪市水务局</dd>
        <dt>发文字号</dt>
        <dd>澄水发[2026]9号</dd>
        <dt>成文日期</dt>
        <dd>2026-02-09</dd>
        <dt>发布日期</dt>
        <dd>2026-02-01</dd>
        <dt>有效性</dt>
        <dd></dd>
      </dl>
    </gov-doc-meta>`,
};

export const 蓝色主题: Story = { globals: { theme: '蓝' } };
export const 素色主题: Story = { globals: { theme: '素' } };
export const 暗色: Story = { ...已废止, globals: { scheme: '暗' } };
export const 繁体: Story = { args: { block: traditional }, globals: { language: 'zh-Hant' } };
export const 英文: Story = { ...来自数据接口, name: 'English', globals: { language: 'en' } };
