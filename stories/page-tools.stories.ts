import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/font-size/define.js';
import '../src/elements/page-tools/define.js';
import '../src/elements/qr-share/define.js';
import { article } from './article.js';

interface Args {
  tools: string;
}

/** Presses a tool, so that the story shows what a reader sees then. */
const press =
  (tool: string): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    const row = canvasElement.querySelector('gov-page-tools');
    await row?.updateComplete;
    row?.shadowRoot?.getElementById(tool)?.click();
  };

const meta: Meta<Args> = {
  title: '组件/页面工具',
  component: 'gov-page-tools',
  args: { tools: 'print copy-link citation collapse top speech script close' },
  render: ({ tools }) =>
    html`<gov-page-tools
        for="content"
        tools=${tools}
        address="https://www.linjiang.example/zwgk/2026/0412.html"
      ></gov-page-tools>
      ${article('content')}`,
};
export default meta;

type Story = StoryObj<Args>;

export const 默认: Story = {};

export const 三个就够: Story = { args: { tools: 'print copy-link close' } };

export const 与其他组件同排: Story = {
  args: { tools: 'print copy-link citation' },
  render: ({ tools }) =>
    html`<gov-page-tools for="content" tools=${tools}>
        <gov-font-size for="content"></gov-font-size>
        <gov-qr-share address="https://www.linjiang.example/zwgk/2026/0412.html"></gov-qr-share>
        <a href="#content">我要纠错</a>
      </gov-page-tools>
      ${article('content')}`,
};

export const 引用格式: Story = { play: press('citation') };
export const 已收缩: Story = { play: press('collapse') };
export const 朗读: Story = { play: press('speech') };
export const 繁体正文: Story = { play: press('script') };
export const 没有可复制的网址: Story = {
  render: ({ tools }) =>
    html`<gov-page-tools for="content" tools=${tools} address="javascript:void(0)"></gov-page-tools>
      ${article('content')}`,
  play: press('copy-link'),
};
export const 暗色: Story = { globals: { scheme: '暗' }, play: press('citation') };
export const 繁体: Story = { globals: { language: 'zh-Hant' }, play: press('citation') };
export const 英文: Story = { name: 'English', globals: { language: 'en' }, play: press('citation') };
