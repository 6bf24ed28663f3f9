import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../src/elements/doc-viewer/define.js';
import { article } from './article.js';

interface Args {
  text: TemplateResult | TemplateResult[];
  src: string;
  indexNumber: string;
  width: string;
}

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八'];

/** A plan of our own writing. */
const plan = (sections: number, items: number): TemplateResult[] => [
  html`<h2>临江市公园服务三年计划</h2>
    <p>为方便市民和来访者，分年改善公园的开放、引导和无障碍条件，制定本计划。</p>`,
  ...numerals.slice(0, sections).map(
    (number, section) => html`
      <h3>${number}、${['延长开放时间', '完善引导标识', '改善无障碍条件', '公开养护信息'][section % 4]}</h3>
      <p>由市园林绿化中心组织实施，每季度公布进度。</p>
      ${numerals.slice(0, items).map(
        (item, index) => html`
          <p>
            （${item}）${
              ['调查现状', '听取意见', '制定方案', '组织实施', '公布结果', '接受评价'][index % 6]
            }。向沿线居民和经常来园的老年人、残疾人了解实际困难，记录在册，逐项答复，答复情况在公园入口和网站上公布。（责任单位：市园林绿化中心、各区人民政府）
          </p>
          <p>1.入口和主要路口。</p>
          <p>入口处标明开放时间、咨询电话和最近的卫生间，字号不小于二十四磅，夜间有照明。</p>
          <p>2.沿线座椅。</p>
          <p>每二百米设一处带扶手的座椅，坡道坡度不大于百分之五。</p>
        `,
      )}
    `,
  ),
];

const notice = html`
  <p>各区人民政府，市政府各部门：</p>
  <p>《临江市公园服务三年计划》已经市政府同意，现印发给你们，请认真执行。</p>
  <p align="right">临江市人民政府办公室</p>
  <p align="right">2026年3月2日</p>
`;

const rules = html`
  <h2>临江市公园开放管理办法</h2>
  <p>第一章　总则</p>
  <p>第一条　为了规范公园开放管理，方便公众游览，制定本办法。</p>
  <p>第二条　本办法适用于本市向公众开放的公园。</p>
  <p>第二章　开放</p>
  <p>第三条　公园每日六时至二十二时开放，遇恶劣天气可以暂停开放，并应当说明原因。</p>
  <p>第四条　入口处应当公示开放时间、收费标准和咨询电话。</p>
  <p>第三章　附则</p>
  <p>第五条　本办法自2026年5月1日起施行。</p>
`;

const tasks = html`
  <h2>一、任务安排</h2>
  <p>各项任务的责任单位和完成时间见下表。</p>
  <div class="gov-body-table"><table>
    <caption>
      公园服务三年计划任务分解表
    </caption>
    <thead>
      <tr>
        ${['序号', '重点任务', '具体内容', '责任单位', '协作单位', '完成时间', '公布方式'].map(
          (name) => html`<th scope="col">${name}</th>`,
        )}
      </tr>
    </thead>
    <tbody>
      ${['延长开放时间', '完善引导标识', '改善无障碍条件'].map(
        (task, index) => html`
          <tr>
            <td rowspan="2">${index + 1}</td>
            <td rowspan="2">${task}</td>
            <td>调查现状，向沿线居民和经常来园的老年人、残疾人了解实际困难，记录在册，逐项答复。</td>
            <td>市园林绿化中心</td>
            <td>各区人民政府</td>
            <td>2026年6月</td>
            <td>网站、公园入口</td>
          </tr>
          <tr>
            <td>按方案组织实施，完成后由公众代表验收，验收结果向社会公布。</td>
            <td>市园林绿化中心、市城市管理局</td>
            <td>市残疾人联合会</td>
            <td>2026年12月</td>
            <td>网站</td>
          </tr>
        `,
      )}
    </tbody>
  </table></div>
  <h2>二、督促落实</h2>
  <p>每季度公布一次进度。</p>
`;

/** Answers the addresses under /示例/ without a network, so that a story shows a state for as long as one looks. */
const answering = (answer: () => Response | Promise<Response>) => (): (() => void) => {
  const original = window.fetch;
  window.fetch = (request, options) =>
    decodeURI(String(request)).includes('/示例/')
      ? Promise.resolve(answer())
      : original.call(window, request, options);
  return () => {
    window.fetch = original;
  };
};

