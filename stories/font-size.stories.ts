import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/font-size/define.js';
import { article } from './article.js';

interface Args {
  steps: string;
}

const meta: Meta<Args> = {
  title: '组件/字号',
  component: 'gov-font-size',
  args: { steps: '100 125 150 200' },
  render: ({ steps }) =>
    html`<gov-font-size for="content" steps=${steps}></gov-font-size>${article('content')}`,
};
export default meta;

type Story = StoryObj<Args>;

export const 默认: Story = {};

export const 更多级: Story = { args: { steps: '100 115 130 150 175 200 250' } };

const inLook =
  (look: 'stepper' | 'slider') =>
  ({ steps }: Args) =>
    html`<gov-font-size for="content" look=${look} steps=${steps} elder></gov-font-size>${article('content')}`;

export const 加减按钮: Story = { render: inLook('stepper') };
export const 滑块: Story = { render: inLook('slider') };
export const 长者模式: Story = {
  render: () => html`<gov-font-size for="content" elder></gov-font-size>${article('content')}`,
};
export const 自定名称: Story = {
  render: () =>
    html`<gov-font-size for="content" steps="80 100 150" labels="小 中 大"></gov-font-size>${article('content')}`,
};

export const 从文字处理软件粘贴的正文: Story = {
  render: ({ steps }) => html`
    <gov-font-size for="pasted" steps=${steps}></gov-font-size>
    <article id="pasted">
      <p><font size="4">四号字的段落，随字号一起变大。</font></p>
      <table>
        <tr>
          <th scope="col">序号</th>
          <th scope="col">事项</th>
        </tr>
        <tr>
          <td>1</td>
          <td>公园开放时间</td>
        </tr>
      </table>
    </article>
  `,
};

export const 两个开关: Story = {
  render: ({ steps }) => html`
    <gov-font-size for="shared" steps=${steps}></gov-font-size>
    ${article('shared')}
    <gov-font-size for="shared" steps=${steps}></gov-font-size>
  `,
};

export const 繁体: Story = { globals: { language: 'zh-Hant' } };
export const 英文: Story = { name: 'English', globals: { language: 'en' } };
export const 暗色: Story = { globals: { scheme: '暗' } };