const meta: Meta<Args> = {
  title: '组件/文档阅读',
  component: 'gov-doc-viewer',
  args: { text: article('content'), src: '', indexNumber: '', width: '' },
  argTypes: { text: { table: { disable: true } }, width: { table: { disable: true } } },
  render: ({ text, src, indexNumber }) =>
    src || indexNumber
      ? html`<gov-doc-viewer src=${src} index-number=${indexNumber}
          ><p><a href="https://www.linjiang.example/zwgk/1.html">查看原文</a></p></gov-doc-viewer
        >`
      : html`<gov-doc-viewer><article>${text}</article></gov-doc-viewer>`,
};
export default meta;

type Story = StoryObj<Args>;

export const 默认: Story = {};

export const 长文件: Story = { args: { text: plan(8, 6) } };

export const 通知和所附文件: Story = {
  args: {
    text: [html`<p>临江市人民政府办公室关于印发《临江市公园服务三年计划》的通知</p>`, notice, ...plan(4, 2)],
  },
};

export const 章和条: Story = { args: { text: rules } };

export const 宽表格: Story = { args: { text: tasks } };

export const 没有标题的文件: Story = { args: { text: notice } };

export const 窄栏: Story = {
  args: { text: plan(4, 2) },
  render: ({ text }) =>
    html`<div class="narrow">
      <style>
        .narrow {
          max-width: 360px;
        }
      </style>
      <gov-doc-viewer><article>${text}</article></gov-doc-viewer>
    </div>`,
};

export const 正在载入: Story = {
  args: { src: '/示例/计划.html' },
  beforeEach: answering(
    () =>
      new Response(
        new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array(420_000)) }),
        { headers: { 'content-type': 'text/html', 'content-length': '1160000' } },
      ),
  ),
};

export const 已载入: Story = {
  args: { src: '/示例/计划.html' },
  beforeEach: answering(
    () =>
      new Response(
        '<article><h1>公园开放时间</h1><p>一、平日</p><p>六时开放。</p><p>二、节假日</p><p>五时开放。</p></article>',
        {
          headers: { 'content-type': 'text/html; charset=utf-8' },
        },
      ),
  ),
};

const record = {
  id: 'd1',
  title: '公园开放时间通告',
  metadata: { other: {} },
  page: null,
  updatedAt: '2026-03-02T00:00:00Z',
  body: '<p>一、平日</p><p>六时开放。</p><p>二、节假日</p><p>五时开放。</p>',
  attachments: [
    {
      id: 'a1',
      name: '公园平面图.pdf',
      url: '/示例/平面图.pdf',
      mediaType: 'application/pdf',
      size: 1_200_000,
      pages: 3,
      hash: 'sha-256:5f1e0c',
    },
  ],
  brokenAttachments: [{ name: '旧平面图.pdf', problem: 'missing' }],
  relations: [
    { kind: 'interpretation', title: '公园开放时间通告解读', page: 'https://www.linjiang.example/1.html' },
  ],
  versions: [
    { version: 2, date: '2026-03-02', note: '提早节假日的开放时间' },
    { version: 1, date: '2024-05-01' },
  ],
};

export const 附件和版本: Story = {
  args: { indexNumber: '990000025/2026-00112' },
  render: ({ indexNumber }) =>
    html`<gov-doc-viewer endpoint="/示例/v1" index-number=${indexNumber}></gov-doc-viewer>`,
  beforeEach: answering(
    () => new Response(JSON.stringify(record), { headers: { 'content-type': 'application/json' } }),
  ),
};

export const 手机上的任务表: Story = {
  args: { text: tasks },
  render: ({ text }) =>
    html`<div class="narrow">
      <style>
        .narrow {
          max-width: 360px;
        }
      </style>
      <gov-doc-viewer><article>${text}</article></gov-doc-viewer>
    </div>`,
};

export const 需要密码的文件: Story = { name: '需要密码的文件（2026）', args: { src: 'files/locked.pdf' } };
export const 有坏页的文件: Story = { args: { src: 'files/torn.pdf' } };
export const 扫描的文件: Story = { args: { src: 'files/scanned.pdf' } };

export const 没有找到: Story = {
  args: { src: '/示例/不在.html' },
  beforeEach: answering(() => new Response('', { status: 404 })),
};

export const 没有数据接口: Story = { args: { indexNumber: '990000025/2026-00112' } };

export const 蓝色主题: Story = { args: { text: plan(4, 2) }, globals: { theme: '蓝' } };
export const 素色主题: Story = { args: { text: plan(4, 2) }, globals: { theme: '素' } };
export const 暗色: Story = { args: { text: plan(4, 2) }, globals: { scheme: '暗' } };

export const 繁体: Story = { args: { text: plan(4, 2) }, globals: { language: 'zh-Hant' } };
export const 英文: Story = {
  name: 'English',
  args: { src: '/示例/不在.html' },
  globals: { language: 'en' },
  beforeEach: answering(() => new Response('', { status: 404 })),
};
